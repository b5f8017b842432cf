"""What can be played: known names, and titles and bands made up from common words."""

from models.dataset.slots.choose import filled, mixed
from models.dataset.slots.words import read

_ADJECTIVES = (
    "Silver", "Golden", "Broken", "Lonely", "Electric", "Midnight", "Crimson", "Paper", "Quiet",
    "Burning", "Hollow", "Velvet", "Wild", "Northern", "Frozen", "Distant", "Neon", "Blue", "Little",
    "Secret", "Falling", "Endless", "Holy", "Sleepless", "Lost", "Bright", "Black", "Sweet", "Crooked",
    "Second", "Last", "Restless",
)  # fmt: skip
_NOUNS = (
    "Rivers", "Hearts", "Summer", "Shadows", "Thunder", "Foxes", "Mountains", "Letters", "Highway",
    "Garden", "Stars", "Rain", "Mirrors", "Cities", "Wolves", "Dreams", "Ocean", "Ghosts", "Fires",
    "Birds", "Winter", "Kingdom", "Lanterns", "Echoes", "Roses", "Strangers", "Avenue", "Bones",
    "Sailors", "Satellites", "Monday",
)  # fmt: skip
_PLACES = (
    "Lisbon", "Memphis", "the Moon", "Tomorrow", "the Water", "Brooklyn", "the Morning", "Havana",
    "the Valley", "Glasgow", "Nowhere", "the Desert", "Montreal", "the Sea", "Home", "Kyoto",
    "the Island",
)  # fmt: skip

_made_title = filled(
    (
        "{adjective} {noun}", "{noun} in {place}", "Back to {place}", "Letters from {place}", "{noun}",
        "Dancing with {noun}", "Waiting for {noun}", "Don't Tell the {noun}", "I Dream of {noun}",
        "We Were {noun}", "Somewhere in {place}", "Never Leave {place}", "When the {noun} Come Home",
        "{adjective} Love", "{noun} and {noun}", "{adjective} Road to {place}", "Over in {place}",
    ),
    adjective=_ADJECTIVES, noun=_NOUNS, place=_PLACES,
)  # fmt: skip
_made_band = filled(
    (
        "The {adjective} {noun}", "{adjective} {noun}", "The {noun}", "{noun} of {place}", "{first} {last}",
        "{first} {last}", "{first} and the {noun}", "DJ {first}", "The {last} Brothers", "{last} Trio",
        "The {last} Quartet", "{first} {last} Band", "Lil {first}", "MC {last}",
    ),
    adjective=_ADJECTIVES, noun=_NOUNS, place=_PLACES, first=read("first_names"), last=read("surnames"),
)  # fmt: skip

song = mixed((5, read("songs")), (3, _made_title))
artist = mixed((6, read("artists")), (3, _made_band))
album = mixed((3, read("albums")), (1, _made_title))
genre = read("genres")
"""What can stand before the word 'music'."""

_ONLY_BEFORE_MUSIC = {
    "video game", "workout", "study", "focus", "dinner", "party", "road trip", "happy", "sad", "upbeat", "calm",
    "romantic", "relaxing", "instrumental", "coffee shop", "summer", "children's", "movie soundtrack", "nature",
    "spa", "sleep", "meditation", "motivational", "acoustic", "dance", "chamber", "choral", "solo piano",
    "Christmas", "film score", "Latin", "Celtic", "house", "garage", "jungle", "drone", "piano", "eighties",
    "nineties", "seventies", "sixties", "80s", "90s", "2000s",
}  # fmt: skip
genre_alone = tuple(name for name in genre if name not in _ONLY_BEFORE_MUSIC)
"""Genres that need no noun after them."""
station = read("stations")
podcast = mixed(
    (4, read("podcasts")),
    (
        1,
        filled(
            ("The {noun} Show", "{adjective} {noun} Daily", "The {last} Hour"),
            noun=_NOUNS,
            adjective=_ADJECTIVES,
            last=read("surnames"),
        ),
    ),
)
audiobook = mixed((4, read("audiobooks")), (1, _made_title))
video = mixed((5, read("videos")), (1, _made_title))

song_by = filled(("{song} by {artist}",), song=song, artist=artist)
"""A song and who plays it, as one name."""

album_by = filled(("{album} by {artist}",), album=album, artist=artist)
"""An album and who made it, as one name."""

playlist = filled(("{name} playlist", "{name} playlist", "{name} mix"), name=read("playlists"))
"""A playlist with the word that says it is one."""

_ERAS = (
    "the eighties",
    "the nineties",
    "the seventies",
    "the 80s",
    "the 90s",
    "the 60s",
    "1985",
    "the 2000s",
)
_DESCRIPTIONS = (
    "something relaxing", "something upbeat", "something quiet", "something to dance to",
    "something soft", "something I haven't heard in a while", "something cheerful", "something new",
    "anything", "something loud", "my ~favourite songs", "my ~favorite songs", "my ~liked songs",
    "my ~favorites", "my ~library", "all my songs", "something for a dinner party",
    "something to fall asleep to", "rain sounds", "white noise", "whale songs", "ocean waves",
    "thunderstorm sounds", "birdsong", "brown noise", "forest sounds", "fireplace sounds",
    "the ~latest hits", "the ~top 40", "Christmas carols", "nursery rhymes", "love songs", "summer hits",
    "movie soundtracks", "a ~lullaby", "sea shanties", "drinking songs", "protest songs", "power ballads",
)  # fmt: skip


_genre_of_era = filled(("{genre} from {era}",), genre=genre_alone, era=_ERAS)
description = mixed((5, _DESCRIPTIONS), (1, _genre_of_era))
"""What is wanted without naming it."""

music = mixed(
    (3, song), (2, song_by), (3, artist), (1, album), (1, album_by), (1.5, playlist), (0.5, description)
)
"""Anything musical that follows "play" without an article or "some"."""

player = (
    "Spotify", "VLC", "Rhythmbox", "mpv", "YouTube", "Tidal", "Amarok", "Clementine", "Elisa", "Lollypop",
    "Strawberry", "Deezer", "Apple Music", "Plexamp", "Plex", "Kodi", "Audacious", "Totem", "Celluloid",
    "YouTube Music", "Amazon Music", "Jellyfin", "SoundCloud", "Quod Libet", "G4Music", "Firefox",
    "Haruna",
)  # fmt: skip

video_player = (
    "VLC", "mpv", "Totem", "Celluloid", "Plex", "Kodi", "Jellyfin", "Haruna", "Netflix", "YouTube",
    "Disney Plus", "Prime Video", "Dragon Player", "SMPlayer", "Stremio",
)  # fmt: skip
