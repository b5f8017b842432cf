"""What can be set: the one schema of the settings file, its defaults, its limits and what each is for."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

_WEB = re.compile(r"https?://[^\s/]+\S*")


def _web_address(text: str) -> str:
    if not _WEB.fullmatch(text):
        raise ValueError("it must be an address such as https://example.org")
    return text


def _holding(place: str) -> AfterValidator:
    """Let an address pass in which something is put in the place of a name in braces."""

    def check(text: str) -> str:
        if not _WEB.match(text) or place not in text:
            raise ValueError(f"it must be an address with {place} in it")
        return text

    return AfterValidator(check)


WebAddress = Annotated[str, AfterValidator(_web_address)]
MaybeAddress = Annotated[str, AfterValidator(lambda text: text and _web_address(text))]


class Section(BaseModel):
    """A table of the settings file; unknown keys are mistakes worth reporting."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Listening(Section):
    """How commands are heard."""

    microphone: str = Field(
        "",
        description="Name of the microphone; empty for the system's choice",
        json_schema_extra={"kind": "microphone"},
    )
    hotkey: str = Field("<ctrl>+<alt>+space", description="Hold to talk (X11); empty for none")
    patience: float = Field(0.8, ge=0.3, le=5, description="Seconds of silence that end a command")
    wait: float = Field(
        6, ge=2, le=30, title="Wait for the first word", description="Seconds to wait for the first word"
    )
    sounds: bool = Field(True, description="A short sound when listening begins and ends")
    duck: bool = Field(True, title="Lower other players", description="Lower other players while listening")


class Speech(Section):
    """How replies are spoken."""

    enabled: bool = Field(True, title="Speak replies", description="Say replies aloud")
    rate: int = Field(175, ge=80, le=400, title="Speed", description="Words a minute")
    voice: str = Field("en", description="Voice of the speech engine")


class Models(Section):
    """The models and what they may cost."""

    function: str = Field(
        "", title="Function model", description="A model directory of your own; empty for the built one"
    )
    threads: int = Field(
        0, ge=0, le=64, title="Threads", description="Processor threads; 0 for as many as there are"
    )
    idle_minutes: float = Field(
        15,
        ge=0.1,
        title="Minutes until memory is freed",
        description="Free a model's memory after so long unused",
    )


class Thresholds(Section):
    """How sure the function model must be of an answer, as probabilities."""

    run: float = Field(0.89, ge=0, le=1, title="Run at once", description="At least this to run at once")
    choose: float = Field(
        0.6, ge=0, le=1, title="Ask", description="At least this to ask; below it nothing is done"
    )


class Confirmation(Section):
    """How risky acts are asked about."""

    seconds: float = Field(
        30, ge=5, le=300, title="Seconds to answer in", description="After so long without an answer it is no"
    )
    by_voice: bool = Field(True, title="Yes by voice", description="A spoken yes counts")


class Privacy(Section):
    """What is kept."""

    journal_days: int = Field(
        30, ge=0, le=3650, title="Days in the journal", description="Days for which commands are kept"
    )
    keep_sound: bool = Field(
        False,
        title="Keep the sound of commands",
        description="Keep how commands sounded as long as the journal keeps them, to play them back; "
        "switched off, what was kept is erased",
    )


class Notices(Section):
    """How outcomes are shown."""

    desktop: bool = Field(
        True, title="Desktop notifications", description="Show outcomes as desktop notifications"
    )
    window: Literal["while working", "always", "never"] = Field(
        "while working", title="Listening window", description="When the listening window is shown"
    )


class Windows(Section):
    """How the windows are shown."""

    language: Literal["as the desktop's", "english", "deutsch"] = Field(
        "as the desktop's",
        description="The language of the windows, from the next start on; commands are said in English",
    )


class Weather(Section):
    """Where the weather is asked for, and in what it is told."""

    place: str = Field("", description="Where you live; empty for the city your time zone is named after")
    units: Literal["metric", "imperial"] = Field("metric", description="What the weather is told in")
    address: WebAddress = Field("https://api.open-meteo.com", description="The Open-Meteo server")
    places_address: WebAddress = Field(
        "https://geocoding-api.open-meteo.com", description="The Open-Meteo server that finds places"
    )


class News(Section):
    """Where the news come from."""

    feeds: tuple[WebAddress, ...] = Field((), description="Addresses of the RSS or Atom feeds you read")


class Home(Section):
    """The home that is controlled; its token is in the keyring."""

    address: MaybeAddress = Field("", description="Of Home Assistant's web page; empty for none")
    patience: float = Field(8, ge=0.2, le=20, description="Seconds in which it must answer")
    nicknames: dict[str, str] = Field({}, description="Your own names for its things: name = entity id")
    ask_before: tuple[str, ...] = Field((), description="Entity ids that are switched on only after a yes")


class Searches(Section):
    """The sites that searches are opened on."""

    web: Annotated[str, _holding("{query}")] = Field(
        "https://duckduckgo.com/?q={query}",
        description="Where the web is searched; {query} stands for the words",
    )
    videos: Annotated[str, _holding("{query}")] = Field(
        "https://www.youtube.com/results?search_query={query}",
        description="Where videos are searched",
    )
    directions: Annotated[str, _holding("{to}")] = Field(
        "https://www.google.com/maps/dir/?api=1&destination={to}&origin={origin}&travelmode={by}",
        description="Where the way is shown; {to}, {origin} and {by} stand for what was said",
    )


class Knowledge(Section):
    """Where facts come from."""

    encyclopedia: str = Field(
        "", description="A ZIM file to read; empty for the one in the data directory or in Kiwix"
    )
    wikipedia: bool = Field(False, description="Look up in Wikipedia too, which sends it your words")
    wikipedia_address: WebAddress = Field(
        "https://en.wikipedia.org", description="The Wikipedia, or another wiki, that is asked"
    )
    exchange_rates: bool = Field(True, description="Fetch exchange rates when money is converted")
    rates_address: WebAddress = Field(
        "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml",
        description="The European Central Bank's rates of the day",
    )


class Mappings(Section):
    """What the functions of your own in actions.toml may do."""

    hosts: tuple[str, ...] = Field((), description="Hosts they may send requests to: name, or name:port")


Encryption = Literal["tls", "starttls", "none"]


class Mail(Section):
    """The mail account; its password is in the keyring."""

    address: str = Field("", description="Your email address; empty to leave mail to your mail program")
    name: str = Field("", description="Your name, as it stands on what you send")
    user: str = Field("", description="The name you log in with; empty for the address")
    smtp_host: str = Field("", description="The server that sends; empty to write drafts instead")
    smtp_port: int = Field(465, ge=1, le=65535, description="Its port")
    smtp_encryption: Encryption = Field("tls", description="none is for a server on this computer only")
    imap_host: str = Field("", description="The server that keeps your mail; empty for none")
    imap_port: int = Field(993, ge=1, le=65535, description="Its port")
    imap_encryption: Encryption = Field("tls", description="none is for a server on this computer only")


class Phone(Section):
    """The phone that sends messages and calls."""

    device: str = Field("", description="Its name in KDE Connect; empty when there is only one")


class Server(Section):
    """An account on a CalDAV or CardDAV server; its password is in the keyring."""

    address: MaybeAddress = Field("", description="The server's address")
    user: str = Field("", description="The name you log in with there")


class Kept(Server):
    """Where events or contacts are kept."""

    kept: Literal["here", "server", "desktop"] = Field(
        "here", description="In files here, on a CalDAV or CardDAV server, or by Evolution Data Server"
    )
    name: str = Field("", description="The one to write to, when there are several; empty for the first")


class Lists(Server):
    """Where lists are kept."""

    kept: Literal["here", "server"] = Field(
        "here", description="In files here, or as tasks on a CalDAV server"
    )


class ActionChoice(Section):
    """What a person decided about one function."""

    enabled: bool = Field(True, description="Whether it may be done at all")
    risk: Literal["own", "safe", "confirm", "forbidden"] = Field(
        "own", description="Whether it is asked about first; own is as it was declared"
    )
    done_by: str = Field(
        "", description="A function of your own that carries it out; empty for Octavox itself"
    )


class Settings(Section):
    """Everything that can be set."""

    listening: Listening = Listening()
    speech: Speech = Speech()
    models: Models = Models()
    thresholds: Thresholds = Thresholds()
    confirmation: Confirmation = Confirmation()
    privacy: Privacy = Privacy()
    notices: Notices = Notices()
    windows: Windows = Windows()
    weather: Weather = Weather()
    news: News = News()
    searches: Searches = Searches()
    mail: Mail = Mail()
    calendar: Kept = Kept()
    contacts: Kept = Kept()
    lists: Lists = Lists()
    phone: Phone = Phone()
    mappings: Mappings = Mappings()
    home: Home = Home()
    knowledge: Knowledge = Knowledge()
    actions: dict[str, ActionChoice] = Field({}, description="Decisions about functions, by their names")
    browser: str = Field("", description="Program that opens websites; empty for the system's choice")
