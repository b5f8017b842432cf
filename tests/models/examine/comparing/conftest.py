"""A few functions, and files small enough to be made here: a BERT that makes vectors, a model that writes."""

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizers.processors import TemplateProcessing

from assistant_core.functions import STATES, Kind
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from models.examine.comparing.line_up import Models
from models.examine.comparing.pool import Described, Pool
from tests.services.tiny_models import write_scripted

WIDTH, HEADS, LAYERS, HIDDEN = 32, 4, 2, 48
WORDS = "a an alarm at by call email for help hour is message notifications people phone pump say send set "
WORDS += "silence text the time timer to volume what who ##s"


@pytest.fixture(scope="session")
def pool() -> Pool:
    """The functions of the prompts' example and a few more, `irrelevant` the last."""
    time = ParameterShape("time", Kind.TIME, required=True)
    name = ParameterShape("name", Kind.TEXT, required=False)
    length = ParameterShape("duration", Kind.DURATION, required=True)
    state = ParameterShape("state", Kind.STATE, True, STATES)
    how_long = ParameterShape("duration", Kind.DURATION, required=False)
    level = ParameterShape("level", Kind.PERCENT, required=True)
    to = ParameterShape("to", Kind.NAME, required=True)
    text = ParameterShape("text", Kind.TEXT, required=True, nested=True)
    return (
        Described(FunctionShape(3, "set_volume", (level,)), "Set how loud it is."),
        Described(FunctionShape(13, "set_do_not_disturb", (state, how_long)), "Hold back notifications."),
        Described(FunctionShape(37, "set_timer", (length, name)), "Start a timer."),
        Described(FunctionShape(38, "set_alarm", (time, name)), "Set an alarm."),
        Described(FunctionShape(42, "get_time"), "Say what time it is."),
        Described(FunctionShape(50, "send_message", (to, text)), "Send a text message."),
        Described(FunctionShape(48, "send_email", (to,)), "Send an email."),
        Described(FunctionShape(51, "call_contact", (to,)), "Call someone."),
        Described(FunctionShape(52, "create_contact", (name,)), "Put someone into the address book."),
        Described(FunctionShape(92, "help"), "Say what can be asked for."),
        Described(FunctionShape(0, "irrelevant"), "No function fits."),
    )


@pytest.fixture(scope="session")
def shapes(pool: Pool) -> TokenMap:
    return TokenMap(function.shape for function in pool)


@pytest.fixture(scope="session")
def vectors(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a BERT with random weights, and a tokenizer that pads like the real one's."""
    folder = tmp_path_factory.mktemp("vectors")
    names = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *WORDS.split()]
    tokenizer = Tokenizer(WordPiece({name: place for place, name in enumerate(names)}, unk_token="[UNK]"))
    tokenizer.normalizer = BertNormalizer()
    tokenizer.pre_tokenizer = BertPreTokenizer()
    tokenizer.post_processor = TemplateProcessing("[CLS] $A [SEP]", None, [("[CLS]", 2), ("[SEP]", 3)])
    tokenizer.enable_padding(length=128)
    tokenizer.save(str(folder / "tokenizer.json"))
    config: dict[str, float] = {
        "hidden_size": WIDTH,
        "num_attention_heads": HEADS,
        "num_hidden_layers": LAYERS,
    }
    config |= {"intermediate_size": HIDDEN, "layer_norm_eps": 1e-12}
    (folder / "config.json").write_text(json.dumps(config))
    save_file(_weights(len(names)), folder / "model.safetensors")
    return folder


def _weights(words: int) -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(7)
    shapes = {f"{name}_embeddings.weight": (rows, WIDTH) for name, rows in _ROWS.items()}
    shapes |= {"word_embeddings.weight": (words, WIDTH)}
    weights = {
        f"embeddings.{name}": torch.randn(shape, generator=generator) for name, shape in shapes.items()
    }
    matrices = {f"attention.self.{name}": (WIDTH, WIDTH) for name in ("query", "key", "value")}
    matrices |= {"attention.output.dense": (WIDTH, WIDTH)}
    matrices |= {"intermediate.dense": (HIDDEN, WIDTH), "output.dense": (WIDTH, HIDDEN)}
    norms = ["embeddings"]
    for layer in range(LAYERS):
        place = f"encoder.layer.{layer}"
        norms += [f"{place}.attention.output", f"{place}.output"]
        for name, shape in matrices.items():
            weights[f"{place}.{name}.weight"] = torch.randn(shape, generator=generator) * shape[1] ** -0.5
            weights[f"{place}.{name}.bias"] = torch.randn(shape[0], generator=generator) * 0.1
    for name in norms:
        weights[f"{name}.LayerNorm.weight"] = 1 + 0.1 * torch.randn(WIDTH, generator=generator)
        weights[f"{name}.LayerNorm.bias"] = 0.1 * torch.randn(WIDTH, generator=generator)
    return weights


_ROWS = {"position": 512, "token_type": 2}

HELP = {"h": {"e": 9}, "e": {"l": 9}, "l": {"p": 9}, "p": {"(": 9}, "(": {")": 9}, ")": {"\n": 9}}
"""What a scripted model writes after ``h``."""


@pytest.fixture
def models(tmp_path: Path, vectors: Path, shapes: TokenMap) -> Models:
    """A function model that always sets the volume, and a model that always writes ``help()``."""
    follows = {":": {"<nexa_3>": 9}, "<nexa_3>": {"(": 9}, "(": {")": 9}, ")": {"<nexa_end>": 9}}
    for name, table in {
        "function": follows,
        "writer": {"\n": {"h": 9}, ":": {"h": 9}, **HELP},
    }.items():
        (tmp_path / name).mkdir()
        write_scripted(tmp_path / name, shapes, table)
    writer = tmp_path / "writer" / "model.gguf"
    return Models(tmp_path / "function", writer, None, writer, vectors, threads=1)
