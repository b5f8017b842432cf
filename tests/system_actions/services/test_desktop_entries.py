"""Desktop entry files are read as the specification has it."""

from pathlib import Path

import pytest

from system_actions.services.desktop_entries import command_of, installed, read_entry


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("firefox %u", ("firefox",)),
        ("gimp-2.10 %U", ("gimp-2.10",)),
        ("env LANG=C viewer %F --new", ("env", "LANG=C", "viewer", "--new")),
        ("app --title=%c %i", ("app", "--title=The App", "--icon", "app-icon")),
        ("app %k", ("app", "/x/app.desktop")),
        ("app 100%%", ("app", "100%")),
        ("app file=%f", ("app", "file=")),
        ('"/opt/My App/run" --flag', ("/opt/My App/run", "--flag")),
        (r'sh -c "echo \"hi\" \$HOME \\\\"', ("sh", "-c", r'echo "hi" $HOME \\')),
        ("app '; rm -rf /'", ("app", "; rm -rf /")),
        ("app %d %D %n %N %v %m", ("app",)),
        ('"unbalanced', ()),
        ("", ()),
    ],
)
def test_an_exec_line_becomes_an_argument_list(line: str, command: tuple[str, ...]) -> None:
    assert command_of(line, name="The App", icon="app-icon", path="/x/app.desktop") == command


def write(path: Path, *lines: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["[Desktop Entry]", "Type=Application", "Name=App", "Exec=app", *lines]))
    return path


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ((), True),
        (("NoDisplay=true",), False),
        (("NoDisplay=false",), True),
        (("Hidden=true",), False),
        (("Type=Link",), False),
        (("Exec=",), False),
        (("TryExec=sh",), True),
        (("TryExec=/nonexistent/program",), False),
        (("OnlyShowIn=GNOME;KDE;",), True),
        (("OnlyShowIn=KDE;",), False),
        (("NotShowIn=GNOME;",), False),
        (("NotShowIn=KDE;",), True),
    ],
)
def test_only_what_menus_show_is_an_application(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: tuple[str, ...], shown: bool
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    assert (read_entry(write(tmp_path / "app.desktop", *lines), "app") is not None) is shown


def test_other_groups_and_comments_are_left_out(tmp_path: Path) -> None:
    path = write(
        tmp_path / "app.desktop", "# Name=Comment", "[Desktop Action New]", "Name=New window", "Exec=x"
    )
    entry = read_entry(path, "app")
    assert entry is not None and (entry.name, entry.command) == ("App", ("app",))


@pytest.mark.parametrize(
    ("language", "name"),
    [("de_AT.UTF-8", "Rechner (AT)"), ("de_DE.UTF-8", "Rechner"), ("fr_FR.UTF-8", "App")],
)
def test_names_are_in_the_persons_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, name: str
) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LANG", language)
    path = write(tmp_path / "app.desktop", "Name[de]=Rechner", "Name[de_AT]=Rechner (AT)")
    entry = read_entry(path, "app")
    assert entry is not None and entry.name == name
    assert entry.other_names == (() if name == "App" else ("App",))


def test_the_persons_own_entry_hides_the_systems(
    private_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_DIRS", f"{tmp_path}/one:{tmp_path}/two")
    write(private_home / "data/applications/app.desktop", "Name=Mine")
    write(tmp_path / "one/applications/app.desktop", "Name=Theirs")
    write(tmp_path / "two/applications/kde/other.desktop", "Name=Other")
    write(tmp_path / "one/applications/gone.desktop", "Hidden=true")
    write(tmp_path / "two/applications/gone.desktop", "Name=Gone")
    assert [(entry.id, entry.name) for entry in installed()] == [("app", "Mine"), ("kde-other", "Other")]
