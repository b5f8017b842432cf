"""Sentences that move within a piece, and shuffle or repeat."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import CORRECTION, MIND, ask, corrected, switch
from models.dataset.slots import durations
from models.dataset.slots.choose import mixed

_MEDIUM = (
    "(the video|the song|the movie|the podcast|it|the track|the audiobook|this|the film|"
    "the episode|the music)"
)
_FORWARD = [
    ask("fast forward"),
    "(fast forward|fast-forward|forward|skip forward|skip ahead|jump ahead|jump forward)[ "
    "please| a bit| a little]",
    ask(f"(fast forward|forward|advance) {_MEDIUM}[ a bit| a little]"),
    ask("(skip|jump|go|move|seek) (ahead|forward)[ a bit| a little| some]"),
    ask(f"(skip|jump|go) (ahead|forward) in {_MEDIUM}"),
    "(skip|jump past) (the intro|the ads|the boring part|this part|the credits|this bit|the advert)",
    MIND + "(skipping ahead|fast forwarding|jumping forward)[ a bit]",
    "(further|farther|a bit further|a little further)[ please]",
    "I (want|would like) to (skip ahead|fast forward|jump forward)[ a bit]",
    f"(rewind|go back){CORRECTION}(forward|fast forward|skip ahead)",
    "(this part is boring|I know this part)(,|) (skip ahead|fast forward|jump ahead)",
    "make it go forward[ please]",
]
_FORWARD_BY = [
    ask("(skip|jump|go|move|seek) (ahead|forward)[ by] {amount}"),
    ask(f"(fast forward|forward|advance) {_MEDIUM}[ by] {{amount}}"),
    ask("fast forward[ by] {amount}"),
    ask("(skip|jump) {amount} (ahead|forward|further|on)"),
    ask("skip [the next ]{amount}"),
    "{amount} (forward|ahead|further)[ please]",
    "forward {amount}[ please]",
    ask("(skip|jump|go) (ahead|forward) {amount} in (the video|the podcast|this song|the movie)"),
    MIND + "(skipping ahead|fast forwarding|jumping forward)[ by] {amount}",
    "I (want|would like) to (skip|jump) {amount}[ forward| ahead]",
    "(can|could) (you|we) (skip|jump|go) (ahead|forward) {amount}",
    "plus {amount}",
    ask(f"move {_MEDIUM} forward[ by] {{amount}}"),
    "(the ads take|the intro takes) {_amount}(,|) skip {amount}",
    corrected(ask("(skip|jump|go) (ahead|forward) {amount}"), "amount"),
]
_BACK = [
    ask("rewind"),
    "(rewind|rewind a bit|rewind a little|go back a bit|go back a little|skip back|jump "
    "back|skip back a bit|back up a bit)[ please]",
    ask(f"(rewind|wind back) {_MEDIUM}[ a bit| a little]"),
    ask("(skip|jump|move|seek) (back|backwards|backward)[ a bit| a little| some]"),
    ask(f"(skip|jump|go) back in {_MEDIUM}[ a bit| a little]"),
    "(what did (he|she|they) say|I missed that|I didn't catch that)(,|) (rewind|go back|"
    "rewind a bit|skip back a bit)",
    MIND + "(skipping back|rewinding|jumping back|going back a bit)",
    "I (want|would like) to (rewind|go back a bit|skip back)",
    f"(forward|fast forward|skip ahead){CORRECTION}(rewind|back|go back)",
    "(play|let me hear|let me see|show me) (that part|the last part|that bit|that scene) again",
    "make it go back a little[ please]",
    "(backwards|backward)[ please| a bit]",
]
_BACK_BY = [
    ask("(skip|jump|go|move|seek) (back|backwards|backward)[ by] {amount}"),
    ask(f"(rewind|wind back) {_MEDIUM}[ by] {{amount}}"),
    ask("rewind[ by] {amount}"),
    ask("(skip|jump|go) {amount} (back|backwards)"),
    "{amount} (back|backwards|earlier)[ please]",
    "(back|rewind) {amount}[ please]",
    ask("(skip|jump|go) back {amount} in (the video|the podcast|this song|the movie)"),
    ask("(replay|repeat|play again) the last {amount}"),
    MIND + "(skipping back|rewinding|going back|jumping back)[ by] {amount}",
    "I (want|would like) to (go back|rewind) {amount}",
    "(can|could) (you|we) (go|skip|jump) back {amount}",
    "minus {amount}",
    ask(f"move {_MEDIUM} back[ by] {{amount}}"),
    "(I missed that|I didn't understand that|what did he say)(,|) (go back|rewind|skip back) {amount}",
    corrected(ask("(skip|jump|go) back {amount}"), "amount"),
]
_AMOUNTS = mixed(
    (4, durations.seconds),
    (3, durations.minutes),
    (1, durations.two_units),
    (1, ("a minute", "half a minute", "a minute and a half", "two and a half minutes")),
)
_SHUFFLE = "(shuffle|shuffle|shuffle mode|the shuffle|random play|random mode|shuffle play|random order)"
_SHUFFLE_ON = [
    ask(f"(turn on|switch on|enable|activate|start|use|put on) {_SHUFFLE}"),
    ask(f"(turn|switch|put) {_SHUFFLE} on"),
    "(shuffle|shuffle on|shuffle please|shuffle mode on|random on|shuffle it|shuffle this)",
    ask(
        "shuffle (the playlist|my songs|the songs|the music|this|everything|it|the album|my "
        "library|the queue|the tracks|this playlist|my music|all songs)"
    ),
    ask(
        "play (it|the songs|this playlist|the album|everything|my music|the tracks|the queue) "
        "(in random order|randomly|shuffled|on shuffle|at random|in any order)"
    ),
    ask("(put|set) (the playlist|it|the music|the player|this album|this) (on|to) (shuffle|random)"),
    ask("(mix up|jumble|randomise|randomize|mix) the (songs|playlist|tracks|order|music|queue)"),
    MIND + "shuffling (the songs|the playlist|the music|this album)",
    MIND + "turning shuffle on",
    "I (want|would like|need) (shuffle on|the songs shuffled|a random order|it shuffled|"
    "shuffle mode|random songs)",
    "(surprise me|don't play them in order|not in order|I know the order by heart)(,|) "
    "(shuffle|shuffle it|turn on shuffle)",
    "(can|could) (you|we) (shuffle|mix up) (this|the songs|the playlist)[ please]",
    "(make sure|see that) shuffle is on",
    "shuffle (is|was) off(,|) turn it on",
    "(music|songs|playlist) (in random order|on shuffle|shuffled)[ please]",
    f"(shuffle off|turn off shuffle|play in order){CORRECTION}(shuffle on|on|shuffle)",
    "make the songs mixed please",
    "(random|shuffled) order please",
]
_SHUFFLE_OFF = [
    ask(f"(turn off|switch off|disable|deactivate|stop|end|cancel) {_SHUFFLE}"),
    ask(f"(turn|switch|put) {_SHUFFLE} off"),
    "(shuffle off|no shuffle|no more shuffle|shuffle mode off|unshuffle|random off)[ please]",
    "(don't shuffle|do not shuffle|stop shuffling|unshuffle) (the playlist|my songs|the "
    "music|this|it|the album|everything)",
    ask(
        "play (it|the songs|this playlist|the album|everything|the tracks|the queue) (in "
        "order|in the right order|one after another|in the original order|from first to last)"
    ),
    ask("(take|get) (the playlist|it|the music|the player|this album) off shuffle"),
    ask("(stop mixing up|stop randomising|stop randomizing) the (songs|playlist|tracks)"),
    MIND + "turning (shuffle off|off shuffle)",
    "I (want|would like|need) (shuffle off|the songs in order|the original order|the right order)",
    "I don't want (shuffle|the songs shuffled|random order|shuffle on)",
    "why (are the songs|is the album) (mixed up|out of order|in random order)(,|) (turn "
    "off shuffle|shuffle off)",
    "(make sure|see that) shuffle is off",
    "shuffle is still on(,|) turn it off",
    "(songs|tracks|album) in order[ please]",
    f"(shuffle on|turn on shuffle|shuffle it){CORRECTION}(shuffle off|off|no shuffle)",
    "not random[ please]",
    "make the songs not mixed please",
    "(leave|exit) shuffle mode",
]
_ONE = (
    "(this song|the song|this track|the track|this one|the current song|the current track|"
    "this tune|that song|this title)"
)
_REPEAT_TRACK = [
    ask(f"(repeat|loop) {_ONE}"),
    ask(f"(put|play|set) {_ONE} on (repeat|loop|a loop)"),
    "(repeat|loop) (one|track|song|single|this song|this track|one song)[ please]",
    ask(
        f"(play|repeat) {_ONE} (over and over|over and over again|again and again|on and on|in "
        "a loop|endlessly|forever|non-stop)"
    ),
    "(turn on|enable|activate|switch on) (repeat one|track repeat|single repeat|song "
    "repeat|repeat for this song)",
    "I (love|like) this (song|track|one)(,|) (repeat it|loop it|put it on repeat|play it over and over)",
    MIND + f"(repeating|looping) {_ONE}",
    "I (want|would like|need) (this song|this track) (on repeat|repeated|in a loop|looped)",
    f"keep repeating {_ONE}",
    "(loop it|put it on repeat|put it on a loop|play it over and over|play it on repeat)[ please]",
    "(can|could) (you|we) (repeat|loop) (this song|this track)[ please]",
    "(set|change|switch) repeat[ mode] to (one|track|song|single)",
    "(this song|this track) (on repeat|over and over|in a loop)[ please]",
    f"(repeat the playlist|repeat all|loop the album){CORRECTION}(just this song|only this "
    "track|repeat this song)",
    "make this song to repeat please",
    "never stop this song",
]
_LIST = (
    "(the playlist|this playlist|the album|this album|all songs|everything|the whole "
    "playlist|the whole album|all the songs|all tracks|the queue|the list|my playlist|the "
    "entire album|all of it)"
)
_REPEAT_LIST = [
    ask(f"(repeat|loop) {_LIST}"),
    ask(f"(put|play|set) {_LIST} on (repeat|loop|a loop)"),
    "(repeat|loop) (all|playlist|album|everything|all songs|queue|list)[ please]",
    ask(
        f"(play|repeat) {_LIST} (over and over|over and over again|again and again|in a loop|"
        "endlessly|non-stop)"
    ),
    "(turn on|enable|activate|switch on) (repeat all|playlist repeat|album repeat|repeat for the playlist)",
    f"(start|play) {_LIST} again (when it ends|when it's over|after the last song|from the "
    "top when it's done)",
    MIND + f"(repeating|looping) {_LIST}",
    f"I (want|would like|need) {_LIST} (on repeat|repeated|in a loop|looped)",
    f"keep repeating {_LIST}",
    f"(can|could) (you|we) (repeat|loop) {_LIST}[ please]",
    "(set|change|switch) repeat[ mode] to (all|playlist|album)",
    f"{_LIST} (on repeat|over and over|in a loop)[ please]",
    f"(repeat this song|loop this track){CORRECTION}(the whole playlist|all of them|repeat "
    "all|repeat the album)",
    "make the playlist to repeat please",
    "the party goes all night(,|) (loop|repeat) the playlist",
]
_REPEAT_OFF = [
    ask(
        "(turn off|switch off|disable|deactivate|stop|end|cancel) (repeat|repeat mode|the "
        "repeat|looping|the loop|repeating|loop mode)"
    ),
    ask("(turn|switch|put) (repeat|repeat mode|the loop|loop mode|looping) off"),
    "(repeat|loop|repeat mode|looping) off[ please]",
    "(no|no more) (repeat|repeating|looping|loop)[ please]",
    "(don't|do not) (repeat|loop) (this song|it|the song|the playlist|the album|anything|"
    "this)[ anymore| any more]",
    "stop (repeating|looping) (this song|it|the song|the playlist|the album|everything|this track)",
    MIND + "turning (repeat off|off repeat|the loop off)",
    "I (don't|do not) want (repeat|this on repeat|the song repeated|it to repeat)[ anymore| any more]",
    "why does (this song|it) keep (repeating|playing)(,|) (turn off repeat|stop repeating)",
    "(take|get) (it|this song|the playlist) off (repeat|the loop)",
    "(play|hear) (it|the song|the playlist) (only once|just once)",
    "(set|change|switch) repeat[ mode] to (off|none)",
    f"(repeat on|repeat this|loop it){CORRECTION}(repeat off|no repeat|don't repeat)",
    "(I want|I would like) repeat off",
    "(leave|exit) (repeat mode|the loop)",
    "make it not repeat please",
]

RULES: list[Rule] = [
    Rule("seek_media", _FORWARD, {}, {"direction": "forward"}, weight=0.5),
    Rule("seek_media", _FORWARD_BY, {"amount": _AMOUNTS, "_amount": _AMOUNTS}, {"direction": "forward"}),
    Rule("seek_media", _BACK, {}, {"direction": "back"}, weight=0.5),
    Rule("seek_media", _BACK_BY, {"amount": _AMOUNTS, "_amount": _AMOUNTS}, {"direction": "back"}),
    *switch("set_shuffle", _SHUFFLE_ON, _SHUFFLE_OFF),
    Rule("set_repeat", _REPEAT_TRACK, {}, {"mode": "track"}),
    Rule("set_repeat", _REPEAT_LIST, {}, {"mode": "playlist"}),
    Rule("set_repeat", _REPEAT_OFF, {}, {"mode": "off"}),
    Rule(
        "set_repeat",
        [ask("(turn on|enable|change|set) (repeat|the repeat mode|repeat mode)"), "repeat mode[ on]"],
        missing=("mode",),
        weight=0.1,
    ),
]
