"""Words that could stand in the place of a parameter, where nobody has said any yet."""

from assistant_core.catalog import Parameter
from assistant_core.functions import Kind

_WORDS = {
    Kind.TEXT: "milk",
    Kind.PERCENT: "forty percent",
    Kind.NUMBER: "twelve",
    Kind.DURATION: "ten minutes",
    Kind.TIME: "tomorrow at nine",
    Kind.STATE: "on",
}


def sample_words(parameter: Parameter) -> str:
    """What a person might say for a parameter, by its kind alone."""
    if parameter.kind is Kind.ENUM:
        return parameter.choices[0]
    if parameter.kind is Kind.NAME:
        return f"the {parameter.names}"
    return _WORDS[parameter.kind]
