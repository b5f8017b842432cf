"""Things in a house: lights, appliances, doors, covers, sensors, speakers, scenes, colours.

Unless a name says otherwise, entries take 'the' before them.
"""

from models.dataset.slots.choose import filled, mixed
from models.dataset.slots.rooms import OWNERS, plain_room
from models.dataset.slots.words import read

scene = read("scenes")
colour = read("colours")

_LAMPS = (
    "light", "light", "lights", "lights", "lamp", "ceiling light", "floor lamp", "table lamp",
    "desk lamp", "bedside lamp", "reading lamp", "LED strip", "light strip", "spotlights",
    "spots", "chandelier", "wall light", "pendant light", "string lights", "fairy lights", "strip lights",
    "lava lamp", "uplighter", "downlights", "corner lamp", "standing lamp", "mirror light",
    "closet light", "cabinet lights", "bulb", "counter lights", "mood light", "overhead light", "dimmer",
    "sconces", "path lights", "flood light", "main light", "big light", "left lamp", "right lamp",
    "Hue lamp", "Christmas lights", "Christmas tree", "outside lights", "outdoor lights", "porch light",
    "garden lights", "stair lights", "under-cabinet lights",
)  # fmt: skip
_room_light = filled(("{room} {lamp}",), room=plain_room, lamp=("light", "lights", "lights", "lamp", "lamps",
                     "ceiling light", "LED strip", "spotlights", "chandelier", "floor lamp", "main light"))  # fmt: skip

light = mixed((3, _LAMPS), (5, _room_light))
"""A light with or without its room in its name: 'kitchen light', 'floor lamp'."""

loose_light = _LAMPS
"""A light that says nothing of where it is."""

owned_light = filled(
    ("{owner}'s {lamp}", "{owner}'s bedroom light", "{owner}'s bedside lamp"),
    owner=OWNERS, lamp=("lamp", "light", "lights", "desk lamp", "reading lamp", "bedroom lights"),
)  # fmt: skip
"""A light with its owner's name; takes no article."""

many_lights = (
    "all the lights", "all lights", "all of the lights", "every light", "all the lamps", "all lamps",
    "everything",
)  # fmt: skip
"""More than one light at once, or all there is; takes no article."""

every_light = many_lights[:-1]
"""More than one light at once, and nothing but lights."""

_APPLIANCES = (
    "fan", "ceiling fan", "heater", "space heater", "heating", "air conditioning", "air conditioner",
    "AC", "aircon", "TV", "television", "coffee maker", "coffee machine", "kettle", "toaster", "oven",
    "stove", "hob", "dishwasher", "washing machine", "washer", "dryer", "tumble dryer", "humidifier",
    "dehumidifier", "air purifier", "stereo", "soundbar", "amplifier", "projector", "printer",
    "router", "boiler", "water heater", "immersion heater", "towel rail", "towel warmer",
    "underfloor heating", "electric blanket", "radiator", "fireplace", "extractor fan", "exhaust fan",
    "cooker hood", "range hood", "sprinkler", "sprinklers", "irrigation", "lawn sprinkler", "pool pump",
    "pool heater", "hot tub", "jacuzzi", "sauna", "fountain", "pond pump", "aquarium light",
    "aquarium pump", "fish tank", "plug", "socket", "outlet", "smart plug", "wall plug", "power strip",
    "switch", "charger", "car charger", "rice cooker", "slow cooker", "microwave", "air fryer", "blender",
    "espresso machine", "iron", "curling iron", "hair dryer", "fridge", "freezer", "wine cooler",
    "camera", "baby monitor", "doorbell", "siren", "security system", "alarm system", "game console",
    "PlayStation", "Xbox", "Apple TV", "set-top box", "receiver", "record player", "workbench",
    "table saw", "compressor", "grill", "patio heater", "mosquito trap", "cat feeder", "incubator",
    "3D printer", "server", "NAS", "treadmill", "massage chair", "diffuser", "oil diffuser",
    "ventilation", "heat pump",
)  # fmt: skip
_room_appliance = filled(
    ("{room} {thing}",),
    room=plain_room,
    thing=("fan", "heater", "TV", "radio", "plug", "socket", "outlet", "switch", "heating", "AC", "radiator",
           "air purifier", "humidifier", "speaker", "air conditioner", "ceiling fan", "camera", "power strip"),
)  # fmt: skip

appliance = mixed((5, _APPLIANCES), (3, _room_appliance))
"""Anything with a switch that is not a light."""

loose_appliance = _APPLIANCES
device = mixed((3, light), (3, appliance))
"""Anything that can be turned on."""

loose_device = mixed((1, _LAMPS), (1, _APPLIANCES))
"""Anything that can be turned on and says nothing of where it is."""

owned_device = filled(
    ("{owner}'s {thing}",),
    owner=OWNERS,
    thing=("lamp", "light", "fan", "TV", "heater", "radio", "lights", "electric blanket", "computer", "night light"),
)  # fmt: skip

_DOORS = (
    "front door", "back door", "side door", "door", "house door", "main door", "garage door",
    "patio door", "basement door", "cellar door", "balcony door", "terrace door", "garden door",
    "kitchen door", "office door", "bedroom door", "bathroom door", "studio door", "shed door",
    "entrance", "main entrance", "front entrance", "side entrance", "front gate", "gate", "garden gate",
    "back gate", "shed", "garage", "car", "office", "barn", "workshop", "pool house", "guest house",
    "greenhouse", "storage room", "wine cellar", "gun safe", "safe", "mailbox", "screen door",
    "sliding door", "French doors", "fire exit", "fire escape", "apartment door", "flat", "house",
    "bike shed", "bike storage", "attic door", "lobby door", "building door", "cat flap", "dog door",
    "porch door", "deck door", "laundry room door", "mud room door", "utility room door", "smart lock",
    "deadbolt", "lock on the front door", "lock on the back door", "server room", "conservatory",
    "boathouse",
)  # fmt: skip
_room_door = filled(("{room} door",), room=plain_room)
door = mixed((5, _DOORS), (2, _room_door))
many_doors = ("all the doors", "all doors", "every door", "all of the doors", "both doors")
"""More than one door at once; takes no article."""

_COVERS = (
    "blinds", "blind", "curtains", "curtain", "shutters", "shutter", "shades", "shade", "roller blinds",
    "roller blind", "roller shutters", "Venetian blinds", "awning", "garage door", "garage", "gate",
    "front gate", "driveway gate", "skylight", "roof window", "windows", "blackout blinds",
    "blackout curtains", "drapes", "drapery", "sunshade", "pergola roof", "pool cover", "garden gate",
    "sliding door", "sliding gate", "barn door", "cat flap", "damper", "vent", "louvers",
    "projector screen", "marquee", "left curtain", "right curtain", "main garage door", "left blind",
    "right shutter", "big window", "persianas", "jalousie", "net curtains", "main valve", "water valve",
)  # fmt: skip
_room_cover = filled(
    ("{room} {cover}",),
    room=plain_room,
    cover=("blinds", "blinds", "curtains", "curtains", "shutters", "shades", "blind", "curtain", "shutter",
           "window", "windows", "skylight", "roller blind", "drapes"),
)  # fmt: skip
_cover_in_room = filled(
    ("{cover} in the {room}", "{cover} in the {room}", "{cover} of the {room}"),
    cover=("blinds", "curtains", "shutters", "shades", "window", "windows", "drapes", "skylight"), room=plain_room,
)  # fmt: skip
cover = mixed((4, _COVERS), (4, _room_cover), (1, _cover_in_room))
many_covers = (
    "all the blinds", "all blinds", "all the curtains", "all the shutters", "every blind",
    "all the shades", "all the windows", "all of the blinds",
)  # fmt: skip
"""More than one cover at once; takes no article."""

_SPEAKERS = (
    "speaker", "speakers", "TV", "television", "stereo", "soundbar", "sound system", "radio", "hi-fi",
    "Sonos", "Chromecast", "HomePod", "Echo", "Nest Hub", "Google Home", "Nest Mini", "smart speaker",
    "shower radio", "record player", "surround system", "Apple TV", "Fire TV", "big TV", "smart TV",
    "Nest Audio", "Echo Dot",
)  # fmt: skip
_room_speaker = filled(
    ("{room} {speaker}",),
    room=plain_room,
    speaker=("speaker", "speaker", "speakers", "TV", "stereo", "Sonos", "Echo", "soundbar", "Nest Hub", "radio",
             "sound system", "HomePod", "Chromecast", "display"),
)  # fmt: skip
speaker = mixed((2, _SPEAKERS), (5, _room_speaker))
"""What plays in the house."""

_SENSORS = (
    "smoke detector", "smoke alarm", "carbon monoxide detector", "motion sensor", "door sensor",
    "window sensor", "water leak sensor", "leak detector", "thermostat", "alarm system",
    "security system", "doorbell", "boiler", "washing machine", "dryer", "dishwasher", "oven",
    "robot vacuum", "vacuum cleaner", "solar panels", "car", "car battery", "electricity meter",
    "water meter", "gas meter", "rain sensor", "weather station", "mailbox", "heat pump", "air purifier",
    "humidifier", "fridge", "freezer", "3D printer", "garage door", "sprinklers",
)  # fmt: skip
sensor = mixed((3, _SENSORS), (1, filled(("{room} {sensor}",), room=plain_room, sensor=(
    "smoke detector", "motion sensor", "thermostat", "window sensor", "camera", "leak sensor", "door sensor"))))  # fmt: skip

measured = (
    "temperature", "humidity", "air quality", "CO2 level", "battery level", "brightness", "light level",
    "moisture", "power consumption", "noise level",
)  # fmt: skip
"""What a sensor measures."""

VACUUMS = (
    "vacuum", "robot vacuum", "vacuum cleaner", "robot vacuum cleaner", "robot", "Roomba", "hoover",
    "robot hoover", "vacuum robot", "vacuum bot", "robovac", "Roborock", "Deebot", "cleaning robot",
    "Dreame", "robot cleaner", "sweeper", "mopping robot", "robot mop", "dust buster bot", "Eufy",
)  # fmt: skip

SCREENS = (
    "TV", "television", "living room TV", "bedroom TV", "big TV", "Apple TV", "Chromecast", "Fire TV",
    "projector", "kitchen display", "Nest Hub", "smart TV", "kids room TV", "home theater", "den TV", "Roku",
    "Shield", "kitchen TV", "guest room TV", "basement TV", "lounge TV", "Google TV", "bedroom projector",
)  # fmt: skip
"""What shows pictures."""

_ACTIVITIES = (
    "movie", "movie night", "party", "dinner", "bedtime", "relax", "gaming", "away", "vacation", "holiday",
    "study", "cinema", "cooking", "romantic", "guest", "cleaning", "morning", "evening", "yoga",
    "focus", "meditation", "theater", "story time", "nap", "good night", "wake up", "breakfast", "work",
)  # fmt: skip
MODES = tuple(f"{activity} mode" for activity in _ACTIVITIES)
"""Scenes that are called modes."""
