"""Sentences that start music, radio, podcasts, audiobooks and films."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import MIND, ask, corrected, lead
from models.dataset.slots import media
from models.dataset.slots.articles import my, some
from models.dataset.slots.choose import mixed

_PLAY = "(play|play|play|play|put on|start|start playing|listen to|play me)"
_HEAR = (
    "(I want to|I'd like to|I would like to|I wanna|let me|let's|can I|could we|I feel "
    "like I want to) (hear|listen to)"
)
_ANY_MUSIC = mixed(
    (6, media.music),
    (1, media.album),
    (1, some(media.genre_alone)),
    (1, my(media.playlist)),
    (0.7, media.description),
)
_UNSORTED = [
    ask("play {what}"),
    lead("play {what}"),
    "play {what}[ please]",
    ask(f"{_PLAY} {{what}}"),
    ask("(put|throw) on {what}"),
    ask("put {what} on"),
    f"{_HEAR} {{what}}[ please]",
    "(let's|let us) (listen to|hear|have) {what}",
    "(I'm in the mood for|I feel like|how about|I could use|give me|I need) {what}(,|) play (it|that|some)",
    MIND + "(playing|putting on) {what}",
    "(can|could) (you|we) (play|hear|have) {what}[ please]",
    ask("(blast|crank up|spin|queue up|start) {what}"),
    "now playing should be {what}[ please]",
    ask("(find|search|look for|get) {what} and play it"),
    "do you have {what}(,|) (play it|then play it|put it on)",
    "(next|now) I want to hear {what}",
    "play (for me|me|us) {what}",
    "please you play {what}",
    "(instead of this|not this|no not this one)(,|) play {what}",
    "(the kids want|my daughter wants|she wants) to hear {what}(,|) play it",
    ask("play {what} (again|now|next)"),
    corrected(ask("play {what}"), "what"),
    corrected("play {what}[ please]", "what"),
]
_SONG = [
    ask("play (the song|the track|the tune|that song|the single|the song called|a song called) {what}"),
    f"{_HEAR} (the song|the track|the tune) {{what}}",
    MIND + "playing (the song|the track) {what}",
    "(song|track) {what}[ please]",
    "the song {what} please",
    ask("(find|look for) the song {what} and play it"),
    "(can|could) you (play|put on) (the song|the track|this song) {what}[ please]",
    corrected(ask("play the song {what}"), "what"),
]
_ALBUM = [
    ask("play the (album|record|LP) {what}"),
    "(can|could) you (play|put on) (the album|the record) {what}[ please]",
    "album {what}[ please]",
    ask("(put on|start|spin) the (album|record) {what}"),
    ask("play the whole album {what}"),
    f"{_HEAR} the (album|record) {{what}}",
    corrected(ask("play the album {what}"), "what"),
]
_ARTIST = [
    ask("play (music|songs|something|some music|a song|anything|some songs) (by|from) {what}"),
    ask("play (some |)music (by|of) {what}"),
    f"{_HEAR} (music|songs|something|some music) (by|from) {{what}}",
    "(music|songs) (by|of|from) {what}[ please]",
    "(got|do you have) any (songs|music) by {what}(,|) (play it|play some)",
    MIND + "playing (something|some music) by {what}",
    corrected(ask("play some music by {what}"), "what"),
]
_GENRE = [
    ask("play {what} music"),
    ask("(play|put on|start) some {what} (music|songs|tunes|tracks)"),
    f"{_HEAR} some {{what}} music",
    "{what} music[ please]",
    "(I'm in the mood for|I feel like|give me|let's have|how about) some {what} music",
    MIND + "(playing|putting on) some {what} music",
    "(can|could) you (play|put on) some {what} (music|tunes)[ please]",
    ask("shuffle some {what} music"),
    "(something|music) for (dinner|working|the party)(,|) play some {what} music",
    "let there be {what} music",
    "play music of genre {what}",
    corrected(ask("play some {what} music"), "what"),
]
_RADIO = [
    ask(
        "(play|start|turn on|put on|listen to|switch on) (the radio station|the station|radio "
        "station|radio|the radio channel|the web radio|the internet radio) {what}"
    ),
    ask("tune (in to|into|to) {what}"),
    ask("(play|put on|start) the {what} radio station"),
    ask("(play|stream) {what} (on the radio|on internet radio|on the web radio)"),
    f"{_HEAR} (the station|the radio station|radio) {{what}}",
    "(radio|radio station|station) {what}[ please]",
    MIND + "(tuning in to|putting on the station|playing the radio station) {what}",
    "(can|could) (you|we) (tune in to|get the station|play the station) {what}[ please]",
    ask("(switch|change) (the radio|the station|the channel) to {what}"),
    ask("set the radio to {what}"),
    "(put|turn) the radio on {what}",
    "I (want|need) the (station|radio station) {what}",
    "what's on the radio station {what}(,|) (play it|turn it on)",
    ask("stream the (radio |)station {what}"),
    "the news is on soon(,|) tune in to {what}",
    ask("find the station {what}"),
    corrected(ask("(tune in to|switch the radio to) {what}"), "what"),
]
_PODCAST = [
    ask("(play|start|put on|listen to|resume) the podcast {what}"),
    ask("(play|start|put on|listen to) {what} the podcast"),
    ask("(play|start|put on) the (latest|newest|last|most recent|new|first|next) episode of {what}"),
    ask("(play|start|put on) the (latest|newest|last|most recent) (episode|podcast) (of|from) {what}"),
    "podcast {what}[ please]",
    "{what} podcast[ please]",
    f"{_HEAR} the podcast {{what}}",
    f"{_HEAR} the (latest|newest|new|next) episode of {{what}}",
    f"{_HEAR} {{what}} the podcast",
    MIND + "(playing|putting on) the podcast {what}",
    "(can|could) you (play|put on) the (latest|newest|new) episode of {what}[ please]",
    "is there a new episode of {what}(,|) (play it|put it on)",
    ask("(continue|carry on with|go on with) the podcast {what}"),
    "(I'm cooking|I'm doing the dishes|on my way)(,|) (play|put on) the podcast {what}",
    ask("(find|look for) the podcast {what} and play it"),
    ask("play (an|a random|yesterday's|today's) episode of {what}"),
    corrected(ask("play the podcast {what}"), "what"),
]
_AUDIOBOOK = [
    ask(
        "(play|start|put on|listen to|resume|continue) the (audiobook|audio book|audiobook of|"
        "book on tape) {what}"
    ),
    ask("(play|start|put on) {what} the (audiobook|audio book)"),
    ask("(play|start|put on) {what} as an (audiobook|audio book)"),
    "(audiobook|audio book) {what}[ please]",
    "{what} audiobook[ please]",
    ask("read me the (audiobook|audio book) {what}"),
    ask("(continue|carry on|go on) (with |reading |)the audiobook {what}"),
    f"{_HEAR} the (audiobook|audio book)[ of] {{what}}",
    MIND + "(playing|starting) the audiobook {what}",
    "(can|could) you (play|put on|start) the audiobook[ of] {what}[ please]",
    ask(
        "(play|start) (chapter one|the first chapter|the next chapter|the last chapter|"
        "chapter three) of the audiobook {what}"
    ),
    "(I can't sleep|bedtime)(,|) (play|put on|start) the audiobook {what}",
    "(where did I stop in|I want to go on with) the audiobook {what}(,|) play it",
    ask("(find|look for) the audiobook {what} and play it"),
    corrected(ask("play the audiobook {what}"), "what"),
]
_VIDEO = [
    ask(
        "(play|watch|start|put on|show|show me|stream) the (movie|film|video|series|show|TV "
        "show|documentary|clip|anime) {what}"
    ),
    ask("watch {what}"),
    ask("(play|start|put on|show me) {what} the (movie|film|series|show)"),
    ask("(play|put on|start) the (next|latest|first|last|newest) episode of the (series|show) {what}"),
    "(movie|film|video) {what}[ please]",
    "(I want to|I'd like to|let's|I wanna|can we|could we|let me) watch {what}[ please]",
    "(I want to|I'd like to|let's|can we) (watch|see) the (movie|film|series|show) {what}",
    MIND + "(playing|putting on|showing) the (movie|film|show) {what}",
    "(can|could) you (play|put on|show) the (movie|film|video) {what}[ please]",
    "(it's movie night|the popcorn is ready|we are bored)(,|) (play|put on|start) the (movie|film) {what}",
    ask("(continue|carry on|go on) watching {what}"),
    ask("(find|look for) the (movie|film|video) {what} and play it"),
    "we want to see the film {what}",
    ask("(start|play) the video {what}"),
    corrected(ask("watch {what}"), "what"),
    corrected(ask("play the (movie|film) {what}"), "what"),
]
_VIDEO_ON = [
    ask("(play|watch|start|put on) (the movie|the film|the show|the series) {what} (on|in|with) {player}"),
    ask("watch {what} (on|in) {player}"),
    "(I want to|let's|can we|I'd like to) watch {what} on {player}",
    "(on|in) {player}(,|) (play|start) the (movie|film|show) {what}",
    MIND + "playing the (movie|film|series) {what} (on|in) {player}",
]
_ON_PLAYER = [
    ask("play {what} (on|in|with|using|from|through|via) {player}"),
    ask("play {what} on {player}"),
    ask("(start|put on|stream|listen to) {what} (on|in|with|via) {player}"),
    "play {what} (on|in|with) {player}[ please]",
    "(use|open|take) {player} (to play|for playing|and play) {what}",
    "(on|in|with) {player}(,|) play {what}",
    "with {player} play {what}",
    f"{_HEAR} {{what}} (on|in) {{player}}",
    MIND + "playing {what} (on|in) {player}",
    "(can|could) you (play|put on|start) {what} (on|in|with) {player}[ please]",
    "{what} (on|in) {player}[ please]",
    ask("(have|let|make) {player} play {what}"),
    ask("(find|look up|search for) {what} (on|in) {player} and play it"),
    "I want {player} to play {what}",
    corrected(ask("play {what} on {player}"), "player"),
    corrected(ask("play {what} on {player}"), "what"),
]
_WHAT = {"what": _ANY_MUSIC, "_what": _ANY_MUSIC}
_GENERIC = [
    ask("play (some |a bit of |){what}"),
    ask("(start|put on|play) (some |the |){what}"),
    ask("turn on the {what}"),
    ask("turn the {what} on"),
    "I (want|would like|need) to (hear|listen to) (some |){what}",
    "(can|could) (you|we) (play|have) (some |){what}[ please]",
    "(let's|let us) (have|hear|listen to) (some |){what}",
    "{what} please",
    "{what} on please",
    MIND + "playing (some |){what}",
]
RULES: list[Rule] = [
    Rule("play_media", _UNSORTED, _WHAT, weight=1.5),
    Rule(
        "play_media", _GENERIC, {"what": ("music", "music", "music", "radio", "songs", "tunes")}, weight=0.3
    ),
    Rule(
        "play_media",
        [
            ask("play {what}"),
            ask("put on {what}"),
            "(just |)play {what}[ please]",
            "{what} to listen to[ please]",
        ],
        {"what": ("something", "anything", "music", "some ~music", "songs", "some ~tunes")},
        weight=0.1,
    ),
    Rule(
        "play_media",
        [
            ask("(play|put on|start) {what} (on|in|with) {player}"),
            "{what} (on|in) {player}[ please]",
            ask("(open|use) {player} (and|to) play {what}"),
        ],
        {"what": ("music", "some ~music", "something", "the ~radio"), "player": media.player},
        weight=0.15,
    ),
    Rule("play_media", _SONG, {"what": media.song, "_what": media.song}, {"kind": "music"}, weight=0.4),
    Rule("play_media", _ALBUM, {"what": media.album, "_what": media.album}, {"kind": "music"}, weight=0.3),
    Rule("play_media", _ARTIST, {"what": media.artist, "_what": media.artist}, {"kind": "music"}, weight=0.4),
    Rule("play_media", _GENRE, {"what": media.genre, "_what": media.genre}, {"kind": "music"}, weight=0.5),
    Rule(
        "play_media", _RADIO, {"what": media.station, "_what": media.station}, {"kind": "radio"}, weight=0.7
    ),
    Rule(
        "play_media",
        _PODCAST,
        {"what": media.podcast, "_what": media.podcast},
        {"kind": "podcast"},
        weight=0.8,
    ),
    Rule(
        "play_media",
        _AUDIOBOOK,
        {"what": media.audiobook, "_what": media.audiobook},
        {"kind": "audiobook"},
        weight=0.6,
    ),
    Rule("play_media", _VIDEO, {"what": media.video, "_what": media.video}, {"kind": "video"}, weight=0.8),
    Rule(
        "play_media",
        _VIDEO_ON,
        {"what": media.video, "player": media.video_player},
        {"kind": "video"},
        weight=0.3,
    ),
    Rule("play_media", _ON_PLAYER, {**_WHAT, "player": media.player, "_player": media.player}, weight=1.0),
    Rule(
        "play_media",
        [
            ask("(play|put on) (a song|a podcast|a film|an audiobook|a movie|a video)"),
            "(play|put on) (a song|a podcast|a film)[ please]",
        ],
        missing=("what",),
        weight=0.04,
    ),
]
