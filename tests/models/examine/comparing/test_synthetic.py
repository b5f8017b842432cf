"""Functions that nobody has: always the same, all different, none of the catalog's."""

import pytest

from assistant_core.token_map import SLOTS
from models.examine.comparing.pool import TWENTY, catalog_pool
from models.examine.comparing.synthetic import of_size, synthetic


def test_a_thousand_are_all_different_and_always_the_same() -> None:
    made = synthetic(1000)
    assert len({function.name for function in made}) == len({f.description for f in made}) == 1000
    assert [function.shape.token for function in made] == list(range(SLOTS, SLOTS + 1000))
    assert synthetic(1000) == made
    assert synthetic(10) == made[:10]


def test_their_lines_say_what_they_are_told() -> None:
    lines = {function.name: function.line for function in synthetic(1200)}
    assert lines["flush_barge_pump"] == ("flush_barge_pump(duration): Flush the pump of the barge.")
    assert lines["rotate_silo_winch"] == (
        "rotate_silo_winch(direction=left/right, angle): Rotate the winch of the silo."
    )
    with pytest.raises(ValueError, match="1200"):
        synthetic(1201)


@pytest.mark.parametrize("size", [20, 250, 1000])
def test_pools_have_their_size_and_the_twenty(size: int) -> None:
    catalog = catalog_pool()
    pool = of_size(catalog, size)
    names = [function.name for function in pool]
    assert len(names) == len(set(names)) == size
    assert set(names) >= TWENTY
    assert names[-1] == "irrelevant"


def test_the_catalog_itself_is_a_pool_and_less_is_none() -> None:
    catalog = catalog_pool()
    assert of_size(catalog, len(catalog)) == catalog
    with pytest.raises(ValueError, match="not 50"):
        of_size(catalog, 50)
