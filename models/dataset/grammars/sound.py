"""Sentences about muting, the microphone, and where the sound comes out."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import CORRECTION, MIND, ask, corrected, switch, switched_off, switched_on
from models.dataset.slots import devices
from models.dataset.slots.articles import the

_SOUND = (
    "(the sound|the sound|the audio|sound|the volume|the speakers|the speaker|all sound|"
    "all sounds|the sounds|audio)"
)
_MUTE = [
    ask(
        "mute (it|the sound|the volume|the audio|the speakers|the speaker|everything|the "
        "computer|the music|the video|the TV|this|that|yourself)"
    ),
    ask("mute"),
    "mute[ it| please| now| this| everything]",
    ask("silence (it|the sound|the speakers|everything|the computer|this)"),
    ask(f"(turn|switch) {_SOUND} off"),
    ask(f"(turn|switch) off {_SOUND}"),
    ask("(turn on|enable|activate|switch on|go to|use) (mute|silent mode|mute mode|quiet mode)"),
    "(silent|mute|quiet) mode[ on| please]",
    "(no|kill the|cut the) (sound|audio)[ please]",
    ask("(put|set) (it|the computer|the sound|the speakers) (on|to) (mute|silent)"),
    "I (want|need|would like) (silence|the sound muted|no sound|the sound off|it muted)",
    "I don't want (to hear anything|any sound|to hear a sound|sound right now)",
    "(make it|go) (silent|mute)[ please]",
    MIND + "muting (it|the sound|the speakers|the audio)",
    "(I'm|I am) (in a meeting|on the phone|taking a call|in the library)(,|) mute (it|the sound|everything)",
    "(the phone is ringing|someone is at the door|the baby is asleep)(,|) (mute|mute it|sound off)",
    "sound off[ please]",
    "(sound|volume|audio) (mute|muted)[ please]",
    "mute the (laptop|computer|PC|machine|output|playback|browser)",
    "(stop|no more) (the |)(noise|sound|sounds)[ please]",
    "make no (sound|noise)[ please]",
    "please you make the sound off",
]
_UNMUTE = [
    ask(
        "unmute (it|the sound|the volume|the audio|the speakers|the speaker|everything|the "
        "computer|the music|the video|this|yourself)"
    ),
    ask("unmute"),
    "(unmute|un-mute)[ it| please| now| this]",
    ask(f"(turn|switch) {_SOUND} back on"),
    ask(f"(turn|switch) {_SOUND} on [again]"),
    ask(f"(turn|switch) on {_SOUND}"),
    ask(
        "(turn off|disable|deactivate|switch off|end|leave|exit) (mute|silent mode|mute mode|"
        "the mute|quiet mode)"
    ),
    "(silent|mute|quiet) mode off",
    "sound (on|back on)[ please]",
    ask("(bring|get|give me) (the sound|the audio) back"),
    "I (want|need|would like) (the sound|sound|the audio) (back|on again|back on)",
    "I (want to|wanna) hear (something|the sound|it) again",
    ask("(enable|activate|restore) (the sound|sound|the audio|the speakers)"),
    "(no longer|stop being|don't be) (mute|muted|silent)",
    MIND + "unmuting (it|the sound|the speakers|the audio)",
    "(the call|the meeting) is over(,|) (unmute|sound back on|turn the sound back on)",
    "why is there no sound(,|) unmute[ it]",
    "why (is it|are you) (mute|muted)(,|) (turn the sound on|unmute)",
    "take (it|the sound|the computer) off mute[ please]",
    "off mute[ please]",
    "(you can|you may) (talk|make noise|make sound) again",
    "let me hear (it|the sound|the audio) again",
    "undo the mute",
    "make the sound on again please",
]
_MIC = "(the microphone|the microphone|the mic|my microphone|my mic|mic|microphone|the mike)"
_MIC_OFF = [
    *switched_off(_MIC),
    ask(f"mute {_MIC}"),
    "(mic|microphone) (off|mute|muted)[ please]",
    ask("(mute|silence) (me|my side|my line|my voice)"),
    "(stop|quit) listening[ to me| please| now]",
    "(don't|do not) listen[ to me| anymore| for now| any more]",
    "(I don't want you to|you should not|you shouldn't) (listen|hear me|hear us)",
    "(stop|don't) (recording|record) (me|my voice)",
    ask("(cut|close|block|disable) (the microphone|the mic|my mic|microphone access)"),
    "nobody should hear me[ now]",
    "(I need|I want|give me) (some |)privacy(,|) (mic off|mute the mic|turn the microphone off)",
    "(my kids are|the dog is|someone is) (shouting|barking|talking)(,|) mute (me|my mic|the microphone)",
    "put me on mute[ please]",
    "go deaf",
    "(close|cover) your ears",
    f"(unmute the mic|turn the mic on){CORRECTION}(off|mute it)",
]
_MIC_ON = [
    *switched_on(_MIC),
    ask(f"unmute {_MIC}"),
    "(mic|microphone) (on|unmuted|back on)[ please]",
    ask("unmute (me|my side|my line|my voice)"),
    "(start|begin) listening[ to me| again| now]",
    "(you can|you may) listen[ to me|] again",
    "(listen|hear) (to me|me) again",
    ask("(open|enable|activate) (the microphone|the mic|my mic|microphone access)"),
    "they (can't|cannot) hear me(,|) (turn|switch) (my|the) (mic|microphone) on",
    "(people|my colleagues|they) can't hear me(,|) unmute (me|the mic|my microphone)",
    "take me off mute[ please]",
    "I (want|need) to (speak|say something)(,|) unmute (me|my mic)",
    "let them hear me[ again]",
    "open your ears",
    f"(mute the mic|turn the mic off){CORRECTION}(on|unmute it)",
]
_OUTPUT = the(devices.audio_output)
_SWITCH_TO = "(switch|change|move|route|send|redirect|transfer|put|direct|shift)"
_AUDIO = (
    "(the sound|the audio|audio|sound|the audio output|the sound output|the output|audio output|the playback)"
)
_OUTPUT_PATTERNS = [
    ask(f"{_SWITCH_TO} {_AUDIO} to {{device}}"),
    ask(f"{_SWITCH_TO} {_AUDIO} over to {{device}}"),
    ask(
        "(use|select|choose|pick) {device} (for sound|for audio|as output|as the audio output|"
        "for the sound|as sound output|as audio device|for playback)"
    ),
    ask(f"(play|output) {_AUDIO} (through|over|via|on|from|out of) {{device}}"),
    ask(f"(send|put) {_AUDIO} (through|over|on|to) {{device}}"),
    ask(
        "set {device} as (the |)(audio output|output|default output|sound output|output "
        "device|default speaker|audio device)"
    ),
    ask("(set|change) (the |)(audio|sound) (output|device|output device) to {device}"),
    ask("(set|change) the output [device ]to {device}"),
    ask("(make|let) the sound come (from|out of|through) {device}"),
    "(sound|audio|output) (on|to|through|over|via) {device}[ please]",
    "(I want|I would like|I need|I'd like) (to hear (it|this|the sound|everything)|the "
    "sound|the audio) (on|through|over|from) {device}",
    "(the sound|it) should come (from|out of|through) {device}",
    "(can|could) I (hear|have|get) (it|this|the sound|the audio) (on|through|over|from) {device}",
    "the (sound|audio) comes from {_device}(,|) (I want it on|switch it to|put it on|move it to) {device}",
    "(why is the sound coming out of {_device})(,|) use {device}",
    MIND + "(switching|moving|changing|routing) the (sound|audio|output) to {device}",
    "(not|no not) {_device}(,|) (play it through|use|sound on) {device} (for sound|for audio|as output)",
    "output device {device}[ please]",
    "audio device {device}[ please]",
    ask("(listen|play) through {device} instead of {_device}"),
    ask("switch output from {_device} to {device}"),
    corrected(ask("(switch|move|change) the (sound|audio|output) to {device}"), "device"),
    corrected(ask("play the sound through {device}"), "device"),
]
_SET_AUDIO_OUTPUT = [
    Rule("set_audio_output", _OUTPUT_PATTERNS, {"device": _OUTPUT, "_device": _OUTPUT}),
    Rule(
        "set_audio_output",
        [
            ask("(change|switch) the (audio output|output device|sound output|audio device|sound device)"),
            ask(
                "(play|send) the (sound|audio) (somewhere else|through another device|on a different device)"
            ),
            "(use|pick) (another|a different) (audio output|output|sound device)",
        ],
        missing=("device",),
        weight=0.04,
    ),
]

RULES: list[Rule] = [
    *switch("set_mute", _MUTE, _UNMUTE),
    *switch("set_microphone", _MIC_ON, _MIC_OFF),
    *_SET_AUDIO_OUTPUT,
]
