"""The training run: rows in, weights out, to be stopped and continued at any step."""

import json
import logging
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import torch
from torch import Tensor

from models.training.batches import Batch, collate, plan_epoch
from models.training.checkpoints import write_state, write_weights
from models.training.encoding import Encoded
from models.training.head import TiedLoss, candidates
from models.training.llama import Llama
from models.training.masters import Masters
from models.training.presets import Settings
from models.training.rounding import q4_0

log = logging.getLogger(__name__)

LOG = "log.jsonl"
_LOG_EVERY = 10


@dataclass(frozen=True)
class Progress:
    """How far a run is.

    Attributes:
        step: Steps done.
        steps: Steps of the whole run.
        loss: The mean over the last few steps.
        rows: Rows per second, over the last few steps.
        left: Seconds that remain at this speed.
    """

    step: int
    steps: int
    loss: float
    rows: float
    left: float


@dataclass(frozen=True)
class Score:
    """What a network does on held-out rows, given the right answer up to each token.

    Attributes:
        loss: Mean cross-entropy of an answer token.
        functional: Share of the functional tokens foretold.
        exact: Share of the rows whose every token is foretold, which is what greedy decoding gets right.
    """

    loss: float
    functional: float
    exact: float


class Run:
    """One training run and its place on disk.

    Args:
        model: The network, its weights loaded, in float32.
        prefix: The ids before every query.
        rows: What is learnt.
        held_out: What is only measured, after each epoch.
        summary: What the weights file says of the run, besides the figures.
    """

    def __init__(
        self,
        settings: Settings,
        model: Llama,
        prefix: Sequence[int],
        rows: Sequence[Encoded],
        held_out: Sequence[Encoded],
        folder: Path,
        summary: dict[str, Any],
    ) -> None:
        self.settings, self.folder = settings, folder
        self._rows, self._held_out = rows, held_out
        self._summary = summary
        self._device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self._prefix = torch.tensor(prefix, device=self._device)
        model.to(self._device)
        trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
        self.masters = Masters(
            trained, settings.rate, settings.decay, settings.clip, partial(_on_grid, model)
        )
        self.model = model.to(getattr(torch, settings.precision))
        self._epochs = [self._plan(epoch) for epoch in range(settings.epochs)]
        self.steps = sum(len(plan) for plan in self._epochs)
        self.step = 0
        self.scores: list[Score] = []
        self._stop = threading.Event()

    def restore(self, state: dict[str, Any]) -> None:
        """Continue from a state that `keep` wrote."""
        self.masters.restore(state["masters"])
        self.step = state["step"]
        self.scores = [Score(**score) for score in state["scores"]]

    def stop(self) -> None:
        """Ask the run to keep its state and end after the step under way."""
        self._stop.set()

    def go(self, report: Callable[[Progress], None]) -> bool:
        """Train to the end; True when it was reached, False when `stop` was called."""
        kept = time.monotonic()
        meter = _Meter(self.step, self.steps)
        with self._stopped_by_signals(), (self.folder / LOG).open("a", encoding="utf-8") as lines:
            for epoch, batch in self._remaining():
                if self._rounds() and not self.masters.rounding:
                    self.masters.rounding = True
                    self.masters.publish()
                loss, length = self._learn(batch)
                self.step += 1
                meter.add(loss, len(batch.ids), batch.ids.numel())
                if self.step % _LOG_EVERY == 0 or self.step == self.steps:
                    progress, figures = meter.read(self.step)
                    _write(
                        lines, {"step": self.step, "epoch": epoch, **figures, "gradient": round(length, 3)}
                    )
                    report(progress)
                if self.step == sum(len(plan) for plan in self._epochs[: epoch + 1]):
                    self._end_epoch(epoch, lines)
                if self._stop.is_set() or time.monotonic() - kept > 60 * self.settings.checkpoint_minutes:
                    self.keep()
                    kept = time.monotonic()
                if self._stop.is_set():
                    return False
        return True

    def _rounds(self) -> bool:
        """Whether weights compute as the file will hold them; low-rank adapters are kept in sixteen bits."""
        return not self.settings.lora and self.step >= self.settings.round_from * self.steps

    def keep(self) -> None:
        """Write the state to continue from."""
        state = {"masters": self.masters.state(), "step": self.step, "summary": self._summary}
        write_state(self.folder, {**state, "scores": [asdict(score) for score in self.scores]})

    def score(self) -> Score:
        """Measure the held-out rows."""
        plan = plan_epoch(self._held_out, self.settings.rows, self.settings.tokens, seed=0)
        loss, tokens, hits, functional, exact = 0.0, 0, 0, 0, 0
        for numbers in plan:
            batch = collate([self._held_out[i] for i in numbers])
            with torch.no_grad():
                _, losses, right = self._loss(batch, 0, torch.Generator())
            special = batch.targets >= self.model.shape.vocabulary
            wrong = torch.zeros(len(numbers), dtype=torch.long).index_add_(0, batch.owners, (~right).long())
            loss += float(losses.sum())
            tokens += len(right)
            hits += int((right & special).sum())
            functional += int(special.sum())
            exact += int((wrong == 0).sum())
        return Score(loss / tokens, hits / functional, exact / len(self._held_out))

    def _learn(self, batch: Batch) -> tuple[float, float]:
        chance = torch.Generator().manual_seed(self.settings.seed * 1_000_003 + self.step)
        loss, _, _ = self._loss(batch, self.settings.others, chance)
        torch.autograd.backward(loss)
        length = self.masters.step(rate_at(self.settings, self.step, self.steps))
        return float(loss.detach()), length

    def _loss(self, batch: Batch, others: int, chance: torch.Generator) -> tuple[Tensor, Tensor, Tensor]:
        vocabulary = self.model.shape.vocabulary
        ids, offsets, numbers = candidates(
            vocabulary, torch.cat((batch.ids.flatten(), batch.targets)), others or vocabulary, chance
        )
        new = batch.targets - vocabulary
        targets = torch.where(new < 0, numbers[batch.targets.clamp(max=vocabulary - 1)], len(ids) + new)
        weights = torch.where(new < 0, 1.0, self.settings.functional_weight)
        hidden = self.model.hidden(self._prefix, self._there(batch.ids), self._there(batch.places))
        old = self.model.embedding[self._there(ids)]
        weigh: Callable[..., tuple[Tensor, Tensor, Tensor]] = TiedLoss.apply
        loss, losses, best = weigh(
            hidden,
            old,
            self.model.new_rows,
            self._there(offsets).to(old.dtype),
            self._there(targets),
            self._there(weights),
        )
        return loss, losses.cpu(), (self._there(targets) == best).cpu()

    def _there(self, tensor: Tensor) -> Tensor:
        return tensor.to(self._device)

    def _plan(self, epoch: int) -> list[list[int]]:
        s = self.settings
        return plan_epoch(self._rows, s.rows, s.tokens, seed=s.seed * 1000 + epoch)

    def _remaining(self) -> Iterator[tuple[int, Batch]]:
        done = self.step
        for epoch, plan in enumerate(self._epochs):
            for numbers in plan[done:]:
                yield epoch, collate([self._rows[i] for i in numbers])
            done = max(0, done - len(plan))

    def _end_epoch(self, epoch: int, lines: Any) -> None:
        if self._held_out:
            self.scores.append(self.score())
            _write(lines, {"step": self.step, "epoch": epoch, "held_out": asdict(self.scores[-1])})
            log.info("epoch %d: held-out %s", epoch + 1, self.scores[-1])
        figures = {"scores": [asdict(score) for score in self.scores], "epochs_done": epoch + 1}
        write_weights(self.folder, self.model, self.masters, {**self._summary, **figures})

    @contextmanager
    def _stopped_by_signals(self) -> Iterator[None]:
        if threading.current_thread() is not threading.main_thread():
            yield
            return

        def on_signal(_number: int, _frame: FrameType | None) -> None:
            self.stop()

        before = {number: signal.signal(number, on_signal) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def _on_grid(model: Llama, parameter: torch.nn.Parameter, master: Tensor) -> Tensor:
    """The master of a layer's matrix as the file will hold it; others as they are."""
    return q4_0(master) if parameter.ndim == 2 and parameter is not model.new_rows else master


def rate_at(settings: Settings, step: int, steps: int) -> float:
    """The learning rate of a step: a linear rise, then the fall that the settings name."""
    rise = max(1, round(settings.warmup if settings.warmup >= 1 else settings.warmup * steps))
    if step < rise:
        return settings.rate * (step + 1) / rise
    done = (step - rise) / max(1, steps - rise)
    if settings.schedule == "linear":
        return settings.rate * (1 - done)
    if settings.schedule == "cosine":
        return settings.rate * 0.5 * (1 + float(torch.cos(torch.tensor(done * torch.pi))))
    return settings.rate


class _Meter:
    """Loss and speed over the last few steps."""

    def __init__(self, step: int, steps: int) -> None:
        self._steps = steps
        self._first = step
        self._reset()

    def add(self, loss: float, rows: int, tokens: int) -> None:
        self._losses.append(loss)
        self._rows += rows
        self._tokens += tokens

    def read(self, step: int) -> tuple[Progress, dict[str, float]]:
        seconds = time.monotonic() - self._since
        loss = sum(self._losses) / len(self._losses)
        speed = self._rows / seconds
        left = (self._steps - step) * seconds / len(self._losses)
        figures = {
            "loss": round(loss, 4),
            "rows_per_second": round(speed, 2),
            "tokens_per_second": round(self._tokens / seconds, 1),
        }
        self._reset()
        return Progress(step, self._steps, loss, speed, left), figures

    def _reset(self) -> None:
        self._since = time.monotonic()
        self._losses: list[float] = []
        self._rows = self._tokens = 0


def _write(lines: Any, content: dict[str, Any]) -> None:
    lines.write(json.dumps(content) + "\n")
    lines.flush()
