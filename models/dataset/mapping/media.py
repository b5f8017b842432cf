"""Music, radio, podcasts, books and videos."""

import re

from assistant_core.calls import Call
from models.dataset.mapping.pattern import first_match, forms
from models.dataset.mapping.raw import RawRow, Rejected, aligned_slot
from models.dataset.mapping.wording import core, cores

_PLAYER = re.compile(
    r" (?:on|using|with|via|through|off|from|in) (?:my )?(?P<player>spotify|pandora|itunes|google music|"
    r"google play|netflix|youtube|vimeo"
    r"|last ?fm|last\.fm|slacker|deezer|groove ?shark|zvooq|iheart(?:radio)?|i heart radio|vlc|apple music|"
    r"amazon music|tidal|soundcloud"
    r"|lastfm|audible|plex|kodi)$",
    re.IGNORECASE,
)
_OPEN_PLAYER = re.compile(
    r"^(?:open|use|load|launch|using) (?P<player>spotify|pandora|itunes|google music|netflix|youtube|vimeo|"
    r"lastfm|last fm|slacker|deezer"
    r"|groove ?shark|zvooq|iheart|sirius)(?: and| to|,)+ (?P<rest>.+)$",
    re.IGNORECASE,
)
_VERB = (
    r"^(?:to )?(?:start playing|begin playing|commence playing|play back|play|put on|listen to|hear|have a "
    r"listen to|queue up|queue|start|turn on"
    r"|tune in to|tune into|pull up|resume|go to|find|let me hear|(?:i(?:'d| would)? )?(?:want|like|need|"
    r"love) to (?:hear|listen to|play)|can i hear|hear) (?:me )?"
)
_KINDS = (
    ("podcast", r"\bpodcasts?\b|\bepisode\b"),
    ("audiobook", r"\baudio ?books?\b|\bbook\b"),
    ("radio", r"\bradio\b|\bstation\b|\bf\.?m\b"),
    ("video", r"\bmovie\b|\bvideos?\b|\btv show\b|\bfilm\b"),
    ("music", r"\b(?:music|songs?|tracks?|tunes?|albums?|artist|band)\b"),
)
_NAMING = re.compile(
    r"^(?:(?:the|a|an|some|any|me|my|this|that|something|anything|somethings|more|music|songs?|tracks?|"
    r"tunes?|album|artist|band|one|movie"
    r"|tv show|audio ?book|podcast|radio station|station|playlist|video|off|by|from|called|named|titled|of|"
    r"on the|in the"
    r"|it's called|about|on)(?:,| )+)+",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?: (?:for me|again|next|now|right now|please|from the beginning|where (?:i|we) left off|music|"
    r"songs?|tracks?|tunes?|genre|podcasts?|radio"
    r"|audio ?book|station))+$",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    (
        r"\b(?:after \w+ minutes|left off|episode|sounds? like|goes like|that has|with,|ban all|in \w+ "
        r"minutes|"
        r"on the radio|my book|don't|not |chap\w*|continue|volume|same|favou?rites?|the list|selected|time "
        r"to|"
        r"resume)\b"
    ),
    re.IGNORECASE,
)


def played(raw: RawRow) -> tuple[Call, ...]:
    """To play something."""
    area = aligned_slot(raw, "area", "name")
    if area is not None and raw.source == "ha_intents_tests":
        return _on_speaker(raw)
    text = core(raw.text)
    if re.search(r"\bnext (?:episode|podcast)", text):
        return (Call("next_track", {}),)
    if re.fullmatch(
        (
            r"(?:play |turn on |put on |start |start playing |commence playing |play me |listen to |to "
            r"listen "
            r"to |hear |put |resume )*(?:some |my |the |a |any )*(?:music|song|songs|tunes?|something|"
            r"anything|whatever|it)(?: on)?"
        ),
        text,
        re.IGNORECASE,
    ):
        if text.startswith("resume"):
            return (Call("resume_media", {}),)
        return (Call("play_media", {"kind": "music"} if re.search("music|song|tune", text) else {}),)
    arguments: dict[str, str] = {}
    opened = _OPEN_PLAYER.match(text)
    if opened:
        arguments["player"], text = opened["player"], core(opened["rest"])
    closed = _PLAYER.search(text)
    if closed:
        arguments["player"] = closed["player"]
        text = text[: closed.start()]
    if _UNSURE.search(text):
        raise Rejected("value unsure")
    put = re.fullmatch(r"(?:put|turn) (?P<what>.+) on", text, re.IGNORECASE)
    verb = re.match(_VERB, text, re.IGNORECASE)
    if put is None and verb is None:
        raise Rejected("no pattern")
    what = put["what"] if put else text[verb.end() :] if verb else ""
    arguments.update(_what(what))
    if not arguments:
        raise Rejected("names nothing")
    order = ("what", "kind", "player")
    return (Call("play_media", {k: arguments[k] for k in order if k in arguments}),)


def _what(words: str) -> dict[str, str]:
    kind = next((k for k, expression in _KINDS if re.search(expression, words, re.IGNORECASE)), None)
    listed = re.search(r"\bplaylist\b", words, re.IGNORECASE)
    what = _NAMING.sub("", words + " ").strip(" ,.!?")
    if listed:
        kind = None
    shorter = what if listed else _CLOSING.sub("", what).strip(" ,.")
    what = shorter or what
    if re.fullmatch(
        r"(?:music|songs?|radio|audio ?book|podcasts?|something|anything|whatever|it|album|the radio)?",
        what,
        re.IGNORECASE,
    ):
        return {"kind": kind} if kind else {}
    if len(what.split()) > 9:
        raise Rejected("value unsure")
    return {"what": what, **({"kind": kind} if kind else {})}


_SPEAKER = re.compile(
    r"^(?P<rest>.+?) (?:on|in) the (?P<speaker>TV in the \w+|TV|kitchen|living room)$", re.IGNORECASE
)


def _on_speaker(raw: RawRow) -> tuple[Call, ...]:
    found = _SPEAKER.match(core(raw.text))
    what = aligned_slot(raw, "search_query")
    if found is None or what is None:
        raise Rejected("no pattern")
    return (Call("play_on_speaker", {"what": what, "speaker": found["speaker"]}),)


_SONG_WORDS = r"(?:song|music|track|tune|artist|singer|band|playing|album|title|who sings|listening)"
_THIS = re.compile(
    r"\b(?:this|that|the (?:current|name|title|artist|singer)|playing|listening|hearing|speakers?|stereo)\b",
    re.IGNORECASE,
)


def asked_about(raw: RawRow) -> tuple[Call, ...]:
    """To ask what is playing; questions about music in general are questions of fact."""
    text = raw.text
    if re.search(
        r"\b(?:volume|recommend|locate|similar|most|like|likes|into|prefer|library|shuffle|my taste)\b", text
    ):
        raise Rejected("something else")
    if (
        re.search(_SONG_WORDS, text)
        and _THIS.search(text)
        and not re.search(r"\bwhen|written|composed|first|just|phrase|can i find|what cd\b", text)
    ):
        return (Call("now_playing", {}),)
    if (
        raw.source == "msbot_lu"
        and re.match(r"(?:when|what|who|how|which|in what|is)\b", text)
        and " i " not in f" {text} "
    ):
        return (Call("answer", {"question": core(text)}),)
    raise Rejected("not clearly about what plays")


_STEER = {
    "pause_media": r"\bpause\b|\bunpause\b",
    "resume_media": r"\bresume|unpause|continue\b",
    "next_track": r"\bnext\b|\bskip\b",
    "previous_track": r"\bprevious\b|\blast\b|\bgo back\b|\breplay\b|\brepeat\b",
    "stop_media": r"\bstop\b",
}


def steered(raw: RawRow) -> tuple[Call, ...]:
    """To pause, resume, stop or skip."""
    function = raw.functions[0]
    text = core(raw.text)
    if not re.search(_STEER[function], text, re.IGNORECASE) or re.search(
        r"\b(?:after|shuffle|rock song|intercom|on repeat|stop repeating)\b", text
    ):
        raise Rejected("value unsure")
    if function == "pause_media" and "unpause" in text:
        return (Call("resume_media", {}),)
    if function == "previous_track" and re.search(r"\brepeat\b", text):
        raise Rejected("repeat or again")
    if function == "stop_media" and re.search(r"for a|temporarily", text):
        return (Call("pause_media", {}),)
    return (Call(function, {}),)


def shuffled(raw: RawRow) -> tuple[Call, ...]:
    """To play in any order, or in order."""
    text = raw.text
    if re.search(r"\b(?:rate|repeat|iphone|i phone|by|artists)\b", text):
        raise Rejected("value unsure")
    off = re.search(r"\b(?:off|don't|stop|disable|no)\b", text)
    if not re.search("shuffl", text, re.IGNORECASE):
        raise Rejected("no pattern")
    return (Call("set_shuffle", {"state": "off" if off else "on"}),)


def repeated(raw: RawRow) -> tuple[Call, ...]:
    """To play again and again."""
    text = core(raw.text)
    if re.search(r"\b(?:times?|number|akon|twenty|jazz|when it|check)\b", text):
        raise Rejected("value unsure")
    if re.search(r"\b(?:song|track|this)\b", text):
        return (Call("set_repeat", {"mode": "track"}),)
    if re.search(r"\b(?:all|album|playlist|list|music)\b", text):
        return (Call("set_repeat", {"mode": "playlist"}),)
    raise Rejected("no pattern")


_GAME = (
    *forms(
        "open_app",
        (
            "(play|open|start|start up|launch|load|get|turn on|begin|run|bring up) [up] [me] [the|a|my] "
            "[game|"
            "game of|match of|round of|game called|favorite game by name] {app} [game] [with (me|you)|for me|"
            "together]"
        ),
        "[let's|lets] (play|start) [a] [game of|match of] {app}",
        "(do you want to|would you like to|shall we|you want to) play [a game of] {app} [with me]",
        "{app} (play|game)",
    ),
)


def game(raw: RawRow) -> tuple[Call, ...]:
    """To open a game by its name; to play one with the assistant is no function."""
    name = aligned_slot(raw, "game_name")
    if name is None:
        if re.search(r"\bgames?\b", raw.text):
            raise Rejected("names no game")
        raise Rejected("no pattern")
    if re.search(
        r"\b(?:with me|with you|let's|lets|you play|do you|truth|never have i|harvest|i like to)\b",
        raw.text,
        re.IGNORECASE,
    ):
        raise Rejected("with the assistant")
    call = first_match(_GAME, tuple(cores(raw.text)))
    if call is None:
        raise Rejected("no pattern")
    return (Call("open_app", {"app": name}),)
