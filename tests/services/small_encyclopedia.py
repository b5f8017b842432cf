"""A small encyclopedia in a real ZIM file, written by zim-tools' own program."""

import struct
import subprocess
import zlib
from pathlib import Path

import pytest

PAGES = {
    "Eiffel Tower": """
        <p>The <b>Eiffel Tower</b> (/ˈaɪfəl/ EYE-fəl) is a wrought-iron lattice tower in Paris,
        France.<sup>[1]</sup> It is named after the engineer Gustave Eiffel, whose company designed and
        built the tower from 1887 to 1889.[2]</p><table><tr><td><p>Height is a number in a table: 999
        m</p></td></tr></table> <p>The tower is 330 metres tall, about the same height as an 81-storey
        building.</p>
    """,
    "Marie Curie": """
        <p>Marie Curie was a Polish and French physicist and chemist who conducted pioneering research on
        radioactivity. She was the first woman to win a Nobel Prize.</p> <h2>Life</h2><p>Curie was born in
        Warsaw on 7 November 1867. She discovered polonium and radium with her husband Pierre Curie. She
        died on 4 July 1934 at the Sancellemoz sanatorium.</p>
    """,
    "Hamlet": """
        <p>Hamlet is a tragedy written by William Shakespeare sometime between 1599 and 1601. It is
        Shakespeare's longest play. It is set in Denmark.</p>
    """,
    "Australia": """
        <p>Australia is a country comprising the mainland of the Australian continent. Its capital is
        Canberra, and its most populous city is Sydney. Australia has a population of about 27 million.</p>
    """,
    "Canberra": "<p>Canberra is the capital city of Australia. It was founded in 1913 as a planned city.</p>",
    "Roman Empire": """
        <p>The Roman Empire ruled the Mediterranean and much of Europe, Western Asia and North Africa. The
        Romans conquered most of this during the Republic. The western empire collapsed in 476.</p>
    """,
    "Black hole": """
        <p>A black hole is an astronomical body so compact that its gravity prevents anything, including
        light, from escaping. Albert Einstein's theory of general relativity predicts it.</p>
    """,
    "Spider": """
        <p>Spiders are air-breathing arthropods that have eight legs, and fangs that inject venom. They live
        on every continent except Antarctica.</p>
    """,
    "Penguin": """
        <p>Penguins are a group of flightless birds. Penguins live almost only in the Southern Hemisphere;
        only the Galápagos penguin lives north of the Equator. They eat krill, fish and squid.</p>
    """,
    "Rayleigh scattering": """
        <p>Rayleigh scattering is the scattering of light by particles much smaller than its wavelength. The
        sky is blue because blue light is scattered more strongly than red light.</p>
    """,
    "Quantum mechanics": """
        <p>Quantum mechanics is the fundamental physical theory that describes the behaviour of matter and
        of light at the scale of atoms. It is the foundation of all quantum physics.</p>
    """,
    "Mona Lisa": """
        <p>The Mona Lisa is a half-length portrait painting by the Italian artist Leonardo da Vinci. It
        hangs in the Louvre in Paris.</p>
    """,
    "Mercury": """
        <p>Mercury may refer to:</p><ul><li>Mercury (planet), the nearest to the Sun</li>
        <li>Mercury (element), a liquid metal</li><li>Mercury (mythology), a Roman god</li></ul>
    """,
}


def write_zim(folder: Path, name: str = "smallpedia_en_all.zim", pages: dict[str, str] = PAGES) -> Path:
    """Write a ZIM file of these pages into a folder, with its full-text index; returns its path."""
    site = folder / "site"
    site.mkdir(parents=True)
    for title, body in pages.items():
        head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
        text = f"<html>{head}<body><h1>{title}</h1>{body}</body></html>"
        (site / f"{title.replace(' ', '_')}.html").write_text(text)
    (site / "icon.png").write_bytes(_icon())
    target = folder / name
    words = ("title", "description", "creator", "publisher", "name")
    command = [
        "zimwriterfs",
        f"--welcome={next(iter(pages)).replace(' ', '_')}.html",
        "--illustration=icon.png",
        "--language=eng",
        *(f"--{word}=Small" for word in words),
        str(site),
        str(target),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert target.is_file(), f"zimwriterfs (apt install zim-tools): {done.stderr}"
    return target


def _icon() -> bytes:
    """The picture of 48 by 48 black points that such a file must have."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"".join(b"\0" + bytes(3 * 48) for _ in range(48)))
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 48, 48, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture(scope="session")
def written_encyclopedia(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file, written once."""
    return write_zim(tmp_path_factory.mktemp("zim"))


@pytest.fixture
def small_encyclopedia(private_home: Path, written_encyclopedia: Path) -> Path:
    """The file, where Octavox finds it in a private home."""
    folder = private_home / "data" / "octavox" / "encyclopedia"
    folder.mkdir(parents=True)
    place = folder / written_encyclopedia.name
    place.symlink_to(written_encyclopedia)
    return place
