"""What is wrong with a value in ``actions.toml``, in words for a person."""

from collections.abc import Mapping
from typing import Any

_FORMS = {
    "name": "it may have small letters, digits and _, and begins with a letter",
    "parameters": "a parameter's name may have small letters, digits and _, and begins with a letter",
    "url": "it must be an address such as https://example.org/path, without a ? or #",
    "service": "it must be a service as Home Assistant writes it, such as light.turn_on",
    "path": "it must be an object path such as /org/example/Thing",
    "interface": "it must be an interface such as org.example.Thing",
    "method": "it must be a method such as DoThis",
    "signature": "it may hold the types s o b y n q i u x t d v, as and a{sv}, one for each argument",
}
"""How a value has to be written, by the key it stands under."""
_BUS_NAME = "it must be a name on the bus such as org.example.Thing"
_TYPES = {
    "string_type": "it must be a text",
    "int_type": "it must be a whole number",
    "int_parsing": "it must be a whole number",
    "int_from_float": "it must be a whole number",
    "float_type": "it must be a number",
    "float_parsing": "it must be a number",
    "bool_type": "it must be true or false",
    "bool_parsing": "it must be true or false",
    "tuple_type": "it must be a list",
    "dict_type": "it must be a table",
    "model_type": "it must be a table",
    "missing": "it is missing",
    "extra_forbidden": "there is no such key here",
    "string_too_short": "it must not be empty",
}


def why(error: Mapping[str, Any]) -> str:
    """What pydantic found, as words that go on a sentence that names the key."""
    told = error.get("ctx", {})
    kind = error["type"]
    match kind:
        case "literal_error" | "enum":
            return f"it must be {told['expected']}"
        case "greater_than_equal":
            return f"it must be at least {told['ge']:g}"
        case "greater_than":
            return f"it must be more than {told['gt']:g}"
        case "less_than_equal":
            return f"it must be at most {told['le']:g}"
        case "string_too_long":
            return f"it must have at most {told['max_length']} letters"
        case "too_short":
            return "it must have at least one entry"
        case "too_long":
            return f"it must have at most {told['max_length']} entries"
        case "string_pattern_mismatch":
            return _form(error["loc"])
    return _TYPES.get(kind) or f"{error['msg'][:1].lower()}{error['msg'][1:]}"


def _form(keys: tuple[str | int, ...]) -> str:
    if keys[-2:] == ("dbus", "name"):
        return _BUS_NAME
    key = "parameters" if keys[0] == "parameters" else keys[-1]
    return _FORMS[str(key)]
