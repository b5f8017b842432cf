"""The settings: one schema, read from settings.toml, written atomically with comments kept.

A broken file is reported with its line and never overwritten; the defaults serve meanwhile.
"""

import os
import tempfile
from pathlib import Path
from typing import Annotated, Literal

import tomlkit
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from tomlkit.exceptions import ParseError, TOMLKitError

from assistant_core import paths
from assistant_core.errors import SettingsBroken

WebAddress = Annotated[str, Field(pattern=r"^https?://[^\s/]+\S*$")]


class Section(BaseModel):
    """A table of the settings file; unknown keys are mistakes worth reporting."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Listening(Section):
    """How commands are heard."""

    microphone: str = Field("", description="Name of the microphone; empty for the system's choice")
    hotkey: str = Field("<ctrl>+<alt>+space", description="Hold to talk (X11); empty for none")
    patience: float = Field(0.8, ge=0.3, le=5, description="Seconds of silence that end a command")
    wait: float = Field(6, ge=2, le=30, description="Seconds to wait for the first word")
    sounds: bool = Field(True, description="A short sound when listening begins and ends")
    duck: bool = Field(True, description="Lower other players while listening")


class Speech(Section):
    """How replies are spoken."""

    enabled: bool = Field(True, description="Say replies aloud")
    rate: int = Field(175, ge=80, le=400, description="Words a minute")
    voice: str = Field("en", description="Voice of the speech engine")


class Models(Section):
    """The models and what they may cost."""

    function: str = Field("", description="A model directory of your own; empty for the built one")
    threads: int = Field(0, ge=0, le=64, description="Processor threads; 0 for as many as there are")
    idle_minutes: float = Field(15, ge=0.1, description="Free a model's memory after so long unused")


class Thresholds(Section):
    """How sure the function model must be of an answer, as probabilities."""

    run: float = Field(0.89, ge=0, le=1, description="At least this to run at once")
    choose: float = Field(0.6, ge=0, le=1, description="At least this to ask; below it nothing is done")


class Confirmation(Section):
    """How risky acts are asked about."""

    seconds: float = Field(30, ge=5, le=300, description="After so long without an answer it is no")
    by_voice: bool = Field(True, description="A spoken yes counts")


class Privacy(Section):
    """What is kept."""

    journal_days: int = Field(30, ge=0, le=3650, description="Days for which commands are kept")


class Notices(Section):
    """How outcomes are shown."""

    desktop: bool = Field(True, description="Show outcomes as desktop notifications")
    window: Literal["while working", "always", "never"] = Field(
        "while working", description="When the listening window is shown"
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

    address: str = Field(
        "", pattern=r"^(https?://[^\s/]+\S*)?$", description="Of Home Assistant's web page; empty for none"
    )
    patience: float = Field(8, ge=0.2, le=20, description="Seconds in which it must answer")
    nicknames: dict[str, str] = Field({}, description="Your own names for its things: name = entity id")
    ask_before: tuple[str, ...] = Field((), description="Entity ids that are switched on only after a yes")


class Searches(Section):
    """The sites that searches are opened on."""

    web: str = Field(
        "https://duckduckgo.com/?q={query}",
        pattern=r"^https?://\S*\{query\}",
        description="Where the web is searched; {query} stands for the words",
    )
    videos: str = Field(
        "https://www.youtube.com/results?search_query={query}",
        pattern=r"^https?://\S*\{query\}",
        description="Where videos are searched",
    )
    directions: str = Field(
        "https://www.google.com/maps/dir/?api=1&destination={to}&origin={origin}&travelmode={by}",
        pattern=r"^https?://\S*\{to\}",
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

    address: str = Field("", pattern=r"^(https?://[^\s/]+\S*)?$", description="The server's address")
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


class Settings(Section):
    """Everything that can be set."""

    listening: Listening = Listening()
    speech: Speech = Speech()
    models: Models = Models()
    thresholds: Thresholds = Thresholds()
    confirmation: Confirmation = Confirmation()
    privacy: Privacy = Privacy()
    notices: Notices = Notices()
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
    browser: str = Field("", description="Program that opens websites; empty for the system's choice")


def settings_file() -> Path:
    """Where the settings are kept."""
    return paths.config_dir() / "settings.toml"


def load(path: Path | None = None) -> Settings:
    """Read the settings; the defaults when there is no file. Raises `SettingsBroken`."""
    path = path or settings_file()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise _broken(path, str(error)) from error
    try:
        return Settings.model_validate(tomlkit.parse(text).unwrap())
    except ParseError as error:
        raise _broken(path, f"line {error.line}: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        keys = [str(part) for part in first["loc"]]
        raise _broken(path, f"line {_line_of(text, keys)}: {'.'.join(keys)}: {first['msg']}") from error


def current() -> Settings:
    """The settings as they are now; the defaults while the file is broken, which is told elsewhere."""
    try:
        return load()
    except SettingsBroken:
        return Settings()


def save(section: str, key: str, value: str | float | bool, path: Path | None = None) -> Settings:
    """Change one setting in the file and nothing else. Raises `SettingsBroken`."""
    path = path or settings_file()
    load(path)
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        document = tomlkit.parse(text)
        table = document if not section else document.setdefault(section, tomlkit.table())
        table[key] = value
        changed = Settings.model_validate(document.unwrap())
    except (TOMLKitError, ValidationError) as error:
        raise _broken(path, str(error)) from error
    _write_atomically(path, tomlkit.dumps(document))
    return changed


def _write_atomically(path: Path, text: str) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    Path(temporary).replace(path)


def _line_of(text: str, keys: list[str]) -> int:
    """The line of a setting, searching its table's header and then its key; 1 when not found."""
    lines = text.splitlines()
    start = 0
    for depth, key in enumerate(keys):
        mark = f"[{'.'.join(keys[: depth + 1])}]"
        for number in range(start, len(lines)):
            line = lines[number].strip()
            if line == mark or line.split("=")[0].strip() == key:
                start = number
                break
    return start + 1


def _broken(path: Path, detail: str) -> SettingsBroken:
    return SettingsBroken(
        f"{path}: {detail}; the file is left as it is and the defaults are used",
        said="Your settings file has a mistake, so I use the defaults.",
        cure=f"mend {path} ({detail})",
    )
