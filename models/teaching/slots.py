"""The places in a pattern: those of a parameter, and what it is said as there.

What a function is wanted for can be named, "for {task}" with "the report"; be something to do, "so i can
{task}" with "write the report"; and be done, "for {task}" with "writing the report". The last two have slots
of their own, since they take other words.
"""

TO_DO, DOING = "to_do", "doing"
"""What is said as an imperative, and what as doing it."""

_APART = "__"


def slot_name(parameter: str, form: str = "") -> str:
    """The name of the slot of a parameter, which takes words of a form."""
    return f"{parameter}{_APART}{form}" if form else parameter


def parameter_of(slot: str) -> str:
    """The parameter that a slot belongs to."""
    return slot.partition(_APART)[0]
