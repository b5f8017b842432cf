"""Files of the Hugging Face hub, over plain HTTPS, going on where an earlier attempt stopped."""

import logging
import os
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from http.client import HTTPException, HTTPResponse
from pathlib import Path

from models.sources import Hub, Unobtainable

log = logging.getLogger(__name__)

ANSWER_SECONDS = 3.0
"""Within so long the hub must begin to answer: without a network, that is what trying it costs."""

STALL_SECONDS = 20.0
ATTEMPTS = 4

_CHUNK = 1 << 20
_PARTIAL = 206


def download(hub: Hub, name: str, size: int, target: Path, moved: Callable[[int], None]) -> None:
    """Fetch a file; whether it is the right one is for the caller to check.

    ``HF_ENDPOINT`` names a mirror, as it does for the hub's own tools.

    Args:
        hub: The repository.
        name: The file's name there.
        size: Its size in bytes.
        target: Where to write it; what is there already is taken for its beginning.
        moved: Told how many bytes are there.

    Raises `Unobtainable`.
    """
    endpoint = os.environ.get("HF_ENDPOINT", "https://huggingface.co").rstrip("/")
    url = f"{endpoint}/{hub.repository}/resolve/{hub.revision}/{name}"
    host = urllib.parse.urlsplit(url).netloc
    for _ in range(ATTEMPTS):
        before = _size(target)
        try:
            _go_on(url, size, target, moved)
            return
        except (OSError, HTTPException) as error:
            if isinstance(error, urllib.error.HTTPError):
                error.close()
            if _size(target) == before:
                raise Unobtainable(f"{host}: {_reason(error)}") from error
            log.info("%s: %s; going on from there", host, _reason(error))
    raise Unobtainable(f"{host}: the connection broke {ATTEMPTS} times")


def cached(hub: Hub, name: str) -> Path | None:
    """The file in the cache that the hub's own tools keep, if it is there."""
    home = Path(os.environ.get("HF_HOME", Path.home() / ".cache" / "huggingface"))
    cache = Path(os.environ.get("HF_HUB_CACHE", home / "hub"))
    repository = "models--" + hub.repository.replace("/", "--")
    path = cache / repository / "snapshots" / hub.revision / name
    return path if path.is_file() else None


def _go_on(url: str, size: int, target: Path, moved: Callable[[int], None]) -> None:
    have = _size(target)
    if have >= size:
        target.unlink()
        have = 0
    request = urllib.request.Request(url, headers={"User-Agent": "octavox"})
    if have:
        request.add_header("Range", f"bytes={have}-")
    with _opened(request) as response:
        done = have if response.status == _PARTIAL else 0
        with target.open("ab" if done else "wb") as out:
            while chunk := response.read(_CHUNK):
                out.write(chunk)
                done += len(chunk)
                moved(done)
    if done < size:
        raise ConnectionError(f"it ended after {done} of {size} bytes")


def _opened(request: urllib.request.Request) -> HTTPResponse:
    """The response; looking up a name cannot be given a deadline, so a thread does all of it."""
    asked: Future[HTTPResponse] = Future()

    def ask() -> None:
        try:
            # An opener of its own: the one behind `urlopen` keeps the proxies of its first use for good.
            response = urllib.request.build_opener().open(request, timeout=STALL_SECONDS)
        except (OSError, HTTPException) as error:
            with suppress(InvalidStateError):
                asked.set_exception(error)
            return
        try:
            asked.set_result(response)
        except InvalidStateError:
            response.close()

    threading.Thread(target=ask, daemon=True).start()
    try:
        return asked.result(ANSWER_SECONDS)
    except TimeoutError:
        if asked.cancel():
            raise TimeoutError(f"no answer within {ANSWER_SECONDS:g} s") from None
        return asked.result()


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _reason(error: Exception) -> str:
    if isinstance(error, urllib.error.HTTPError):
        return f"HTTP {error.code} {error.reason}"
    if isinstance(error, urllib.error.URLError):
        return str(error.reason)
    return str(error) or type(error).__name__
