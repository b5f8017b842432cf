"""Questions of fact, direct ("how tall is Mount Everest") and indirect ("how tall Mount Everest is")."""

from models.dataset.slots import places, topics
from models.dataset.slots.choose import filled, mixed
from models.dataset.slots.words import read

_PEOPLE = (
    "Albert Einstein", "Marie Curie", "Isaac Newton", "Nikola Tesla", "Ada Lovelace", "Leonardo da Vinci", "Mozart",
    "Beethoven", "Shakespeare", "Jane Austen", "Cleopatra", "Julius Caesar", "Napoleon", "Abraham Lincoln",
    "Nelson Mandela", "Queen Elizabeth", "Barack Obama", "Taylor Swift", "Elvis Presley", "Walt Disney", "Madonna",
    "Tom Hanks", "Meryl Streep", "Lionel Messi", "Serena Williams", "Roger Federer", "Bill Gates", "Ludwig van Beethoven",
)  # fmt: skip
_MOUNTAINS = (
    "Mount Everest", "Kilimanjaro", "Mont Blanc", "the Eiffel Tower", "the Statue of Liberty", "Big Ben", "K2",
    "the Empire State Building", "the Burj Khalifa", "the Matterhorn", "Mount Fuji", "a giraffe", "Ben Nevis",
)  # fmt: skip
_RIVERS = (
    "the Nile",
    "the Amazon",
    "the Danube",
    "the Rhine",
    "the Mississippi",
    "the Volga",
    "the Thames",
    "the Channel Tunnel",
)
_ANIMALS = (
    "elephants", "penguins", "wolves", "bats", "sharks", "tigers", "koalas", "octopuses", "snakes", "frogs", "owls",
    "polar bears", "dolphins", "giraffes", "hedgehogs", "turtles", "crocodiles", "bees", "ants", "squirrels", "rabbits",
)  # fmt: skip
_METALS = (
    "water",
    "gold",
    "iron",
    "lead",
    "mercury",
    "helium",
    "oxygen",
    "aluminium",
    "copper",
    "alcohol",
    "nitrogen",
)
_INVENTIONS = (
    "the telephone", "the steam engine", "the airplane", "the printing press", "dynamite", "the zipper", "the radio",
    "the World Wide Web", "the microscope", "paper", "the piano", "basketball", "the bicycle", "the thermometer",
)  # fmt: skip
_EVENTS = (
    "World War One", "World War II", "the French Revolution", "the American Civil War", "the Cold War", "the Olympics",
    "the Renaissance", "the Vietnam War", "the Middle Ages", "the Battle of Waterloo", "the Ice Age", "the Black Death",
)  # fmt: skip

question = mixed(
    (4, read("questions")),
    (
        5,
        filled(
            [
                "(what is|what's) the capital of {country}", "(what is|what's) the population of {place}",
                "how many people live in {place}", "(what is|what's) the currency (of|in) {country}",
                "which language do they speak in {country}", "(what is|what's) the national anthem of {country}",
                "(who is|who's) the (president|prime minister|king|head of state) of {country}",
                "how (tall|high) is {mountain}", "how long is {river}", "how old (is|was) {person}[ when he died]",
                "how far is it from {city} to {other}", "how far is {city} from {other}", "how big is {country}", "how far is it to {city}[ from here]", "how long is the flight to {city}",
                "how long does it take to fly to {city}", "is it far to {city}",
                "where is {place}", "which continent is {country} in", "what is {city} famous for",
                "what (is|was) {person} famous for", "when was {person} born", "when did {person} die",
                "where (was|is) {person} (born|buried|from)", "who was {person} married to", "how tall (is|was) {person}",
                "who wrote {work}", "who is the author of {work}", "when was {work} (written|published)",
                "what do {animals} eat", "how long do {animals} live", "where do {animals} live",
                "how fast can {animals} run", "are {animals} mammals", "how many teeth do {animals} have",
                "(what is|what's) the (boiling|melting|freezing) point of {metal}", "how heavy is {metal}",
                "(what is|what's) the chemical (symbol|formula) (for|of) {metal}", "who invented {invention}",
                "when was {invention} invented", "when did {event} (begin|end|start|happen)", "why did {event} start",
                "how long did {event} last", "what caused {event}", "why is {entry} (important|famous)",
                "what is the (history|origin) of {entry}", "how does {entry} work", "is {city} bigger than {other}",
                "does it ever snow in {place}", "how many islands belong to {country}", "do they drive on the left in {country}",
                "(what is|what's) the tallest building in {city}", "which river flows through {city}",
                "what country is {city} in", "(what is|what's) the oldest (church|building|bridge) in {city}",
                "how many {animals} are left in the world", "what's the difference between {animals} and {animals}",
            ],
            country=places.country, place=places.region, city=places.city, other=places.COMMON, mountain=_MOUNTAINS,
            river=_RIVERS, person=_PEOPLE, work=read("works"), animals=_ANIMALS, metal=_METALS,
            invention=_INVENTIONS, event=_EVENTS, entry=topics.entry,
        ),
    ),
)  # fmt: skip
"""Questions as asked straight out."""

indirect_question = mixed(
    (2, tuple(q for q in read("questions") if q.startswith(("who invented", "who discovered", "who painted", "who wrote", "what causes")))),
    (
        6,
        filled(
            [
                "what the capital of {country} is", "what the population of {place} is", "how (tall|high) {mountain} is",
                "how many people live in {place}", "what currency they use in {country}", "how long {river} is",
                "who the (president|prime minister|king) of {country} is", "how old {person} (is|was)",
                "how far it is from {city} to {other}", "how far {city} is from {other}", "where {place} is",
                "which continent {country} is in", "when {person} was born", "when {person} died",
                "who wrote {work}", "when {work} was written", "what {animals} eat", "how long {animals} live",
                "whether {animals} can (swim|fly|climb trees|see in the dark)", "if {animals} lay eggs",
                "what the (boiling|melting) point of {metal} is", "who invented {invention}",
                "when {invention} was invented", "when {event} (began|ended)", "how {entry} works",
                "what caused {event}", "if {city} is bigger than {other}", "which language they speak in {country}",
            ],
            country=places.country, place=places.region, city=places.city, other=places.COMMON, mountain=_MOUNTAINS,
            river=_RIVERS, person=_PEOPLE, work=read("works"), animals=_ANIMALS, metal=_METALS,
            invention=_INVENTIONS, event=_EVENTS, entry=topics.entry,
        ),
    ),
)  # fmt: skip
"""Questions as they stand after "tell me" or "do you know"."""

fact_named = filled(
    [
        "capital of {country}", "population of {place}", "currency of {country}", "height of {mountain}",
        "length of {river}", "author of {work}", "president of {country}", "boiling point of {metal}",
        "chemical symbol for {metal}", "distance from {city} to {other}", "inventor of {invention}",
        "birthday of {person}", "age of {person}", "date of {event}", "lifespan of {animals}",
    ],
    country=places.country, place=places.region, mountain=_MOUNTAINS, river=_RIVERS, work=read("works"),
    metal=_METALS, city=places.city, other=places.COMMON, invention=_INVENTIONS, person=_PEOPLE, event=_EVENTS,
    animals=_ANIMALS,
)  # fmt: skip
"""Facts by their name, without the article."""
