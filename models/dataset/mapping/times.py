"""Regular expressions for times, durations and numbers, spoken or written."""

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_BELOW_HUNDRED = rf"(?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_TEENS}|{_ONES}|zero)"
WORDED = (
    rf"(?:{_BELOW_HUNDRED}(?: (?:hundred|thousand|million)(?: and)?(?: {_BELOW_HUNDRED})?)*|a hundred|"
    rf"hundred)"
)
"""A whole number in words."""

NUMBER = rf"(?:\$?\d[\d,]*(?:\.\d+)?|{WORDED}(?: point {_BELOW_HUNDRED})?)"
"""A number in digits or in words."""

PERCENT = rf"(?:{NUMBER} ?(?:%|percent|per cent)|{NUMBER})"
"""A level, with or without its unit."""

_UNIT = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|secs?|mins?|hrs?)"
_COUNT = rf"(?:half an?|half|an?|one|a couple(?: of)?|a few|{NUMBER})(?: and a half)?"
DURATION = (
    rf"(?:(?:{_COUNT} {_UNIT}|a?quarter of an hour)"
    rf"(?:,? (?:and )?(?:a half|a quarter|{NUMBER} {_UNIT}))*)"
)
"""A length of time: "ten minutes", "1 and a half hours", "an hour and 5 minutes"."""

_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
_MONTH = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|aug|sept|oct|nov|dec)"
)
_NTH_WORD = (
    "(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth?|ninth|tenth|eleventh"
    "|twelfth|twelveth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
    "|thirtieth)"
)
_NTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_NTH_WORD})"
_ALONE = r"(?= (?:at|from|of|in|to|for|on|okay|and|off|so|is|please|my|with|about)\b|'s|[,.?!]|$)"
_YEAR = r"(?:\d{4}|two thousand(?: and)? \w+)"
_MONTH_DAY = (
    rf"(?:(?:the )?{_NTH_WORD} {_WEEKDAY} of (?:this|next|each|the) month|{_MONTH},? (?:the )?(?:{_NTH}|"
    rf"\d{{1,2}}(?![:\d])|{_BELOW_HUNDRED})(?:,? {_YEAR})?"
    rf"|(?:the )?{_NTH}(?: of)? (?:{_MONTH}|this month|next month)(?:,? {_YEAR})?"
    rf"|(?:\d{{1,2}}|{_BELOW_HUNDRED}) (?:of )?{_MONTH}|{_MONTH})"
)
_STRETCH = r"(?:week|weekend|weekends|month|year|morning|mornings|afternoon|evening|evenings|night|nights)"
_WHICH = r"(?:this|next|last|coming|every|each|upcoming|following|current|previous|past|forthcoming)"
_DAY = (
    rf"(?:(?:today|tomorrow|yesterday)(?:'?s)?|tonight|the day after tomorrow|the day after"
    rf"|(?:{_WHICH} )*(?:{_WEEKDAY}|{_STRETCH})|(?:{_WHICH} )+(?:day|hour|few days)|weekdays|daily"
    rf"|(?:rest|end) of (?:the|this) (?:day|week)"
    rf"|(?:the )?(?:next|coming) (?:few|{_BELOW_HUNDRED}|\d+) (?:minutes|hours|days|weeks|months)"
    rf"|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|{_MONTH_DAY}|(?:the )?{_NTH}{_ALONE}|easter|christmas|black "
    rf"friday)"
)
_HALF = r"(?:a\.?\s?m\.?|p\.?\s?m\.?)(?![a-z])"
_HOUR = rf"(?:{_ONES}|ten|eleven|twelve)"
_CLOCK = (
    rf"(?:(?:half|quarter|a quarter|{_BELOW_HUNDRED}|\d+)(?: minutes)? (?:past|to|after|before) (?:{_HOUR}|"
    rf"\d{{1,2}})"
    rf"|\d{{1,2}}(?:[:.]\d{{2}}| \d{{2}})? ?{_HALF}|\d{{1,2}}:\d{{2}}"
    rf"|(?:{_HOUR}|{_BELOW_HUNDRED})(?: hundred)?(?: and)?(?: oh)?(?: {_BELOW_HUNDRED})? ?{_HALF}"
    rf"|(?:{_HOUR}|\d{{1,2}})(?: \d{{2}})? ?o'? ?clock"
    r"|noon|midnight|midday|mid day|dawn|dusk|daybreak|sunset|sunrise|twilight|lunch ?time|dinner ?time)"
)
_BARE = rf"(?:\d{{1,2}}(?: \d{{2}})?|{_HOUR}(?: hundred)?(?: and)?(?: {_BELOW_HUNDRED})?)(?!\s?(?:%|percent))"
_LATER = rf"(?:{DURATION} from (?:now|today|tomorrow)|{DURATION} (?:later|before))"
_PIECE = rf"(?:{_LATER}|{_CLOCK}|{_DAY})"
_JOINT = (
    r"(?:,? (?:at|on|in the|of the|of|the|from|around|by|and|to|till|until|through|or|for|at around|"
    r"between) |, | )"
)
TIME = (
    rf"(?:(?:before|after|until|between|since) )?(?:{_PIECE}|{_BARE}(?=\W|$))"
    rf"(?:{_JOINT}(?:{_PIECE}|{_BARE}(?=\W|$)))*"
)
"""A moment or span of time; begins without its preposition."""

SURE_TIME = rf"(?:(?:before|after|until|between|since) )?{_PIECE}(?:{_JOINT}(?:{_PIECE}|{_BARE}(?=\W|$)))*"
"""A time that begins with something that can only be a time."""

LED_TIME = (
    rf"(?:(?:at|by|around|for|from|between|before|after|until|till) (?:the )?(?:{_PIECE}|"
    rf"{_BARE})(?:{_JOINT}(?:{_PIECE}|{_BARE}))*"
    rf"|in (?:about )?{DURATION})(?=\W|$)"
)
"""A time that only its preposition tells from a number or a duration."""
