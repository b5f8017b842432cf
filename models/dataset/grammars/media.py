"""Sentences that pause, resume, stop and skip what plays, and ask what it is."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import CORRECTION, MIND, ask, opened

_PAUSED = (
    "(the music|the song|the video|it|this|the track|playback|the player|the movie|the "
    "film|the podcast|the radio|this song|the audiobook|that|everything|the show|the "
    "episode|Spotify|what is playing)"
)
_PAUSE = [
    ask(f"pause {_PAUSED}"),
    "pause[ please| it| that| the music| now| this| for a second| for a minute| for a moment]",
    ask(f"(hold|freeze|halt|interrupt) {_PAUSED}"),
    ask(f"put {_PAUSED} on (pause|hold)"),
    "(hold on|wait|one second|just a second|hang on)(,|) pause (it|the music|the video|that|this)",
    "(take|have) a (break|pause) from the (music|video|movie)",
    "I (need|want|would like) to (pause|take a break from) (this|the music|the movie|the video)",
    MIND + f"pausing {_PAUSED}",
    "(the phone is ringing|someone is at the door|I have to go to the toilet|I have a "
    "call|I'm getting a drink)(,|) pause (it|the music|the movie|the video|this)",
    f"(can|could) {_PAUSED} be paused",
    "(press|hit) pause[ please]",
    f"stop {_PAUSED} for a (moment|second|minute|bit)",
    "stop playing for a (moment|second|minute|while)",
    "(pause|hold) (the |)(playback|player)[ please]",
    "(I'll|I will) (be right back|be back in a minute)(,|) pause (it|the movie|the music)",
    f"(stop|skip|resume){CORRECTION}(pause|pause it)",
    "make a pause[ please]",
    "(pause|hold) the (tune|tunes|beat|sound|stream|playlist|album)",
    "(let's|let us) pause (it|this|here|the movie)[ for a moment]",
    "music pause[ please]",
]
_RESUME = [
    ask(f"(resume|continue|unpause|un-pause|carry on with|go on with) {_PAUSED}"),
    "(resume|continue|unpause|play|carry on|keep playing|keep going|go on)[ please| now]",
    ask(f"(continue|keep|go on|carry on) playing {_PAUSED}"),
    "(continue|resume|go on|carry on) (playing|playback|the playback|listening|watching)[ please]",
    "(press|hit) play[ please]",
    ask("play (it|that|the music|the song|the video) on"),
    f"(take|get) {_PAUSED} off pause",
    "(I'm back|the call is over|okay I'm ready|he is gone)(,|) (resume|continue|carry on "
    f"with|go on with|unpause) {_PAUSED}",
    MIND + f"(resuming|continuing|unpausing) {_PAUSED}",
    "I (want|would like) to (continue|go on|keep|carry on) (listening|watching)",
    "where (were we|did we stop|was I)(,|) (continue|go on|resume)",
    f"(can|could) {_PAUSED} (go on|continue)",
    f"(let|make) {_PAUSED} (continue|go on|play on|run again)",
    "(pick up|continue|resume|go on) where (we|I|you) (left off|stopped|paused)",
    "(start|turn|put) the music (again|back on)",
    "(end|stop) the pause",
    "(it's|the music is|the video is) (still |)paused(,|) (resume|continue|unpause)[ it]",
    f"(stop|pause){CORRECTION}(resume|continue|keep playing|go on)",
    "music (continue|resume|on again)[ please]",
    "make (it|the music) go on[ please]",
    "bring the music back",
]
_STOP = [
    ask(
        "stop (the music|the song|the video|the track|the playback|the player|the movie|the "
        "film|the podcast|the radio|this song|the audiobook|the show|playing|playing music|"
        "the playlist|the album|the stream)"
    ),
    ask(
        "(turn off|switch off|shut off|end|kill|quit|finish) (the music|the song|the video|"
        "the playback|the movie|the podcast|the audiobook|this song|the playlist|that music)"
    ),
    ask("turn (the music|the song|the video|the movie|this song|the podcast) off"),
    "(no more|enough) (music|of this song|of the music|songs|of this music)[ please]",
    "(music|song|playback|video|movie) (off|stop)[ please]",
    "(stop|quit|cease) playing[ please| that| this| it]",
    MIND + "stopping (the music|the song|the video|the playback|the podcast)",
    "I (don't|do not) want to (hear|listen to) (this|it|music|that|any music) (anymore|"
    "any more|any longer|now)",
    "(I've|I have) (heard|had) enough (music|of this|of it)(,|) (stop it|stop the music|turn it off)",
    "(can|could) the (music|video|song) (stop|be stopped)[ please]",
    "(I'm going to bed|dinner is ready|time for school|the guests are here)(,|) (stop the "
    "music|music off|turn the music off)",
    "(stop|end|quit) (the |)(media|media player|tunes|concert|audio playback)",
    "the music (should|has to|must) stop[ now]",
    "make the music stop[ please]",
    f"(pause|skip) (it|the music|the song){CORRECTION}(stop it|stop the music|stop playing)",
    "(stop|end) (this|the) (racket|noise) from the (player|radio|speakers)",
    "I (want|would like) the music (to stop|off|stopped)",
    "stop the song (here|completely|right there)",
    "please you stop the music",
    "(it's late|I have a headache|I can't concentrate|I need silence)(,|) (stop the music|"
    "turn off the music|music off)",
    ask("(stop|end|turn off) (whatever is playing|what is playing|all playback|everything that plays)"),
    "(that's|that is) enough (music|of this song)(,|) stop it",
    "stop the (player|record|concert|tunes)[ please]",
    "(radio|podcast|audiobook) (off|stop)",
]
_TRACK = "(song|track|one|tune|piece|title|video|episode|chapter)"
_NEXT = [
    ask(f"(next|skip to the next|go to the next|play the next|jump to the next|skip this) {_TRACK}"),
    f"next {_TRACK}[ please]",
    "(next|skip|skip it|skip this|skip please|next please|skip that one)",
    ask(f"(skip|skip over|jump over) (this|that|the|the current) {_TRACK}"),
    f"the next {_TRACK}[ please]",
    f"(I don't like|I hate|I'm tired of|I can't stand) this {_TRACK}(,|) (skip it|next|"
    "next one|skip|play the next one)",
    f"(not this|not that) {_TRACK}(,|) (next|skip it|another one)",
    MIND + f"(skipping|skipping over) this {_TRACK}",
    MIND + f"(playing|going to) the next {_TRACK}",
    f"I (want|would like) (the next|to hear the next|to skip this) {_TRACK}",
    f"(can|could) (we|I) (have|hear|skip to|get) the next {_TRACK}",
    f"(play|give me) (another|a different) {_TRACK}",
    "(go|move|jump|skip) (forward |ahead |)(to the next one|one track|one song|a track|a song)",
    "(press|hit) (next|skip)",
    f"what's next(,|) (play the next {_TRACK}|skip to it)",
    f"(previous|go back|last {_TRACK}){CORRECTION}(next|next {_TRACK}|skip)",
    "track (forward|plus one|next)",
    f"pass this {_TRACK} please",
    "(change|switch) (the |)(song|track|tune|music)[ please]",
    f"move on to the next {_TRACK}",
    f"(let's|let us) (hear|skip to) the next {_TRACK}",
]
_PREVIOUS = [
    ask(
        "(go back to the previous|go to the previous|play the previous|play the last|go back "
        f"to the last|return to the previous) {_TRACK}"
    ),
    f"(previous|last|preceding) {_TRACK}[ please]",
    f"(previous {_TRACK}|go back one|go back one {_TRACK}|back one {_TRACK})[ please]",
    f"(go|skip|jump|move) back (one|a) {_TRACK}",
    f"(play|let me hear|put on) (the one before|that last one again|the one before this|the {_TRACK} before)",
    f"the {_TRACK} (before|before this one|from before)[ again][ please]",
    f"I (liked|loved|missed) (the last|that last|the previous) {_TRACK}(,|) (go back|play "
    "it again|back to it)",
    MIND + f"(going back to|playing) the previous {_TRACK}",
    f"I (want|would like) (to hear |)the (previous|last) {_TRACK}[ again]",
    f"(can|could) (we|I|you) (have|hear|go back to|play) the (previous|last) {_TRACK}[ again]",
    f"(replay|repeat|play again) the (last|previous) {_TRACK}",
    f"what was that last {_TRACK}(,|) play it again",
    "(press|hit) previous",
    f"(next|skip|next {_TRACK}){CORRECTION}(previous|go back|the previous {_TRACK})",
    "track (back|minus one|previous)",
    "(go|skip) back to the (song|track|one) (before|I just heard)",
    f"(oh|oops)[,] I skipped a good {_TRACK}(,|) go back",
    f"return to the (last|previous) {_TRACK}",
    "one back[ please]",
    "(rewind|back) to the (last|previous) (song|track)",
]
_NOW = [
    "(what's|what is) (playing|this song|this track|this tune|the name of this song|the "
    "title of this song|this song called|that song|the song)",
    "(what|which) (song|track|tune|album|music|title|piece|podcast|episode|station|"
    "record) is (this|playing|that|on|this one|playing now|playing right now|it)",
    "who (is this|is singing|sings this|sings this song|is playing|plays this|is the "
    "artist|is this by|is that singing|made this song|performs this|is the singer)",
    "(what's|what is) (playing|on) (right now|now|at the moment|currently|in the player)",
    "what am I (listening to|hearing|watching)[ right now]",
    "what are we (listening to|hearing|watching)[ right now]",
    "(tell me|can you tell me|could you tell me|do you know|I want to know|I'd like to "
    "know) (what song this is|what's playing|what is playing|who sings this|the name of "
    "this song|which song this is|who this is by|what I'm listening to|the artist)",
    "(name|title|artist) of (the|this) (song|track|tune)[ please]",
    "(identify|name) (this|the|that) (song|track|tune)",
    "(now playing|currently playing|song name|song title|track name|song info)[ please]",
    "I (like|love) this (song|track|tune)(,|) (what is it|what's it called|who is it|who "
    "sings it|what's the name)",
    "(what's|what is) the (name|title) of (this|the|that) (song|track|tune|piece|album|artist|band)",
    "(what|which) (band|singer|artist|group|orchestra|composer) is (this|it|that|playing)",
    "(who's|who is) the (artist|singer|band|composer) of this (song|track|piece)",
    "(what|which) album is this (song |track |)from",
    "(show|read|display) (me |)(the song title|the current song|what's playing|the title of the song)",
    "how is this song (called|named)",
    "this song is (called|named) what",
    "(is anything|is something|is music|is any music) playing",
    "who wrote (this song|this piece|this music)",
    "(what|which) (song|tune|track) am I (hearing|listening to)[ right now]",
    "(can|could) you (identify|name|recognise|recognize) (this|the) (song|track|tune|music)[ please]",
    "I know this (song|tune|melody|one)(,|) (what is it|what's it called|who is it)",
    "(what's|what is) (coming out of the speakers|on the player|on Spotify|on right now)",
    "(which|what) (movie|film|video|show|radio station|audiobook) is (playing|on|running)[ right now]",
    "(what's|what is) the (current|present) (song|track|title|station|episode)",
    "give me the (title|name|artist) of (this|the current) (song|track)",
    "whose (song|voice|music) is (this|that)",
    "I'd love to know (the name of this song|who this is|what's playing)",
    "(song|track|title) (please|name|info)",
    "what (music|song) (runs|plays|is running)[ now]",
    "how much of (this song|the track|this episode) is left",
]

RULES: list[Rule] = [
    Rule("pause_media", opened(_PAUSE)),
    Rule("resume_media", opened(_RESUME)),
    Rule("stop_media", opened(_STOP)),
    Rule("next_track", opened(_NEXT)),
    Rule("previous_track", opened(_PREVIOUS)),
    Rule("now_playing", opened(_NOW)),
]
