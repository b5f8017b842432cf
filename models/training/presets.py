"""The settings of a training run, and the sets of them that have a name."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Settings:
    """How a model is trained.

    Attributes:
        layers: How many of the base's layers are kept; 0 keeps all.
        cut: Where the block of layers that go begins; -1 for where it is missed least.
        epochs: Passes over the rows.
        rate: The highest learning rate.
        schedule: How the rate falls after the warm-up: ``linear``, ``cosine`` or ``constant``.
        warmup: The share of all steps in which the rate rises.
        rows: The most rows of a batch.
        tokens: The most tokens of a batch, padding included, prefix not.
        functional_weight: The weight of a functional token in the loss, against 1 for other tokens
            (the weighted loss of Octopus v2, arXiv 2404.01744).
        decay: AdamW's weight decay.
        clip: The largest length of a gradient.
        others: How many of the base's tokens that are not in the batch compete with those that are in
            one step (see `candidates`); 0 for all of them.
        seed: Settles the order of the rows.
        precision: ``bfloat16`` or ``float32``, for the computing; masters are always float32.
        checkpoint_minutes: How often the state is kept.
        round_from: After this share of all steps the weights compute as four-bit files hold them (see
            `models.training.rounding`); 1 for never.
    """

    layers: int = 20
    cut: int = -1
    epochs: int = 3
    rate: float = 5e-4
    schedule: str = "linear"
    warmup: float = 0.05
    rows: int = 48
    tokens: int = 1536
    functional_weight: float = 1.0
    decay: float = 0.0
    clip: float = 1.0
    others: int = 4096
    seed: int = 0
    precision: str = "bfloat16"
    checkpoint_minutes: float = 10.0
    round_from: float = 1.0


PRESETS: dict[str, Settings] = {
    "own": Settings(),
    "paper-full": Settings(layers=0, rate=5e-5, warmup=0.0, rows=16, others=0),
}
"""``own``: the shipped model's. ``paper-full``: the figures of Octopus v2, with all layers."""


def preset(name: str, **changes: object) -> Settings:
    """A preset with some settings changed; those that are None stay."""
    return replace(PRESETS[name], **{k: v for k, v in changes.items() if v is not None})  # type: ignore[arg-type]
