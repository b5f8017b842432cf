"""Sentences that read and fill the clipboard, and dictation."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import CORRECTION, MIND, ask, lead, opened
from models.dataset.slots import apps

_CLIP = (
    "(the clipboard|my clipboard|the clipboard|what's on the clipboard|what is on my "
    "clipboard|the clipboard contents|the copied text|what I copied|the text I copied|"
    "what I just copied|the contents of the clipboard|the text on the clipboard|the "
    "copied words)"
)
_READ = [
    ask(f"(read|read out|read aloud|say|speak|read me|tell me) {_CLIP}"),
    ask(f"read {_CLIP} (aloud|out loud|to me|out|out loud to me|back to me)"),
    "(what's|what is) (on|in) (the|my) clipboard",
    "what (did I just copy|did I copy|have I copied|have I just copied)",
    "(what's|what is) in the copy buffer",
    "(read|speak) (the |)clipboard[ please]",
    "clipboard[ please| read it| contents]",
    "(can|could) you (read|tell me|say) (what's|what is) on (the|my) clipboard",
    MIND + f"reading {_CLIP}[ to me| aloud]",
    f"I (want|would like) to (hear|know) {_CLIP}",
    "what (text|words) do I have (on|in) (the|my) clipboard",
    "what does (the|my) clipboard (say|contain)",
    "(is there|do I have) (anything|something) (on|in) (the|my) clipboard",
    f"let me hear {_CLIP}",
    f"(my glasses are broken|I can't see it)(,|) read {_CLIP}[ to me]",
    "(say|read) what is in my clipboard please",
    f"(copy that|paste it){CORRECTION}(read it to me from|read out) the clipboard",
    "clipboard (aloud|out loud|content)[ please]",
    "read the (copied|cut) (text|sentence|paragraph|link)",
    "what am I about to paste",
    ask(
        "(read|speak|say) (the thing|the stuff|the paragraph|the text|the link|the address) I (just |)copied"
    ),
    "(what was it|what was that thing) I (just |)copied",
    "did I copy the right (thing|text)(,|) read it[ out| to me]",
    "(I forgot|I don't remember) what I copied(,|) (read it|read it out|read the clipboard)",
    "(which|what) (text|link|words) did I (copy|cut)",
    "(clipboard|copied text)(,|) (read it|read it aloud|out loud)[ please]",
]
_TEXT = {"text": apps.phrase}
_COPY = [
    lead("copy {text}"),
    lead("copy {text} to (the|my) clipboard"),
    lead("copy the (text|words|sentence|phrase|line) {text}"),
    lead("copy the (text|words|sentence|phrase) {text} to the clipboard"),
    lead("(put|place|save|store|keep) {text} (on|in|into|onto) (the|my) clipboard"),
    lead("(put|place|save) the (words|text|phrase) {text} (on|in) (the|my) clipboard"),
    "copy to clipboard {text}",
    "clipboard {text}",
    "to the clipboard {text}",
    lead("(add|send|write) {text} to (the|my) clipboard"),
    "copy this(,| to the clipboard|) {text}",
    "copy the following {text}",
    MIND + "copying {text}[ to the clipboard]",
    MIND + "putting {text} on the clipboard",
    "I (want|need|would like) {text} (on|in) (the|my) clipboard",
    "I (want|need) to paste {text}(,|) copy it",
    "(can|could) (I have|I get|you copy) {text} (on|to) (the|my) clipboard",
    "set (the|my) clipboard to {text}",
    "clipboard should (say|contain|hold) {text}",
    "make a copy of the words {text}",
    "please you copy {text} in the clipboard",
    lead("(remember|hold) {text} on the clipboard"),
]
_TYPE = [
    lead("type {text}"),
    lead("write {text} here"),
    lead(
        "(type|write|enter|insert|put in|key in) {text} (here|for me|at the cursor|into this "
        "window|in the text field|in the document|in this field|in the editor)"
    ),
    lead("(type|enter|insert|input) the (text|words|sentence|phrase|line) {text}"),
    lead("(type|write|insert) (out |)the (words|sentence|following) {text}"),
    "type {text}",
    "type[ in| out] {text}",
    "dictate {text}",
    "dictation {text}",
    "(take dictation|write this down here|write what I say|type what I say)(,|) {text}",
    "(take dictation|type this|type the following|write the following here)(,|) {text}",
    "insert {text}",
    "enter {text} (in|into) (the|this) (box|field|form|search field|window|document|terminal|chat)",
    MIND + "typing {text}",
    "I (want|need|would like) you to type {text}",
    "(can|could) you (type|write) {text} (here|for me|in this window)",
    "(start|begin) (typing|dictation)(,|) {text}",
    "(use the keyboard to) type {text}",
    "(where the cursor is|at the cursor)(,|) (type|write|insert) {text}",
    "please you type {text}",
    "(my hands are full|my wrist hurts)(,|) type {text}",
]

RULES: list[Rule] = [
    Rule("read_clipboard", opened(_READ)),
    Rule("copy_text", _COPY, _TEXT),
    Rule(
        "copy_text",
        [
            ask("copy (some text|something|a text|some words)[ to the clipboard]"),
            ask("put something on the clipboard"),
        ],
        missing=("text",),
        weight=0.04,
    ),
    Rule("type_text", _TYPE, _TEXT),
    Rule(
        "type_text",
        [
            ask("(type|write) something[ here]"),
            ask("(take dictation|type for me|start dictation)"),
            "(dictation|dictate)[ please]",
        ],
        missing=("text",),
        weight=0.05,
    ),
]
