"""Sentences that take screenshots and photos."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import CORRECTION, MIND, ask, opened

_SHOT = (
    "(a screenshot|a screenshot|a screenshot|a screen shot|a screen capture|a screen grab|"
    "a snapshot|a screencap)"
)
_TAKE = "(take|take|take|make|get|grab|capture|do|create|save|snap)"
_SCREENSHOT = [
    ask(f"{_TAKE} {_SHOT}"),
    ask("(take|snap|grab) (a picture|a photo|an image) of (the|my) (desktop)"),
    "screenshot[ please| now]",
    "(screen capture|screen grab|screen shot)[ please]",
    MIND + "(taking|making|grabbing) a screenshot",
    "(I need|I want|I would like|I'd like) (a screenshot|a screen capture|a screenshot of "
    "this|a screenshot right now)",
    ask("screenshot (this|that|it)"),
    ask(f"{_TAKE} {_SHOT} of (this|that|what you see|what I see)"),
    ask("(capture|save|record) (this|that) (as an image|as a picture|as a screenshot)"),
    ask("(take|get) (another|one more|a quick) screenshot"),
    "(can|could) I (get|have) a screenshot",
    "print screen[ please]",
    "(I want to show this to|I have to send this to) (my colleague|Anna|support|the "
    "team)(,|) (take|make) a screenshot",
    "(before it disappears|quick)(,|) (take|make|grab) a screenshot",
    "make me a screenshot please",
    "do a screenshot",
    "shoot the screen",
    f"(take a photo|record the screen){CORRECTION}(a screenshot|take a screenshot)",
]
_SCREEN = (
    "(the screen|the whole screen|the entire screen|my screen|the full screen|my whole "
    "screen|the complete screen|everything on the screen|all of my screen|the display|my "
    "entire desktop|the whole desktop)"
)
_OF_SCREEN = [
    ask(f"{_TAKE} {_SHOT} of {_SCREEN}"),
    ask(f"(capture|grab|screenshot|snap|photograph) {_SCREEN}"),
    ask(f"(take|snap|make) (a picture|a photo|an image) of {_SCREEN}"),
    ask(f"{_TAKE} a (full screen|full-screen|whole screen|fullscreen) (screenshot|capture)"),
    "(full screen|full-screen|whole screen) (screenshot|capture)[ please]",
    f"screenshot of {_SCREEN}[ please]",
    f"I (need|want) a (screenshot|picture) of {_SCREEN}",
    f"save {_SCREEN} as (an image|a picture)",
    MIND + f"(taking|making) a screenshot of {_SCREEN}",
    f"screenshot the window{CORRECTION}(the whole screen|the full screen)",
]
_WINDOW = (
    "(the window|this window|the current window|the active window|that window|just this "
    "window|only the window|my window|the window in front|the open window|the focused "
    "window)"
)
_OF_WINDOW = [
    ask(f"{_TAKE} {_SHOT} of {_WINDOW}"),
    ask(f"(capture|grab|screenshot|snap) {_WINDOW}"),
    ask(f"(take|snap|make) (a picture|a photo|an image) of {_WINDOW}"),
    ask(f"{_TAKE} a window (screenshot|capture)"),
    "window (screenshot|capture)[ please]",
    f"screenshot of {_WINDOW}[ please]",
    f"I (need|want) a (screenshot|picture) of {_WINDOW}",
    f"save {_WINDOW} as (an image|a picture)",
    MIND + f"(taking|making) a screenshot of {_WINDOW}",
    "screenshot (but |)(only|just) (of |)(this|the) window",
    f"screenshot the screen{CORRECTION}(just the window|only this window)",
]
_SELECTION = (
    "(a selection|the selection|a selected area|an area|a region|part of the screen|a "
    "part of the screen|a section|the selected area|a section of the screen|a piece of "
    "the screen|an area I choose|a portion of the screen|a rectangle)"
)
_OF_SELECTION = [
    ask(f"{_TAKE} {_SHOT} of {_SELECTION}"),
    ask(f"(capture|grab|screenshot|snap) {_SELECTION}"),
    ask(f"{_TAKE} a (partial|selection|region|cropped) (screenshot|capture)"),
    "(partial|selection|region|area) screenshot[ please]",
    f"screenshot of {_SELECTION}[ please]",
    f"I (need|want) a (screenshot|picture) of {_SELECTION}",
    ask("let me (select|choose|pick|draw) (an area|a region|what|the part) to (capture|screenshot)"),
    "(only|just) (capture|screenshot) what I select",
    MIND + f"(taking|making) a screenshot of {_SELECTION}",
    "screenshot with selection[ please]",
    f"screenshot the whole screen{CORRECTION}(just a selection|only an area|a region)",
]
_CAMERA = "(the camera|the webcam|my webcam|the laptop camera|my camera|the web cam|the cam)"
_PHOTO = [
    ask(
        "(take|take|take|snap|shoot|make|capture|get) (a photo|a picture|a selfie|a photo of "
        "me|a picture of me|a photograph|my picture|my photo|a pic|a photo of us|a picture of "
        "us|a snapshot of me)"
    ),
    ask(
        "(take|snap|shoot|make|capture) (a photo|a picture|a selfie|a shot|an image) (with|"
        f"using|from|on|through) {_CAMERA}"
    ),
    ask(
        f"(use|fire up|start) {_CAMERA} (to take a picture|to take a photo|and take a picture|"
        "and snap a photo|for a selfie)"
    ),
    "(photo|selfie|picture)[ please| now]",
    "(say cheese|cheese|smile)(,|) take (a|the) (photo|picture)",
    "(I want|I need|I would like|I'd like) (a photo|a selfie|a picture of me|a photo of "
    "myself|my picture taken)",
    "I want to take a (selfie|photo|picture)[ of (us|myself)]",
    MIND + "(taking|snapping|shooting) (a photo|a picture|a selfie)[ of (me|us)]",
    "(can|could) (I|we) (have|get) (a photo|a selfie|a picture) (taken|of us|of me)",
    "(camera|webcam|cam) (photo|picture|shot)[ please]",
    "(photograph|capture|shoot) (me|us|this|my face)[ please]",
    "(take|snap) (one|another) (photo|picture|selfie)",
    "(take|make) a new profile (picture|photo)[ of me]",
    "(I look good today|everyone is here|we are all ready|I'm ready)(,|) (take a photo|"
    "take a picture|snap a selfie|photo please)",
    "make from me a photo please",
    "do a selfie",
    ask("(photograph|snap|capture) (us|me|the two of us|all of us|my new haircut|my face)"),
    ask("(take|shoot|get) a (webcam|camera) (photo|picture|shot|snapshot)"),
    "(one|a quick|another) (photo|picture|selfie) (please|now|with the webcam)",
    "(I need|we need) a (photo|picture) (of me|of us|for my profile|for the application|for my badge)",
    "(the cat is on the desk|look who is here)(,|) (take a photo|take a picture|snap it)",
    "(use the camera|open the shutter)(,|) (one photo|take a shot|snap)",
    "(let's|let us) take a (picture|selfie|group photo|family picture)",
    f"(take a screenshot|screenshot){CORRECTION}(a photo|take a photo|a selfie)",
    "(who is at the desk|show my hair)(,|) take a picture with the webcam",
]

RULES: list[Rule] = [
    Rule("take_screenshot", _SCREENSHOT, weight=1.2),
    Rule("take_screenshot", _OF_SCREEN, {}, {"area": "screen"}, weight=0.6),
    Rule("take_screenshot", _OF_WINDOW, {}, {"area": "window"}, weight=0.6),
    Rule("take_screenshot", _OF_SELECTION, {}, {"area": "selection"}, weight=0.6),
    Rule("take_photo", opened(_PHOTO)),
]
