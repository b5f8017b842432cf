"""What an adapter file says of itself, read and checked before llama.cpp opens it.

An adapter teaches the function model other functions than the catalog's. Its file has llama.cpp's form: a
GGUF of low-rank matrices (Hu et al. 2021, arXiv 2106.09685), ``NAME.lora_a`` and ``NAME.lora_b`` for each
adapted matrix. It names the one model file that it was trained against, by SHA-256, and the functions that
it knows.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from gguf import GGMLQuantizationType, GGUFReader, ReaderTensor

from assistant_core.errors import AdapterUnsuitable
from assistant_core.token_map import TokenMap

MODEL_SHA256 = "octavox.model.sha256"
FUNCTIONS = "octavox.functions"
SET = "octavox.set"

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_LINEAR = re.compile(
    r"blk\.\d+\.(attn_q|attn_k|attn_v|attn_output|ffn_gate|ffn_up|ffn_down)\.weight\.lora_[ab]"
)
_TYPES = {GGMLQuantizationType.F32, GGMLQuantizationType.F16, GGMLQuantizationType.Q8_0}


@dataclass(frozen=True)
class AdapterFile:
    """An adapter as its file describes it.

    Attributes:
        name: The name of its set of functions: a small letter, then small letters, digits and ``_``.
        model_sha256: Of the model file that it was trained against, in hexadecimal.
        shapes: The functions that it calls, `irrelevant` among them.
    """

    path: Path
    name: str
    model_sha256: str
    shapes: TokenMap

    @classmethod
    def read(cls, path: Path) -> "AdapterFile":
        """Read what a file says, and look through its tensors. Raises `AdapterUnsuitable`."""
        try:
            reader = GGUFReader(path)
            if not reader.tensors or not all(map(_can_be_loaded, reader.tensors)):
                raise AdapterUnsuitable(f"{path} holds other tensors than low-rank matrices of linear layers")
            name, model = _text(reader, SET), _text(reader, MODEL_SHA256)
            shapes = TokenMap.from_json(_text(reader, FUNCTIONS))
        except (OSError, ValueError, LookupError) as error:
            raise AdapterUnsuitable(f"{path} is no adapter: {error}") from error
        if not _NAME.fullmatch(name):
            raise AdapterUnsuitable(f"{path} is for a set with a name that cannot be one: {name!r}")
        return cls(path, name, model, shapes)

    def require_model(self, *checksums: str) -> None:
        """Raises `AdapterUnsuitable` unless it was trained against a model with one of these SHA-256."""
        if self.model_sha256 not in checksums:
            raise AdapterUnsuitable(
                f"{self.path} was trained against another model ({self.model_sha256[:12]}, "
                f"and this one is {checksums[0][:12]})",
                cure="install the adapter that was made for this model",
            )


def _can_be_loaded(tensor: ReaderTensor) -> bool:
    """llama.cpp ends the process over some others, the embedding's among them."""
    return bool(_LINEAR.fullmatch(tensor.name)) and tensor.tensor_type in _TYPES


def _text(reader: GGUFReader, key: str) -> str:
    field = reader.get_field(key)
    if field is None:
        raise LookupError(f"it lacks {key}")
    return str(field.contents())
