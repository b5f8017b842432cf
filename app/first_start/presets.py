"""How much is asked about: a few choices, each nothing but the settings that it sets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from assistant_core.catalog import Function
from assistant_core.functions import Risk
from assistant_core.rebinding import done_by
from assistant_core.settings import ActionChoice, Settings
from assistant_core.settings_file import Changes, SettingValue

ONLY_TELL = frozenset(
    {
        "irrelevant", "get_battery", "get_system_status", "now_playing", "list_alarms", "get_time",
        "get_date", "list_events", "check_email", "find_contact", "show_list", "get_news", "get_weather",
        "get_home_state", "calculate", "convert", "look_up", "answer", "define", "translate", "repeat",
        "undo", "cancel", "read_clipboard", "pick_random", "help", "add_feedback",
    }
)  # fmt: skip
"""Functions that answer and change nothing, or take a change back; any other may change something."""

Asks = Literal["before every change", "as declared", "less where it can be undone"]
"""Which functions are asked about first."""


@dataclass(frozen=True)
class Preset:
    """A choice.

    Attributes:
        title: What it is called, with its access key.
        about: What it means.
        asks: Which functions are asked about first.
        others: Settings that are not as at first, by table and key.
    """

    title: str
    about: str
    asks: Asks
    others: Mapping[tuple[str, str], SettingValue] = field(default_factory=dict)

    def sets(self, functions: Iterable[Function], settings: Settings) -> dict[tuple[str, str], SettingValue]:
        """The settings that it sets, by table and key; all others that presets set are as at first.

        What carries the functions out is as the settings have it.
        """
        risks = {f.name: risk for f in functions if (risk := self._risk(f, done_by(f, settings.actions)))}
        return {**self.others, **{(f"actions.{name}", "risk"): risk for name, risk in risks.items()}}

    def _risk(self, function: Function, by: str) -> str:
        """What a function that another carries out, or none (""), is held to be; empty for as declared."""
        declared = function.risk_rule
        asked = isinstance(declared, Risk) and declared > Risk.SAFE
        if self.asks == "before every change" and not asked and function.name not in ONLY_TELL:
            return "confirm"
        # What another does in its place may be past undoing, whatever the function itself could undo.
        undoable = function.undo is not None and not by
        harmless = declared is Risk.CONFIRM and undoable and function.spoken_yes
        return "safe" if self.asks == "less where it can be undone" and harmless else ""


PRESETS = (
    Preset(
        "&Careful",
        "Ask before anything that changes something.",
        "before every change",
    ),
    Preset(
        "&Usual",
        "Ask before what may do harm.",
        "as declared",
    ),
    Preset(
        "Few &questions",
        "Ask less: do what can be undone, and what was not understood quite as surely.",
        "less where it can be undone",
        {("thresholds", "run"): 0.7},
    ),
)
"""From the most questions to the fewest."""


def wary(functions: Iterable[Function]) -> dict[str, ActionChoice]:
    """The decisions by which every function that may change something is asked about first."""
    asked = PRESETS[0].sets(functions, Settings())
    return {key.partition(".")[2]: ActionChoice(risk="confirm") for key, _ in asked}


def changes(preset: Preset, settings: Settings, functions: Iterable[Function]) -> Changes:
    """What choosing a preset changes; a function that its owner forbade stays forbidden."""
    functions = tuple(functions)
    wanted = preset.sets(functions, settings)
    return {
        key: wanted.get(key)
        for key in _governed(functions)
        if _now(settings, key) not in (wanted.get(key, _default(key)), "forbidden")
    }


def chosen(settings: Settings, functions: Iterable[Function]) -> Preset | None:
    """The preset that the settings amount to; None when they are a person's own."""
    functions = tuple(functions)
    return next((one for one in PRESETS if not changes(one, settings, functions)), None)


def _governed(functions: Iterable[Function]) -> list[tuple[str, str]]:
    """Every setting that some preset sets, whatever carries the functions out."""
    return list(dict.fromkeys(key for preset in PRESETS for key in preset.sets(functions, Settings())))


def _now(settings: Settings, key: tuple[str, str]) -> SettingValue:
    section, name = key
    table, _, function = section.partition(".")
    if function:
        return settings.actions.get(function, ActionChoice()).risk
    value: SettingValue = getattr(getattr(settings, table), name)
    return value


def _default(key: tuple[str, str]) -> SettingValue:
    return _now(Settings(), key)
