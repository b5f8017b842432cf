"""Calls as JSON: what a model or a person's words called, with arguments as they were said."""

from collections.abc import Mapping
from typing import Any

from assistant_core.calls import Call


def call_to_json(call: Call) -> dict[str, Any]:
    """A call as an object of JSON: its name and its arguments, nested calls in the same form."""
    return {"name": call.name, "arguments": arguments_to_json(call.arguments)}


def arguments_to_json(arguments: Mapping[str, str | Call]) -> dict[str, Any]:
    """The arguments of a call, nested calls as `call_to_json` has them."""
    return {k: call_to_json(v) if isinstance(v, Call) else v for k, v in arguments.items()}


def call_from_json(content: Mapping[str, Any]) -> Call:
    """The call that `call_to_json` made the object of."""
    arguments = {k: v if isinstance(v, str) else call_from_json(v) for k, v in content["arguments"].items()}
    return Call(content["name"], arguments)
