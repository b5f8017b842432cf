"""The weather, here and elsewhere, now and later."""

from models.dataset.grammar import Rule
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import places
from models.dataset.slots.choose import mixed
from models.dataset.slots.times import DAYS, POINTS, articled_stretch, asked_about, date, stretch, when

_ADJ = "(rainy|cold|hot|warm|sunny|windy|cloudy|stormy|foggy|freezing|dry|wet|snowy|humid|icy|nice|chilly|mild|muggy)"
_VERB = "(rain|snow|storm|hail|freeze|clear up|thunder|be sunny|be cold|be hot|be windy|get warm|be nice|get cold|pour)"
_THING = "(an umbrella|a jacket|a coat|a raincoat|sunscreen|sunglasses|gloves|a scarf|a hat|rain boots|snow boots|shorts)"
_NOW = (
    *asked(
        (
            "(tell|give) me the [current|local] weather",
            "(tell|give|show) me the (weather forecast|forecast|weather report)",
            "check the (weather|forecast|temperature outside)",
            "(show|read) [me] the (weather|forecast)",
            "tell me (how warm|how cold|how hot) it is outside",
            "tell me (if|whether) I need " + _THING,
            "tell me (if|whether) it's (raining|snowing|cold outside|freezing)",
            "get the weather [report|forecast]",
            "find out what the weather is doing",
            "let me know if it will " + _VERB,
        )
    ),
    "what's the weather[ like| doing| right now| outside]",
    "how's the weather[ outside| out there| right now]",
    "how is the weather",
    "what's it like (outside|out|out there)",
    "weather[ please| report| forecast]",
    "forecast[ please]",
    "is it " + _ADJ + " (outside|out|out there)",
    "is it (raining|snowing|storming|hailing|still raining|pouring) [outside|right now|out]",
    "will it " + _VERB,
    "is it going to " + _VERB,
    "do I need " + _THING,
    "will I need " + _THING,
    "should I (take|bring|wear|pack) " + _THING,
    "how (cold|warm|hot|windy|humid) is it [outside|right now|out there]",
    "what's the temperature (outside|out there|outdoors)",
    "how many degrees (is it|are there) outside",
    "what should I wear [outside]",
    "can I (hang out the washing|go for a run|have a picnic|go without a coat) or will it rain",
    "is there a storm coming",
    "are we getting (rain|snow|a storm)",
    "does it look like rain",
    "what's the (UV index|wind|humidity|chance of rain|air like)",
    "what weather do we have",
    "how the weather is",
    "weather outside",
    "when will it (stop raining|rain|clear up|get warmer)",
    "is the weather (good|nice|bad|okay)",
    *minding(("checking the weather", "telling me the forecast")),
)
_WHEN = (
    *asked(
        (
            "(tell|give|show) me the (weather|forecast|weather forecast) for {when}",
            "check the (weather|forecast) for {when}",
            "tell me what the weather will be like {when}",
            "tell me (if|whether) it will " + _VERB + " {when}",
            "tell me (if|whether) I need " + _THING + " {when}",
            "get the (weather|forecast) for {when}",
            "see if it's going to " + _VERB + " {when}",
            "read me the forecast for {when}",
        )
    ),
    "weather for {when}",
    "forecast for {when}",
    "what's the (weather|forecast) [like] for {when}",
    "how does it look for {when} weather wise",
)
_ON = (
    *asked(
        (
            "tell me what the weather (will be|is) like {when}",
            "tell me (if|whether) it will " + _VERB + " {when}",
            "tell me (if|whether) I'll need " + _THING + " {when}",
            "let me know (if|whether) it's going to " + _VERB + " {when}",
            "check (if|whether) it will " + _VERB + " {when}",
            "check the weather {when}",
        )
    ),
    "what's the weather {when}",
    "what's the weather [going to be] like {when}",
    "what will the weather be [like] {when}",
    "how's the weather {when}",
    "how will the weather be {when}",
    "how's the weather looking {when}",
    "weather {when}[ please]",
    "will it " + _VERB + " {when}",
    "is it going to " + _VERB + " {when}",
    "is it (going to be|gonna be) " + _ADJ + " {when}",
    "will it be " + _ADJ + " {when}",
    "do I need " + _THING + " {when}",
    "will I need " + _THING + " {when}",
    "should I (take|bring|wear|pack) " + _THING + " {when}",
    "how (cold|warm|hot|windy) (will it be|will it get|is it going to be|does it get) {when}",
    "what's the temperature {when}",
    "what's the (high|low|chance of rain|forecast|wind) {when}",
    "what temperature will it be {when}",
    "does it (rain|snow) {when}",
    "{when}, will it " + _VERB,
    "{when}, what's the weather like",
    "any (rain|snow|sun|storms) {when}",
    "can we (barbecue|sit outside|go sailing|have the party outside) {when} or will it rain",
    "how the weather will be {when}",
    "are we going to get (rain|snow|sunshine) {when}",
    "I'm going (hiking|sailing|camping|running) {when}, what's the weather",
)
_IN = (
    *asked(
        (
            "(tell|give|show) me the [current] (weather|forecast|weather forecast) (in|for) {place}",
            "check the (weather|temperature|forecast) in {place}",
            "tell me how (warm|cold|hot) it is in {place}",
            "tell me (if|whether) it's (raining|snowing|cold|sunny) in {place}",
            "get the weather (for|in) {place}",
            "look up the weather in {place}",
            "find out what the weather is like in {place}",
        )
    ),
    "what's the weather [like] in {place}[ right now]",
    "what is the weather in {place}",
    "how's the weather in {place}",
    "what's it like in {place} weather wise",
    "weather in {place}[ please]",
    "weather {place}",
    "{place} weather[ please]",
    "is it " + _ADJ + " in {place}",
    "is it (raining|snowing|storming|pouring) in {place}[ right now]",
    "will it " + _VERB + " in {place}",
    "is it going to " + _VERB + " in {place}",
    "how (cold|warm|hot|windy|humid) is it in {place}[ right now]",
    "what's the temperature in {place}",
    "how many degrees (is it|are there) in {place}",
    "do I need " + _THING + " in {place}",
    "I'm (flying|going|travelling|driving) to {place}, (what's the weather there|how's the weather there|will I need "
    "a jacket)",
    "what should I (wear|pack) for {place}, weather wise",
    "in {place}, what's the weather like",
    "does it rain in {place}[ right now]",
    "do they have (snow|rain|sun) in {place}[ right now]",
    "how the weather is in {place}",
    "what's the weather in (Rome|Berlin|Boston)" + CORRECTION + "{place}",
    *minding(("checking the weather in {place}",)),
)
_BOTH = (
    *asked(
        (
            "(tell|give|show) me the (weather|forecast) (in|for) {place} {when}",
            "check the weather in {place} {when}",
            "tell me (if|whether) it will " + _VERB + " in {place} {when}",
            "tell me what the weather will be like in {place} {when}",
        )
    ),
    "what's the weather [like] in {place} {when}",
    "what's the weather [like] {when} in {place}",
    "what will the weather be [like] in {place} {when}",
    "how's the weather in {place} {when}",
    "weather in {place} {when}",
    "weather {place} {when}",
    "weather {when} in {place}",
    "{place} weather {when}",
    "will it " + _VERB + " in {place} {when}",
    "will it " + _VERB + " {when} in {place}",
    "is it going to " + _VERB + " in {place} {when}",
    "will it be " + _ADJ + " in {place} {when}",
    "do I need " + _THING + " in {place} {when}",
    "will I need " + _THING + " in {place} {when}",
    "how (cold|warm|hot) will it (be|get) in {place} {when}",
    "how (cold|warm|hot) will it be {when} in {place}",
    "{when}, will it " + _VERB + " in {place}",
    "I'm in {place} {when}, what's the weather",
    "I'm going to {place} {when}, (will it rain|do I need an umbrella|what's the weather)",
    "what's the temperature in {place} {when}",
    "forecast for {place} {when}",
)
_NAMED = mixed((4, stretch), (1, date), (1, lambda rng: f"the ~{articled_stretch(rng)}"))
_MOMENT = mixed((3, asked_about), (1, when(DAYS)), (0.6, when(POINTS)))

RULES: list[Rule] = [
    Rule("get_weather", _NOW, weight=2),
    Rule("get_weather", _WHEN, {"when": _NAMED}, weight=1),
    Rule("get_weather", _ON, {"when": _MOMENT}, weight=2.5),
    Rule("get_weather", _IN, {"place": places.region}, weight=3),
    Rule("get_weather", _BOTH, {"place": places.region, "when": _MOMENT}, weight=2),
]
