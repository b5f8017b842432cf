"""How moments and days are said, seen from now, in plain English that a voice reads well."""

from datetime import date, datetime


def say_time(moment: datetime) -> str:
    """The time of day without its half: "7:30", "9", "noon", "midnight"."""
    if moment.minute == 0 and moment.hour in (0, 12):
        return "noon" if moment.hour else "midnight"
    hour = moment.hour % 12 or 12
    return f"{hour}:{moment.minute:02d}" if moment.minute else str(hour)


def say_moment(moment: datetime, now: datetime) -> str:
    """A moment seen from now: "7:30 tomorrow morning", "9 this evening", "3 on Friday afternoon"."""
    days = (moment.date() - now.date()).days
    if moment.minute == 0 and moment.hour in (0, 12):
        near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get(
            days
        ) or f"on {say_day(moment.date(), now.date())}"
        return f"{say_time(moment)} {near}"
    part = part_of_day(moment)
    if days == 0:
        return f"{say_time(moment)} {'tonight' if part == 'night' else f'this {part}'}"
    if abs(days) == 1:
        return f"{say_time(moment)} {'tomorrow' if days == 1 else 'yesterday'} {part}"
    if 1 < days < 7:
        return f"{say_time(moment)} on {moment:%A} {part}"
    within = "at night" if part == "night" else f"in the {part}"
    return f"{say_time(moment)} {within} on {say_day(moment.date(), now.date())}"


def say_day(day: date, today: date) -> str:
    """A date: "Friday" within six days, else "June 5", with the year when it is another one."""
    if 0 <= (day - today).days < 7:
        return f"{day:%A}"
    return f"{day:%B} {day.day}" + ("" if day.year == today.year else f", {day.year}")


def part_of_day(moment: datetime) -> str:
    """Morning until noon, afternoon until six, evening until nine, then night."""
    if moment.hour < 12:
        return "morning"
    if moment.hour < 18:
        return "afternoon"
    return "evening" if moment.hour < 21 else "night"
