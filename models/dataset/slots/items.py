"""Things that are written down: groceries, to-dos, list names, notes, messages, appointments."""

import random
import re

from models.dataset.slots import people, places
from models.dataset.slots.choose import articles_off, filled, mixed
from models.dataset.slots.words import read

_COUNTED = re.compile(r"(an?|half|two|three|four|six|2) |.* and ")
_kept_apart = articles_off(read("groceries"))
_measured = filled(
    [
        "{number} {unit} of {thing}",
        "a ~{unit_one} of {thing}",
        "half a {weight} of {thing}",
        "{number} {countable}",
    ],
    number=("two", "2", "three", "3", "four", "five", "5", "six", "ten", "a couple of", "500", "200"),
    unit=(
        "bottles",
        "cans",
        "bags",
        "packs",
        "cartons",
        "jars",
        "kilos",
        "pounds",
        "boxes",
        "grams",
        "litres",
        "liters",
    ),
    unit_one=(
        "bottle",
        "can",
        "bag",
        "pack",
        "carton",
        "jar",
        "kilo",
        "pound",
        "box",
        "litre",
        "bunch",
        "loaf",
        "dozen",
    ),
    weight=("kilo", "pound", "dozen", "litre"),
    thing=(
        "milk",
        "flour",
        "tomatoes",
        "apples",
        "rice",
        "beans",
        "water",
        "beer",
        "sugar",
        "cheese",
        "bread",
        "nuts",
    ),
    countable=(
        "eggs",
        "lemons",
        "avocados",
        "onions",
        "bananas",
        "peppers",
        "rolls",
        "candles",
        "batteries",
        "light bulbs",
    ),
)


def _several(rng: random.Random) -> str:
    first, second, third = rng.sample(read("groceries"), 3)
    return rng.choice((f"{first} and {second}", f"{first}, {second} and {third}"))


bare_grocery = tuple(word for word in read("groceries") if not _COUNTED.match(word))
"""Groceries that may stand after "the" or "more"."""

grocery = mixed((8, _kept_apart), (1, _several), (1.5, _measured))
"""What goes on a shopping list; articles stand off the span."""

thing = articles_off(read("things"))

_errands = filled(
    [
        "call {person}", "email {person}", "text {person}", "meet {person}", "visit {person}", "write to {person}",
        "call {person} about the (rent|trip|invoice|car)", "buy {item}", "get {item}", "pick up {item}",
        "order {item}", "pick up {person} (from the airport|from school|at the station)", "go to {place}",
        "send {person} the (photos|report|money|address)", "ask {person} about the (party|keys|budget|weekend)",
        "book a flight to {city}", "book a hotel in {city}", "(give|return) {person} the (keys|book|charger)",
    ],
    person=people.someone,
    item=read("groceries"),
    place=("the bank", "the gym", "the post office", "bed", "the pharmacy", "work", "the dentist"),
    city=places.city,
)  # fmt: skip
todo = mixed((3, read("todos")), (2, _errands))
"""Things to do, beginning with a verb."""

thing_to_remember = mixed(
    (3, read("reminder_things")),
    (1, filled(["{person}'s birthday", "meeting with {person}", "call with {person}"], person=people.FIRST)),
    (1, filled(["flight to {city}", "trip to {city}"], city=places.city)),
)
"""Things one is reminded of: what follows "about the" or "about my"."""

clause = read("clauses")
list_name = mixed(
    (5, ("shopping", "grocery", "to-do", "to do", "groceries", "shopping")), (4, read("list_names"))
)
"""A list's own name, without the word list."""

event = mixed(
    (6, read("event_titles")),
    (
        3,
        filled(
            [
                "(lunch|dinner|coffee|breakfast|drinks|a meeting|tennis|a call) with {person}",
                "{person}'s (birthday|birthday party|wedding|graduation|recital|farewell|housewarming)",
                "(trip|flight|train|drive) to {city}", "(meeting|appointment|interview) with {person}",
                "(concert|show|exhibition) in {city}",
            ],
            person=people.named,
            city=places.city,
        ),
    ),
)  # fmt: skip
"""Titles of appointments."""

_HOLDS_MORE = re.compile(r" (with|at|in) ")


def known_event(rng: random.Random) -> str:
    """An appointment that stands in the calendar, by its whole title; an article stands off the span."""
    return articles_off((event(rng),))[0]


def new_event(rng: random.Random) -> str:
    """The title of a new appointment; whom it is with and where it is are said apart from it."""
    title = event(rng)
    while _HOLDS_MORE.search(title):
        title = event(rng)
    return articles_off((title,))[0]


message = mixed(
    (6, read("messages")),
    (
        3,
        filled(
            [
                "I'll be {minutes} minutes late", "see you at {hour}", "let's meet in {city}", "I'm in {city}",
                "can you bring {item}", "please buy {item}", "don't forget to {todo}", "can you {todo}",
                "{name} is coming too", "I just talked to {name}", "ask {name}", "we need {item} for tonight",
                "could you {todo} for me", "happy birthday {name}", "have you seen {name}", "dinner is at {hour}",
                "the meeting with {name} is at {hour}", "I'm leaving {city} now", "say hi to {name}",
                "I have to {todo} first", "I already have {item}", "tell {name} I said hello",
            ],
            minutes=("five", "ten", "15", "20", "thirty", "five", "10", "twenty"),
            hour=("seven", "8", "half past six", "noon", "7:30", "eight thirty", "3 pm"),
            city=places.city,
            item=read("groceries"),
            todo=read("todos"),
            name=people.FIRST,
        ),
    ),
)  # fmt: skip
"""What one writes to others, as said."""

_STATES = re.compile(r"^(I|I'm|I'll|we|we're|the|my|dinner|mom|it's|they|Anna|lunch)\b(?!.*\bplease$)")


def statement(rng: random.Random) -> str:
    """A message that may stand after "that"."""
    words = message(rng)
    while not _STATES.match(words):
        words = message(rng)
    return words


subject = articles_off(read("subjects"))
note = mixed(
    (4, read("notes")),
    (1, read("clauses")),
    (
        3,
        filled(
            [
                "{name}'s number is {phone}", "{name} likes {item}", "{name}'s birthday is on the {nth} of {month}",
                "{todo}", "{name} lives at {address}", "{item} (was|is) cheaper at (Aldi|Costco|the market)",
                "{name} said to {todo}", "the code for the (gate|alarm|safe|bike lock) is {code}",
                "met {name} in {city}", "{name} wants {item} for dinner", "meeting with {name} went (well|badly)",
                "order number {code}", "idea for {name}'s present: {thing}",
            ],
            name=people.FIRST,
            phone=people.phone,
            item=read("groceries"),
            todo=todo,
            address=places.address,
            nth=("third", "5th", "12th", "ninth", "21st", "30th"),
            month=("March", "May", "July", "October", "December", "April"),
            code=lambda rng: str(rng.randint(1000, 99999)),
            city=places.city,
            thing=read("things"),
        ),
    ),
)  # fmt: skip
"""Notes, as said."""
