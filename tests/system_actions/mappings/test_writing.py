"""One entry of actions.toml is added, changed or removed, and every other byte of the file stays."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from system_actions.mappings import writing
from system_actions.mappings.entry import Entry
from system_actions.mappings.entry_text import text_of
from system_actions.mappings.reading import Piece, Read, pieces_of, read_entries
from system_actions.mappings.writing import (
    ActionBroken,
    ActionChanged,
    ActionsNotWritten,
    NameTaken,
    add,
    change,
    put_back,
    remove,
)
from tests.services.full_disk import full_disk

FILE = """\
# My own functions.

# Greets whoever is there.
[[action]]
name = "greet" # a good name
description = "Greet."
# what I say
phrases = [
    "greet", # short
    "say hello",
]
command = {program = "true"}

[[action]]
name = "broken"
description =
command = {program = "true"}

# Backs things up.
# To the disk.
[[action]]   # the last
name = "backup"
description = "Back something up."

[action.parameters.what]   # a folder
question = "Back up what?"

[action.command]
program = "printf" # prints
arguments = ["%s", "--", "{what}"]
seconds = 25
# the end
"""
LESS = Entry.model_validate({"name": "less", "description": "Less.", "command": {"program": "true"}})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "actions.toml"
    made.write_text(FILE)
    return made


def read(path: Path, name: str) -> Read:
    (found,) = (one for one in read_entries(path.read_text())[0] if one.entry.name == name)
    return found


def piece(path: Path, number: int) -> Piece:
    return pieces_of(path.read_text())[1][number]


def with_(entry: Entry, **values: object) -> Entry:
    return Entry.model_validate({**entry.model_dump(by_alias=True, exclude_none=True), **values})


def test_an_entry_is_added_behind_all_others(path: Path) -> None:
    add(LESS, path=path)
    assert path.read_text() == FILE + (
        '\n[[action]]\nname = "less"\ndescription = "Less."\n\n[action.command]\nprogram = "true"\n'
    )
    assert read(path, "less").entry == LESS


@pytest.mark.parametrize("before", [None, "", "\n", "# nothing yet"])
def test_the_first_entry_of_all(tmp_path: Path, before: str | None) -> None:
    path = tmp_path / "actions.toml"
    if before is not None:
        path.write_text(before)
    add(LESS, path=path)
    assert read(path, "less").entry == LESS and path.read_text().startswith(before or "[[")


def test_what_did_not_change_in_an_entry_stays_as_it_was_written(path: Path) -> None:
    old = read(path, "backup")
    parameters = {"what": {"question": "Back up what?"}, "how": {"kind": "number", "required": False}}
    new = with_(old.entry, reply="Done.", parameters=parameters)
    change(old.piece, new, path)
    assert path.read_text() == FILE.replace(
        'description = "Back something up."\n', 'description = "Back something up."\nreply = "Done."\n'
    ).replace(
        'question = "Back up what?"\n',
        'question = "Back up what?"\n\n[action.parameters.how]\nkind = "number"\nrequired = false\n',
    )
    assert read(path, "backup").entry == new


def test_a_head_with_spaces_is_one_too(path: Path) -> None:
    path.write_text(FILE.replace("[[action]]   #", "[[ action ]] #"))
    old = read(path, "backup")
    new = with_(old.entry, parameters={"how": {}, "what": {}})
    change(old.piece, new, path)
    assert read(path, "backup").entry == new and "[[ action ]] # the last" in path.read_text()


def test_a_value_that_changes_keeps_its_comment(path: Path) -> None:
    old = read(path, "greet")
    change(old.piece, with_(old.entry, name="hail", command={"program": "false"}), path)
    assert path.read_text() == FILE.replace('"greet" # a', '"hail" # a').replace(
        '{program = "true"}', '{program = "false"}', 1
    )


def test_another_binding_takes_the_place_of_the_old_one(path: Path) -> None:
    old = read(path, "backup")
    steps = [{"action": "greet"}, {"action": "less", "arguments": {"what": "{what}"}}]
    new = with_(old.entry, command=None, macro=steps)
    change(old.piece, new, path)
    assert read(path, "backup").entry == new and '"printf"' not in path.read_text()
    again = with_(new, macro=[*steps, {"action": "greet"}])
    change(read(path, "backup").piece, again, path)
    assert read(path, "backup").entry == again


def test_what_is_written_in_a_way_that_cannot_be_changed_in_place_is_written_afresh(path: Path) -> None:
    path.write_text(FILE.replace("[action.parameters.what]   # a folder\n", "parameters.what.", 1))
    old = read(path, "backup")
    new = with_(old.entry, parameters={"what": {}, "how": {"kind": "number"}})
    change(old.piece, new, path)
    assert read(path, "backup").entry == new
    head, _, rest = path.read_text().partition("# To the disk.")
    assert head == FILE.partition("# To the disk.")[0] and rest.endswith("# the end\n")


def test_an_entry_is_removed_with_the_comment_directly_above_it_and_put_back(path: Path) -> None:
    removed = remove(read(path, "backup").piece, path)
    assert path.read_text() == FILE.partition("# Backs things up.")[0] + "# the end\n"
    put_back(removed, path)
    assert path.read_text() == FILE


def test_a_comment_that_begins_the_file_stays(path: Path) -> None:
    path.write_text(FILE.replace(".\n\n# Greets", ".\n# Greets"))
    remove(piece(path, 0), path)
    assert path.read_text().startswith("# My own functions.\n# Greets whoever is there.\n[[action]]")


def test_what_was_removed_comes_behind_all_others_when_the_file_has_changed_since(path: Path) -> None:
    removed = remove(read(path, "greet").piece, path)
    add(LESS, path=path)
    put_back(removed, path)
    names = [one.entry.name for one in read_entries(path.read_text())[0]]
    assert names == ["backup", "less", "greet"] and "# what I say" in path.read_text()


def test_a_broken_entry_can_be_removed_and_not_changed(path: Path) -> None:
    with pytest.raises(ActionBroken) as caught:
        change(piece(path, 1), LESS, path)
    assert "line 16" in caught.value.cure and path.read_text() == FILE
    remove(piece(path, 1), path)
    assert path.read_text() == FILE.replace(
        '[[action]]\nname = "broken"\ndescription =\ncommand = {program = "true"}\n\n', ""
    )


def test_an_entry_that_was_edited_by_hand_meanwhile_is_left_alone(path: Path) -> None:
    old = read(path, "greet")
    edited = FILE.replace('description = "Greet."', 'description = "Greet me."')
    path.write_text(edited)
    for act in (lambda: change(old.piece, LESS, path), lambda: remove(old.piece, path)):
        with pytest.raises(ActionChanged):
            act()
    assert path.read_text() == edited


def test_what_was_edited_elsewhere_by_hand_meanwhile_stays(path: Path) -> None:
    old = read(path, "greet")
    path.write_text("# new\n\n[[action]]\nname = 7\n\n" + FILE.replace("the end", "an end"))
    change(old.piece, with_(old.entry, description="Hail."), path)
    expected = FILE.replace("the end", "an end").replace('"Greet."', '"Hail."')
    assert path.read_text() == "# new\n\n[[action]]\nname = 7\n\n" + expected


def test_of_entries_that_are_alike_the_one_that_was_read_is_removed(path: Path) -> None:
    twin = '[[action]]\nname = "twin"\n'
    path.write_text(f"{twin}\n# first\n\n{twin}\n# second\n\n{twin}")
    remove(piece(path, 1), path)
    assert path.read_text() == f"{twin}\n# first\n\n# second\n\n{twin}"


def test_a_name_that_another_entry_has_is_refused(path: Path) -> None:
    with pytest.raises(NameTaken):
        add(with_(LESS, name="greet"), path=path)
    old = read(path, "backup")
    with pytest.raises(NameTaken):
        change(old.piece, with_(old.entry, name="greet"), path)
    assert path.read_text() == FILE


def test_line_ends_and_rights_stay(path: Path) -> None:
    path.write_bytes(FILE.replace("\n", "\r\n").encode())
    path.chmod(0o600)
    old = read(path, "greet")
    change(old.piece, with_(old.entry, reply="Hi."), path)
    add(LESS, path=path)
    content = path.read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n")
    assert content.startswith(FILE.partition("Greet.")[0].replace("\n", "\r\n").encode())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles" / "actions.toml"
    kept.parent.mkdir()
    path.rename(kept)
    path.symlink_to(kept)
    add(LESS, path=path)
    assert path.is_symlink() and kept.read_text().startswith(FILE)


def test_a_file_that_cannot_be_written_is_named_and_stays_whole(path: Path) -> None:
    with full_disk(), pytest.raises(ActionsNotWritten) as caught:
        add(LESS, path=path)
    assert str(path) in caught.value.cure and path.read_text() == FILE
    assert sorted(one.name for one in path.parent.iterdir()) == [".actions.toml.lock", "actions.toml"]


@pytest.mark.parametrize("content", [b"\xff\xfe", None])
def test_what_is_no_text_is_left_alone(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "actions.toml"
    path.mkdir() if content is None else path.write_bytes(content)
    with pytest.raises(ActionsNotWritten):
        add(LESS, path=path)
    assert path.is_dir() if content is None else path.read_bytes() == content


def test_a_file_that_would_become_too_long_to_be_read_is_not_written(path: Path) -> None:
    long = FILE + "#" * (1_000_000 - len(FILE) - 20) + "\n"
    path.write_text(long)
    with pytest.raises(ActionsNotWritten):
        add(LESS, path=path)
    assert path.read_text() == long


def test_two_processes_that_add_at_once_lose_nothing(path: Path) -> None:
    script = """
import sys
from pathlib import Path
from system_actions.mappings.entry import Entry
from system_actions.mappings.writing import add
for number in range(15):
    name = f"{sys.argv[2]}_{number}"
    entry = Entry.model_validate({"name": name, "description": "D.", "command": {"program": "true"}})
    add(entry, path=Path(sys.argv[1]))
"""
    both = [
        subprocess.Popen([sys.executable, "-c", script, path, who], env=dict(os.environ))
        for who in ("a", "b")
    ]
    assert [process.wait(60) for process in both] == [0, 0]
    names = {one.entry.name for one in read_entries(path.read_text())[0]}
    assert names == {"greet", "backup", *(f"{who}_{n}" for who in "ab" for n in range(15))}


HIDING = (
    "ok.{0}[[action]]{0}name = 'tidy'{0}description = 'Tidy.'{0}phrases = ['good morning']{0}risk = 'safe'"
    "{0}[action.command]{0}program = 'rm'{0}arguments = ['-rf', 'Documents']{0}[[action]]{0}z = 'x"
)


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\n", "\r\n", "\x0b", "\x0c", "\x1c", "\r"])
def test_no_text_of_an_entry_becomes_another_entry(path: Path, end: str) -> None:
    about = {"name": "less", "description": HIDING.format(end), "command": {"program": "true"}}
    less = Entry.model_validate(about)
    before = path.read_text()
    add(less, path=path)
    assert path.read_text().startswith(before)
    assert [one.entry.name for one in read_entries(path.read_text())[0]] == ["greet", "backup", "less"]
    assert read(path, "less").entry == less
    greet = read(path, "greet")
    change(greet.piece, greet.entry.model_copy(update={"description": HIDING.format(end)}), path)
    assert [one.entry.name for one in read_entries(path.read_text())[0]] == ["greet", "backup", "less"]
    assert read(path, "greet").entry.description == HIDING.format(end) and read(path, "less").entry == less
    assert not {"\u2028", "\u2029", "\x85"} & set(path.read_text())


def test_what_would_be_read_as_something_else_is_not_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "text_of", lambda entry: text_of(entry) + text_of(LESS))
    with pytest.raises(ActionsNotWritten, match="would be read as something else"):
        add(Entry.model_validate({**LESS.model_dump(by_alias=True), "name": "more"}), path=path)
    assert path.read_text() == FILE
