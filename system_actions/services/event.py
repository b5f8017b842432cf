"""Events as iCalendar has them (RFC 5545), read by icalendar and expanded by recurring-ical-events.

A series is one calendar object: the event with its rule, and beside it those of the series that were moved.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

from system_actions.services.collection import Item, Span, unfolded

Day = date | datetime
"""A moment with its time zone, or a day of an event that takes all day."""

_VENDOR = re.compile(r'(TZID=)"?/[^/":;\n]+/(?:Tzfile/)?([A-Z][\w+-]*(?:/[\w+-]+)*)"?')
"""Globally unique names of time zones, as Evolution writes them."""


_LAST_YEAR = 2038
_BEGINS = re.compile(r"^DTSTART[^:\n]*:(\d{8})", re.MULTILINE)
_ENDS = re.compile(r"^DTEND[^:\n]*:(\d{8})", re.MULTILINE)
_OPEN = re.compile(r"^(?:RRULE|RDATE|DURATION|RECURRENCE-ID)[;:]", re.MULTILINE)


@dataclass(frozen=True)
class Event:
    """One event, or one of a series.

    Attributes:
        calendar: The id of its calendar.
        item: Its id in there.
        title: What it is called.
        start: In the person's time zone; a plain date when it takes all day.
        end: The first moment, or day, after it.
        place: Where it is; empty when not said.
        people: Who takes part.
        series: Whether it is one of several that one rule makes.
        slot: When it would begin by the rule; tells it from the others of its series.
    """

    calendar: str
    item: str
    title: str
    start: Day
    end: Day
    place: str = ""
    people: tuple[str, ...] = ()
    series: bool = False
    slot: Day | None = None

    @property
    def whole_day(self) -> bool:
        """Whether it is for days and not for a time."""
        return not isinstance(self.start, datetime)

    def begins(self, zone: tzinfo) -> datetime:
        """The moment at which it begins."""
        return moment_of(self.start, zone)

    def ends(self, zone: tzinfo) -> datetime:
        """The moment at which it is over."""
        return moment_of(self.end, zone)


@dataclass(frozen=True)
class NewEvent:
    """What is to be put into a calendar; the people by name and mail address, which may be empty."""

    title: str
    start: Day
    end: Day
    rule: str = ""
    place: str = ""
    people: tuple[tuple[str, str], ...] = ()


def moment_of(day: Day, zone: tzinfo) -> datetime:
    """A day's midnight, or the moment itself; one without a zone is in this one."""
    if not isinstance(day, datetime):
        return datetime(day.year, day.month, day.day, tzinfo=zone)
    return day.astimezone(zone) if day.tzinfo else day.replace(tzinfo=zone)


def later(moment: datetime, length: timedelta) -> datetime:
    """A moment so much later by the time that passes, whatever clocks are set to in between."""
    return (moment.astimezone(UTC) + length).astimezone(moment.tzinfo)


def titles(text: str) -> list[str]:
    """What the events of a calendar object are called; cheap, for a first look."""
    found = re.findall(r"^SUMMARY[^:\n]*:(.*?)\s*$", unfolded(text), re.MULTILINE)
    return [re.sub(r"\\(.)", r"\1", title) for title in found]


def may_lie_in(text: str, within: Span) -> bool:
    """Whether a calendar object may have an event in a span; cheap, and never no when the answer is yes.

    Only the days are compared, with a day to spare for the time zones.
    """
    starts: list[str] = _BEGINS.findall(text)
    ends: list[str] = _ENDS.findall(text)
    if not starts or _OPEN.search(text):
        return True
    first, last = within.start - timedelta(days=1), within.end + timedelta(days=1)
    return min(starts) <= f"{last:%Y%m%d}" and max(starts + ends) >= f"{first:%Y%m%d}"


def occurrences(item: Item, calendar: str, within: Span, zone: tzinfo) -> list[Event]:
    """The events that a calendar object has in a span; none when it cannot be read."""
    import recurring_ical_events

    try:
        parsed = _parsed(item.text)
        series = any("RRULE" in event or "RDATE" in event for event in parsed.walk("VEVENT"))
        query = recurring_ical_events.of(parsed, skip_bad_series=True)
        found = query.between(within.start, within.end)
        return [
            _event(component, Event(calendar, item.id, "", within.start, within.end, series=series), zone)
            for component in found
            if str(component.get("STATUS", "")).upper() != "CANCELLED"
        ]
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        return []


def new_text(uid: str, event: NewEvent, now: datetime) -> str:
    """The calendar object of a new event."""
    import icalendar

    component: Any = icalendar.Event()
    component.add("uid", uid)
    component.add("created", now.astimezone(UTC))
    component.add("summary", event.title)
    if event.rule:
        component.add("rrule", icalendar.vRecur.from_ical(event.rule))
    if event.place:
        component.add("location", event.place)
    for name, address in event.people:
        # "invalid:nomail" is how other calendars write someone whose address is not known.
        component.add(
            "attendee", f"mailto:{address}" if address else "invalid:nomail", parameters={"CN": name}
        )
    _set_times(component, event.start, event.end, now)
    calendar: Any = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Octavox//Octavox//EN")
    calendar.add_component(component)
    return _text(calendar)


def moved_text(text: str, event: Event, start: Day, end: Day, rule: str, now: datetime) -> str:
    """A calendar object with an event at another time.

    Args:
        text: The calendar object.
        event: The event; of a series only this one is moved.
        start: When it is to begin.
        end: When it is to end.
        rule: A new rule for the whole series, which begins at `start`; empty for none.
        now: The present moment.
    """
    import icalendar

    calendar = _parsed(text)
    series, moved = _parts(calendar)
    if rule:
        calendar.subcomponents = [part for part in calendar.subcomponents if part not in moved]
        for name in ("RRULE", "EXDATE", "RDATE"):
            series.pop(name, None)
        series.add("rrule", icalendar.vRecur.from_ical(rule))
        _set_times(series, start, end, now)
    elif event.series:
        one = next((part for part in moved if _same_slot(part, event, now)), None)
        if one is None:
            one = icalendar.Event.from_ical(series.to_ical())
            for name in ("RRULE", "EXDATE", "RDATE"):
                one.pop(name, None)
            one.add("recurrence-id", _as_in(series, event.slot or event.start))
            calendar.add_component(one)
        _set_times(one, start, end, now)
    else:
        _set_times(series, start, end, now)
    return _text(calendar)


def text_without(text: str, event: Event, now: datetime) -> str:
    """The calendar object of a series without one of its events."""
    calendar = _parsed(text)
    series, moved = _parts(calendar)
    gone = [part for part in moved if _same_slot(part, event, now)]
    calendar.subcomponents = [part for part in calendar.subcomponents if part not in gone]
    series.add("exdate", _as_in(series, event.slot or event.start))
    _stamp(series, now)
    return _text(calendar)


def _parsed(text: str) -> Any:
    import icalendar

    return icalendar.Calendar.from_ical(_VENDOR.sub(r"\1\2", unfolded(text)))


def _text(calendar: Any) -> str:
    # The zone is described for the years that the event needs, and for a series on to 2038, as is usual.
    events = calendar.walk("VEVENT")
    years = [event[name].dt.year for event in events for name in ("DTSTART", "DTEND") if name in event]
    last = _LAST_YEAR if any("RRULE" in event or "RDATE" in event for event in events) else max(years) + 1
    calendar.add_missing_timezones(date(min(years), 1, 1), date(max(last, max(years) + 1), 1, 1))
    return str(calendar.to_ical().decode())


def _parts(calendar: Any) -> tuple[Any, list[Any]]:
    """The event with the rule, and those of its series that were moved."""
    events = list(calendar.walk("VEVENT"))
    series = next((event for event in events if "RECURRENCE-ID" not in event), events[0])
    return series, [event for event in events if event is not series]


def _event(component: Any, base: Event, zone: tzinfo) -> Event:
    start, end = _local(component["DTSTART"].dt, zone), _local(component["DTEND"].dt, zone)
    if not isinstance(start, datetime) and end <= start:
        end = start + timedelta(days=1)
    slot = component.get("RECURRENCE-ID")
    return Event(
        calendar=base.calendar,
        item=base.item,
        title=" ".join(str(component.get("SUMMARY", "")).split()) or "Something without a name",
        start=start,
        end=end,
        place=" ".join(str(component.get("LOCATION", "")).split()),
        people=tuple(_people(component.get("ATTENDEE", []))),
        series=base.series,
        slot=_local(slot.dt, zone) if slot is not None else start,
    )


def _people(found: Any) -> Sequence[str]:
    attendees = found if isinstance(found, list) else [found]
    return [str(one.params.get("CN", "")) or str(one).removeprefix("mailto:") for one in attendees]


def _local(day: Day, zone: tzinfo) -> Day:
    return moment_of(day, zone) if isinstance(day, datetime) else day


def _same_slot(component: Any, event: Event, now: datetime) -> bool:
    zone = now.tzinfo or UTC
    slot = component["RECURRENCE-ID"].dt
    return moment_of(slot, zone) == moment_of(event.slot or event.start, zone)


def _as_in(series: Any, slot: Day) -> Day:
    """A slot in the form the series' own beginning has: a date, with its zone, or without one."""
    start = series["DTSTART"].dt
    if not isinstance(start, datetime):
        return slot.date() if isinstance(slot, datetime) else slot
    moment = slot if isinstance(slot, datetime) else datetime(slot.year, slot.month, slot.day)
    return moment.astimezone(start.tzinfo) if start.tzinfo else moment.replace(tzinfo=None)


def _set_times(component: Any, start: Day, end: Day, now: datetime) -> None:
    for name in ("DTSTART", "DTEND", "DURATION"):
        component.pop(name, None)
    component.add("dtstart", _nameable(start))
    component.add("dtend", _nameable(end))
    _stamp(component, now)


def _stamp(component: Any, now: datetime) -> None:
    if "DTSTAMP" in component:
        component["SEQUENCE"] = int(component.get("SEQUENCE", 0)) + 1
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        component.pop(name, None)
        component.add(name, now.astimezone(UTC))


def _nameable(day: Day) -> Day:
    """A moment in UTC when its time zone has no name that another program would know."""
    if isinstance(day, datetime) and not getattr(day.tzinfo, "key", ""):
        return day.astimezone(UTC)
    return day
