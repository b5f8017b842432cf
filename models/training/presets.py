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
        warmup: In which the rate rises: a share of all steps, or so many steps when it is 1 or more.
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
        lora: The rank of low-rank adapters that are trained in place of the matrices; 0 trains the matrices.
        lora_alpha: Adapters are scaled by this over the rank.
        lora_from: The first layer with adapters; those below stay as they are and need no backward pass.
        lora_gate: Whether the gate of the feed-forward part is adapted as well.
        describe: Whether a call's description is part of what is learnt, after the stop token (Octopus v2).
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
    lora: int = 0
    lora_alpha: float = 32.0
    lora_from: int = 0
    lora_gate: bool = True
    describe: bool = False
    round_from: float = 1.0


_PAPER = Settings(layers=0, rate=5e-5, warmup=10, rows=16, others=0, describe=True)

PRESETS: dict[str, Settings] = {
    "own": Settings(layers=0, rate=3.5e-4, round_from=0.5),
    "paper-full": _PAPER,
    "paper-lora": replace(_PAPER, lora=16, lora_gate=False),
    "adapter": Settings(layers=0, epochs=4, rate=1e-3, lora=16),
    "taught": Settings(layers=0, epochs=2, rate=6e-4, lora=16, lora_from=8, checkpoint_minutes=1),
    "smoke": Settings(layers=0, epochs=2, rate=5e-4, rows=24),
}
"""``own``: the shipped model's. ``paper-full``, ``paper-lora``: the figures of Octopus v2 (arXiv 2404.01744),
with the batch size of its reproduction. ``adapter``: for a set beside the catalog. ``taught``: for functions
of a person's own, in minutes on that person's computer. ``smoke``: a few sentences, from rows to an examined
file."""


def preset(name: str, **changes: object) -> Settings:
    """A preset with some settings changed; those that are None stay."""
    return replace(PRESETS[name], **{k: v for k, v in changes.items() if v is not None})  # type: ignore[arg-type]
