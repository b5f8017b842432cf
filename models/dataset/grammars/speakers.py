"""Sentences that play something on a speaker or a screen of the house."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import MIND, ask, corrected
from models.dataset.slots import home, media
from models.dataset.slots.articles import some, the
from models.dataset.slots.choose import mixed
from models.dataset.slots.rooms import where

_ON = [
    ask("play {what} on {speaker}"),
    ask("(play|put on|start|stream|cast|blast) {what} (on|over|through|from|via) {speaker}"),
    ask("(put|throw) {what} on {speaker}"),
    "play {what} on {speaker}[ please]",
    "(on|over|through) {speaker}(,|) play {what}",
    ask("(have|let|make) {speaker} play {what}"),
    ask("(cast|stream|send|beam) {what} to {speaker}"),
    ask("use {speaker} to play {what}"),
    "{what} on {speaker}[ please]",
    "I (want to|would like to|wanna) (hear|listen to) {what} (on|over|from) {speaker}",
    "(let me|let's|let us|can we) (hear|listen to) {what} (on|over|through) {speaker}",
    MIND + "(playing|putting on|streaming) {what} (on|over|through) {speaker}",
    "(can|could) you (play|put|stream) {what} (on|through|over) {speaker}[ please]",
    "(the guests are here|I'm cooking|time to dance)(,|) play {what} on {speaker}",
    "{speaker} should play {what}",
    "start {speaker} with {what}",
    ask("tell {speaker} to play {what}"),
    "I want {what} on {speaker}",
    "please you play {what} in {speaker}",
    corrected(ask("play {what} on {speaker}"), "speaker"),
    corrected(ask("play {what} on {speaker}"), "what"),
]
_THERE = [
    ask("play {what} {speaker}"),
    ask("(play|put on|start|stream|blast) {what} {speaker}"),
    "{speaker}(,|) play {what}",
    "{what} {speaker}[ please]",
    "I (want to|would like to) (hear|listen to) {what} {speaker}",
    "(let's|can we|let me) (hear|have|listen to) {what} {speaker}",
    MIND + "(playing|putting on) {what} {speaker}",
    "(can|could) you (play|put on) {what} {speaker}[ please]",
    "I'm {speaker}(,|) play {what} there",
    corrected(ask("play {what} {speaker}"), "what"),
    corrected(ask("play {what} {speaker}"), "speaker"),
]
_WATCH = [
    ask("(play|show|put on|start|watch|stream|cast) {what} on {speaker}"),
    ask("(play|show|start|put) (the movie|the film|the show|the series|the video) {what} on {speaker}"),
    ask("(cast|stream|send) {what} to {speaker}"),
    "(I want to|let's|can we|I'd like to) watch {what} on {speaker}",
    "{what} on {speaker}[ please]",
    ask("put {what} on {speaker}"),
    MIND + "(playing|showing|putting on) {what} on {speaker}",
    "(it's movie night|the popcorn is ready)(,|) (play|show|start) {what} on {speaker}",
    corrected(ask("(play|show) {what} on {speaker}"), "speaker"),
]
_SOMEWHERE = [
    ask("play {what} (on|through) (a speaker|one of the speakers|one of the TVs|some speaker)"),
    ask("cast {what}"),
    ask("(stream|cast) {what} to (a|some) speaker"),
]
_MUSIC = mixed(
    (5, media.music),
    (1, some(media.genre_alone)),
    (0.5, media.station),
    (0.5, media.podcast),
    (1, media.description),
)
_ANYTHING = ("music", "music", "music", "the ~radio", "the ~news", "some ~music", "something", "a ~podcast")
_SCREENS = the(home.SCREENS)
_SPEAKER = the(home.speaker)

RULES: list[Rule] = [
    Rule(
        "play_on_speaker", _ON, {"what": _MUSIC, "_what": _MUSIC, "speaker": _SPEAKER, "_speaker": _SPEAKER}
    ),
    Rule("play_on_speaker", _ON[:9], {"what": _ANYTHING, "speaker": _SPEAKER}, weight=0.25),
    Rule(
        "play_on_speaker",
        _THERE,
        {"what": _MUSIC, "_what": _MUSIC, "speaker": where, "_speaker": where},
        weight=0.4,
    ),
    Rule("play_on_speaker", _THERE[:5], {"what": _ANYTHING, "speaker": where}, weight=0.1),
    Rule(
        "play_on_speaker",
        _WATCH,
        {"what": media.video, "speaker": _SCREENS, "_speaker": _SCREENS},
        weight=0.4,
    ),
    Rule("play_on_speaker", _SOMEWHERE, {"what": _MUSIC}, missing=("speaker",), weight=0.06),
]
