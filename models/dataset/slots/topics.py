"""What is asked about: news, encyclopedia entries, words, languages, searches and questions of fact."""

from models.dataset.slots import people, places
from models.dataset.slots.choose import articles_off, filled, mixed
from models.dataset.slots.words import read

news = mixed((6, articles_off(read("topics_news"))), (1, places.country), (1, places.city))
"""What news are about; articles stand off the span."""

entry = mixed((8, articles_off(read("topics_encyclopedia"))), (1, places.country), (1, places.city))
"""What an encyclopedia has an entry on."""

word = mixed((1, read("words_dictionary")))
"""Words to be explained."""

language = read("languages")
common_language = ("French", "Spanish", "German", "Italian", "Portuguese", "Japanese", "Chinese", "Norwegian")
phrase = mixed((4, read("translatables")), (1, read("messages")))
"""Words to be translated."""

_dishes = (
    "lasagna", "banana bread", "pad thai", "sourdough bread", "carbonara", "chicken curry", "pancakes", "risotto",
    "guacamole", "beef stroganoff", "apple pie", "ramen", "paella", "tiramisu", "hummus", "pizza dough",
)  # fmt: skip
_things = (
    "running shoes", "noise cancelling headphones", "mechanical keyboards", "used cars", "cheap flights to Lisbon",
    "hotels in Vienna", "standing desks", "mountain bikes", "e-bikes", "winter tyres", "electric scooters",
    "air fryers", "coffee grinders", "robot vacuums", "laptops under 1000 dollars", "wedding venues", "yoga mats",
    "houseplants", "3D printers", "tablets for kids", "garden furniture", "camping stoves", "vintage watches",
    "apartments in Berlin", "part time jobs", "pet insurance", "travel insurance", "second hand books",
)  # fmt: skip
_how_to = (
    "tie a tie", "change a tyre", "fix a leaking tap", "fold a fitted sheet", "solve a Rubik's cube", "juggle",
    "play the ukulele", "draw a horse", "install Linux", "prune roses", "make sourdough", "unclog a drain",
    "remove a red wine stain", "jump start a car", "write a cover letter", "train a puppy", "clean a keyboard",
    "mount a TV on the wall", "descale a kettle", "build a bird house", "braid hair", "whistle", "meditate",
    "cut your own hair", "patch drywall", "replace a bike chain", "boil an egg", "carve a turkey", "knit a scarf",
)  # fmt: skip
_subjects = (
    "cats", "funny dogs", "guitar lessons", "yoga for beginners", "Minecraft builds", "lo-fi beats", "TED talks",
    "the moon landing", "rocket launches", "street food in Bangkok", "drone footage of Iceland", "chess openings",
    "morning workouts", "space documentaries", "old Formula One races", "speedruns", "makeup tutorials",
    "woodworking", "watercolour painting", "Python tutorials", "movie trailers", "the new Batman trailer",
    "train journeys", "steam locomotives", "baby elephants", "parkour", "magic tricks", "live concerts",
)  # fmt: skip
_places_to_find = (
    "restaurants",
    "pubs",
    "hotels",
    "playgrounds",
    "vegan restaurants",
    "hiking trails",
    "museums",
)

query = mixed(
    (2, filled(["{dish} recipe", "[easy|best|vegan] {dish} recipes", "how to make {dish}"], dish=_dishes)),
    (2, filled(["{thing}", "[best] {thing}", "{thing} (reviews|on sale|near me)"], thing=_things)),
    (2, filled(["how to {task}"], task=_how_to)),
    (1, filled(["{kind} in {city}", "[good|cheap] {kind} near me"], kind=_places_to_find, city=places.city)),
    (1, filled(["{person}", "{person} (net worth|interview|quotes|biography)"], person=people.FULL)),
    (2, filled(["{entry}", "{entry} (facts|pictures|history)"], entry=entry)),
    (1, filled(["symptoms of (the flu|measles|a concussion)", "train times to {city}"], city=places.city)),
)
"""What one searches the web for."""

video = mixed(
    (2, articles_off(_subjects)),
    (2, filled(["how to {task}", "{dish} (recipe|cooking tutorial)"], task=_how_to, dish=_dishes)),
    (
        1,
        filled(
            ["{city} (travel guide|walking tour)", "{person} interview"], city=places.city, person=people.FULL
        ),
    ),
    (1, filled(["{entry} (documentary|explained)"], entry=entry)),
)
"""What one searches videos of."""
