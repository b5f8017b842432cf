"""The calls of functions beside the catalog, as JSON."""

from assistant_core.calls import Alternative, Call, Interpretation
from assistant_core.functions import Kind
from assistant_core.plan_json import spans_json
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap

SHAPES = TokenMap(
    [
        FunctionShape(0, "irrelevant"),
        FunctionShape(192, "say", (ParameterShape("words", Kind.TEXT, True, nested=True),)),
        FunctionShape(193, "speed", (ParameterShape("unit", Kind.TEXT, False),)),
    ]
)


def test_arguments_stay_as_they_were_said_and_calls_in_calls_are_objects() -> None:
    calls = (Call("say", {"words": Call("speed", {"unit": "miles"})}), Call("say", {"words": "half past"}))
    made = Interpretation(calls, 0.98765432, (Alternative("speed", 0.0123456),), seconds=0.0812345)
    assert spans_json("tell me", made, SHAPES) == {
        "text": "tell me",
        "confidence": 0.9877,
        "calls": [
            {
                "name": "say",
                "token": 192,
                "arguments": {"words": {"name": "speed", "token": 193, "arguments": {"unit": "miles"}}},
            },
            {"name": "say", "token": 192, "arguments": {"words": "half past"}},
        ],
        "alternatives": [{"name": "speed", "probability": 0.0123}],
        "seconds": {"interpret": 0.0812},
    }


def test_what_asks_for_nothing_calls_nothing() -> None:
    made = Interpretation((Call("irrelevant"),), 0.9)
    assert spans_json("well", made, SHAPES)["calls"] == []
