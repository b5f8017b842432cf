"""Files of the home directory are found by spoken names and opened; programs and strays are not."""

import logging
import os
import time
from pathlib import Path

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Services
from system_actions.apps import open_file
from system_actions.services import files as places
from system_actions.services.files import Files
from tests.services.opening import Act, refused

FILES = (
    "Documents/quarterly-report.odt",
    "Documents/budget.ods",
    "Documents/budget.xlsx",
    "Documents/taxes/Tax Return 2025 (final).pdf",
    "Documents/taxes/letter.odt",
    "Documents/letters/letter.odt",
    "Documents/Café menu.txt",
    "Downloads/invoice_2026_03.pdf",
    "Downloads/invoice plan.ods",
    "Pictures/beach.jpg",
    "Projects/thesis/thesis draft.tex",
)


class Desktop:
    """A home with files in it, and an opener that writes down what it was given."""

    def __init__(self, home: Path, programs: Path) -> None:
        self.home = home
        self.given = programs / "given"
        self.opener = programs / "xdg-open"
        self.answers(0)

    def answers(self, status: int) -> None:
        self.opener.write_text(f'#!/bin/sh\nfor one; do echo "$one"; done >>{self.given}\nexit {status}\n')
        self.opener.chmod(0o755)

    def put(self, name: str, text: str = "words", mode: int = 0o644) -> Path:
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(mode)
        return path

    @property
    def opened(self) -> list[str]:
        """Where the files lie that were opened, from the home directory."""
        lines = self.given.read_text().splitlines() if self.given.exists() else []
        return [line.removeprefix(self.home.as_uri() + "/") for line in lines]


@pytest.fixture
def desktop(private_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    programs = tmp_path / "programs"
    programs.mkdir()
    monkeypatch.setenv("PATH", f"{programs}:/nonexistent")
    made = Desktop(private_home, programs)
    for name in FILES:
        made.put(name)
    return made


@pytest.mark.parametrize(
    ("words", "path", "said"),
    [
        ("quarterly report", "Documents/quarterly-report.odt", "Opening quarterly-report.odt."),
        ("the quarterly reports", "Documents/quarterly-report.odt", "Opening quarterly-report.odt."),
        ("Quarterly Report dot odt", "Documents/quarterly-report.odt", "Opening quarterly-report.odt."),
        ("quarterly-report.odt", "Documents/quarterly-report.odt", "Opening quarterly-report.odt."),
        ("budget dot ods", "Documents/budget.ods", "Opening budget.ods."),
        ("budget dot o d s", "Documents/budget.ods", "Opening budget.ods."),
        ("the file budget dot x l s x", "Documents/budget.xlsx", "Opening budget.xlsx."),
        ("budget ods", "Documents/budget.ods", "Opening budget.ods."),
        ("the document tax return", "Documents/taxes/Tax%20Return%202025%20%28final%29.pdf", ""),
        ("the pdf called invoice", "Downloads/invoice_2026_03.pdf", "Opening invoice_2026_03.pdf."),
        ("invoice pdf", "Downloads/invoice_2026_03.pdf", "Opening invoice_2026_03.pdf."),
        ("my downloads folder", "Downloads", "Opening Downloads."),
        ("pictures", "Pictures", "Opening Pictures."),
        ("the folder thesis", "Projects/thesis", "Opening thesis."),
        ("cafe menu", "Documents/Caf%C3%A9%20menu.txt", "Opening Café menu.txt."),
        ("letter in the taxes folder", "Documents/taxes/letter.odt", "Opening letter.odt."),
        ("letter dot odt from letters", "Documents/letters/letter.odt", "Opening letter.odt."),
        ("the photo beach", "Pictures/beach.jpg", "Opening beach.jpg."),
    ],
)
async def test_a_file_is_found_by_its_spoken_name(
    act: Act, desktop: Desktop, words: str, path: str, said: str
) -> None:
    outcome = await act(open_file, words)
    assert desktop.opened == [path]
    assert outcome.said.startswith(said or "Opening ") and not outcome.changed


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("budget", "2 fit: budget.ods and budget.xlsx. Say which one to open."),
        ("letter", "2 fit: letter.odt in taxes and letter.odt in letters. Say which one to open."),
    ],
)
async def test_of_several_that_fit_none_is_opened_and_they_are_named(
    act: Act, desktop: Desktop, words: str, said: str
) -> None:
    error = await refused(act, open_file, words)
    names = sorted(error.said.removesuffix(". Say which one to open.").removeprefix("2 fit: ").split(" and "))
    assert names == sorted(
        said.removesuffix(". Say which one to open.").removeprefix("2 fit: ").split(" and ")
    )
    assert desktop.opened == []


async def test_of_very_many_that_fit_a_few_are_named(act: Act, desktop: Desktop) -> None:
    for number in range(7):
        desktop.put(f"Documents/scan {number}.png")
    said = (await refused(act, open_file, "scan")).said
    assert said.startswith("7 fit: such as scan ") and said.count(".png") == 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("zebra crossing", "I find no file called zebra crossing."),
        ("budgie", "I find no file called budgie."),
        ("quarterly report dot docx", "I find no file called quarterly report dot docx."),
        ("$(rm -rf ~)", "I find no file called"),
        ("--help", "I find no file called"),
        ("../../../etc/passwd", "I find no file called"),
        ("/etc/passwd", "I find no file called"),
        ("file:///etc/passwd", "I find no file called"),
        ("a\0b 🦓 \n \ud800", "I find no file called"),
        ("zebra " * 5000, "I find no file called zebra zebra"),
        (" ?! ", "Which file?"),
        ("", "Which file?"),
    ],
)
async def test_nothing_is_opened_for_what_is_not_there(
    act: Act, desktop: Desktop, words: str, said: str
) -> None:
    error = await refused(act, open_file, words)
    assert error.said.startswith(said) and len(error.said) < 200
    assert desktop.opened == []


async def test_the_nearest_name_is_told_and_not_opened(act: Act, desktop: Desktop) -> None:
    desktop.put("Documents/marmalade.txt")
    said = (await refused(act, open_file, "marmelodes")).said
    assert said == "I find no file called marmelodes. The nearest is marmalade.txt."
    assert desktop.opened == []


@pytest.mark.parametrize(
    ("name", "text", "mode"),
    [
        ("backup tool", "#!/bin/sh\n", 0o755),
        ("backup tool", "\x7fELF", 0o644),
        ("backup tool", "[Desktop Entry]\nExec=true\n", 0o644),
        ("backup tool.desktop", "[Desktop Entry]\nExec=true\n", 0o644),
        ("backup tool.SH", "true", 0o644),
        ("backup tool.AppImage", "", 0o644),
        ("backup tool.pdf", "%PDF", 0o700),
    ],
)
async def test_a_program_is_not_opened(act: Act, desktop: Desktop, name: str, text: str, mode: int) -> None:
    desktop.put(f"Downloads/{name}", text, mode)
    assert (await refused(act, open_file, "backup tool")).said == f"{name} is a program, so I do not open it."
    assert desktop.opened == []


async def test_links_are_followed_within_the_home_and_not_out_of_it(
    act: Act, desktop: Desktop, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "salaries.ods").write_text("secret")
    desktop.put(".ssh/keys")
    documents = desktop.home / "Documents"
    (documents / "salary table.ods").symlink_to(outside / "salaries.ods")
    (documents / "elsewhere").symlink_to(outside)
    (documents / "my secrets").symlink_to(desktop.home / ".ssh" / "keys")
    (documents / "round and round").symlink_to(documents / "round and round")
    (documents / "broken").symlink_to(documents / "nothing")
    (documents / "last beach").symlink_to(desktop.home / "Pictures" / "beach.jpg")
    (documents / "up").symlink_to(desktop.home)
    (desktop.home / "Music").symlink_to(outside)
    for words in (
        "salary table",
        "salaries",
        "elsewhere",
        "my secrets",
        "round and round",
        "broken",
        "music",
    ):
        await refused(act, open_file, words)
    assert desktop.opened == []
    assert (await act(open_file, "last beach")).said == "Opening beach.jpg."
    assert desktop.opened == ["Pictures/beach.jpg"]


async def test_hidden_and_special_files_are_passed_over(act: Act, desktop: Desktop) -> None:
    desktop.put(".config/diary.txt")
    desktop.put("Documents/.diary.txt")
    os.mkfifo(desktop.home / "Documents" / "diary pipe")
    await refused(act, open_file, "diary")
    assert desktop.opened == []


async def test_the_persons_own_folders_may_lie_elsewhere(
    act: Act, desktop: Desktop, private_home: Path, tmp_path: Path
) -> None:
    disk = tmp_path / "disk" / "Filme"
    disk.mkdir(parents=True)
    (disk / "will.odt").write_text("words")
    config = private_home / "config"
    config.mkdir()
    (config / "user-dirs.dirs").write_text(f'XDG_VIDEOS_DIR="{disk}"\nXDG_MUSIC_DIR="$HOME/"\n')
    await act(open_file, "will dot odt")
    await act(open_file, "the videos folder")
    assert desktop.opened == [(disk / "will.odt").as_uri(), disk.as_uri()]


def note_recent(home: Path, *hrefs: str, extra: str = "") -> None:
    marks = "".join(f'<bookmark href="{href}" visited="2026-11-1{n}T10:00:00Z">{extra}</bookmark>'
                    for n, href in enumerate(hrefs))  # fmt: skip
    data = home / "data"
    data.mkdir(exist_ok=True)
    (data / "recently-used.xbel").write_text(f'<?xml version="1.0"?><xbel version="1.0">{marks}</xbel>')


async def test_what_was_opened_lately_is_found_wherever_it_lies(
    act: Act, desktop: Desktop, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "wedding speech.odt").write_text("words")
    (stick / "linked.odt").symlink_to("/etc/passwd")
    uris = [(stick / name).as_uri() for name in ("wedding speech.odt", "linked.odt", "gone.odt")]
    note_recent(desktop.home, *uris, "https://example.org/essay.odt", "file:///%00", "file://[")
    await act(open_file, "wedding speech")
    assert desktop.opened == [(stick / "wedding speech.odt").as_uri()]
    for words in ("linked", "gone", "essay"):
        await refused(act, open_file, words)


async def test_what_a_program_noted_for_itself_is_not_looked_at(
    act: Act, desktop: Desktop, tmp_path: Path
) -> None:
    (tmp_path / "affair.odt").write_text("words")
    private = '<p:private xmlns:p="http://www.freedesktop.org/standards/desktop-bookmarks"/>'
    note_recent(desktop.home, (tmp_path / "affair.odt").as_uri(), extra=private)
    await refused(act, open_file, "affair")


async def test_broken_notes_of_recent_files_are_no_hindrance(act: Act, desktop: Desktop) -> None:
    note_recent(desktop.home, extra="<")
    (desktop.home / "data" / "recently-used.xbel").write_text("<xbel><bookmark")
    await act(open_file, "quarterly report")
    assert len(desktop.opened) == 1


async def test_no_more_than_so_much_is_looked_at_and_that_is_said(act: Act, desktop: Desktop) -> None:
    crowd = desktop.home / "Documents" / "crowd"
    for folder in range(12):
        (crowd / str(folder)).mkdir(parents=True)
        for number in range(2000):
            (crowd / str(folder) / f"f{number}").touch()
    desktop.put("a/b/c/d/e/f/g/h/i/j/treasure.txt")
    began = time.monotonic()
    said = (await refused(act, open_file, "treasure")).said
    assert said == "I find no file called treasure. There is too much to look through all of it."
    assert time.monotonic() - began < places.PATIENCE + 5
    sight = await Files().look()
    assert not sight.whole and len(sight.files) <= places.MOST + 20
    await act(open_file, "quarterly report")
    assert len(desktop.opened) == 1


async def test_a_name_in_no_alphabet_can_be_said_and_written_down(act: Act, desktop: Desktop) -> None:
    Path(os.fsdecode(os.fsencode(desktop.home) + b"/Documents/odd\xff\nname.txt")).write_text("words")
    outcome = await act(open_file, "odd name")
    assert outcome.said == "Opening odd  name.txt."
    assert desktop.opened == ["Documents/odd%FF%0Aname.txt"]


async def test_a_file_that_goes_between_finding_and_opening_is_said(
    act: Act, desktop: Desktop, real_services: Services
) -> None:
    found = next(f for f in (await Files().look()).files if f.name == "budget.ods")
    found.path.unlink()
    with pytest.raises(ActionFailed) as caught:
        await Files().show(found)
    assert caught.value.said == "I cannot read budget.ods."
    found.path.symlink_to("/etc/passwd")
    with pytest.raises(ActionFailed) as caught:
        await Files().show(found)
    assert caught.value.said == "budget.ods is not there any more."
    assert desktop.opened == []


async def test_a_file_that_no_program_opens_is_said(act: Act, desktop: Desktop) -> None:
    desktop.answers(3)
    assert (await refused(act, open_file, "budget.ods")).said == "No program on this computer opens that."


async def test_without_an_opener_it_is_unavailable_with_a_cure(
    act: Act, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.opener.unlink()
    error = await refused(act, open_file, "budget.ods")
    assert isinstance(error, ServiceMissing)
    assert (error.said, error.cure) == ("I cannot open files here.", "install xdg-utils")


async def test_an_opener_that_is_taken_away_meanwhile_is_said(act: Act, desktop: Desktop) -> None:
    await act(open_file, "budget.ods")
    desktop.opener.unlink()
    assert isinstance(await refused(act, open_file, "budget.ods"), ServiceMissing)
    assert len(desktop.opened) == 1


async def test_no_name_of_a_file_is_logged(
    act: Act, desktop: Desktop, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await act(open_file, "quarterly report")
    error = await refused(act, open_file, "zebra crossing")
    assert "report" not in caplog.text and "zebra" not in f"{caplog.text}{error}"
