"""A mapping to an HTTP request: to an allowed host, with a JSON template and secrets by name."""

import asyncio
import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar, Literal
from urllib.parse import quote, urlencode, urlsplit

from pydantic import AfterValidator, Field, JsonValue

from assistant_core import settings_file
from assistant_core.errors import ActionFailed, ServiceMissing, SettingsBroken
from assistant_core.functions import Value
from assistant_core.services import Services
from system_actions.mappings.binding import MOST_SECONDS, SECONDS, Binding, Fault
from system_actions.mappings.showing import json_text, visible
from system_actions.mappings.templates import WordsRefused, as_words, fill_json, template, texts_in
from system_actions.services.http import beginning, only_once
from system_actions.services.secrets import Secrets

KEPT = 64 * 1024
"""Bytes of an answer that are read; the rest is left with the host."""

_URL = r"^https?://(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?(/[^?#\s]*)?$"
_HEADER = re.compile(r"[A-Za-z0-9-]+")
SECRET = re.compile(r"\{secret:([A-Za-z0-9_.-]+)\}")
_SECRET_FIT = re.compile(r"[\x21-\x7e]+")


def _possible(url: str) -> str:
    """An address that there can be: with numbers in brackets that are an address, and a port that exists."""
    try:
        _ = urlsplit(url).port
    except ValueError as error:
        raise ValueError("there is no such address") from error
    return url


class Http(Binding):
    """The table ``[action.http]``.

    Attributes:
        url: Scheme, host and path; only the path may have places, and each is one segment's text.
        query: What comes after the question mark; what was not said is left out.
        json: The body. What was not said is left out, with its key.
        headers: May hold ``{secret:NAME}`` and no other places.
    """

    word: ClassVar[str] = "HTTP"

    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"] = "POST"
    url: Annotated[str, Field(pattern=_URL, max_length=2000), AfterValidator(_possible)]
    query: dict[str, str] = Field(default_factory=dict)
    body: Annotated[JsonValue, Field(alias="json")] = None
    headers: dict[str, str] = Field(default_factory=dict)
    seconds: Annotated[float, Field(gt=0, le=MOST_SECONDS)] = SECONDS

    @property
    def host(self) -> str:
        """The host, with the port when one is given."""
        return urlsplit(self.url).netloc.lower()

    def texts(self) -> Iterator[tuple[str, str, bool]]:
        """The path, the query and the body."""
        yield "url", self.url, False
        for text in self.query.values():
            yield "query", text, True
        for text in texts_in(self.body):
            yield "json", text, True

    def faults(self) -> Iterator[Fault]:
        """Something that is no header."""
        for name, text in self.headers.items():
            if not _HEADER.fullmatch(name):
                yield Fault("headers", f"{name} is no name of a header")
            if re.search(r"[{}]|[^\x20-\x7e]", SECRET.sub("", text)):
                yield Fault("headers", "a header holds plain text and {secret:NAME}, nothing that was said")

    async def check(self, services: Services) -> None:
        """See whether the host is allowed, and there is a keyring where one is needed.

        Secrets are not read before they are sent, which might ask the person to unlock the keyring.

        Raises `ServiceMissing`.
        """
        self._allowed()
        if any(SECRET.search(text) for text in self.headers.values()):
            await services.get(Secrets)

    async def perform(self, values: Mapping[str, Value], services: Services) -> str:
        """Send the request; returns the beginning of the answer.

        Raises:
            ServiceMissing: The host is not allowed, or a secret is not in the keyring.
            ActionFailed: The host was not reached, was too slow, broke off, refused, or redirects.
        """
        import aiohttp
        from yarl import URL

        self._allowed()
        headers = await self._headers(services)
        address = URL(self.address(values), encoded=True)
        content: dict[str, Any] = {} if self.body is None else {"json": fill_json(self.body, values)}
        try:
            async with (
                asyncio.timeout(self.seconds),
                aiohttp.ClientSession(auto_decompress=False, middlewares=(only_once,)) as client,
                client.request(
                    self.method, address, headers=headers, allow_redirects=False, **content
                ) as answer,
            ):
                self._accept(answer.status)
                return (await beginning(answer, KEPT)).decode(errors="replace")
        except TimeoutError as error:
            raise ActionFailed(
                f"{self.host} took over {self.seconds:g} s",
                said=f"{self.host} takes too long, so I cannot say whether that was done.",
            ) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise ActionFailed(
                f"{self.host} failed: {type(error).__name__}",
                said=f"{self.host} did not answer properly, so I cannot say whether that was done.",
            ) from error

    def shown(self, values: Mapping[str, Value]) -> str:
        """The request: method and address, a line for each header, and the body. Raises `WordsRefused`."""
        headers = [f"{name}: {text}" for name, text in self.headers.items()]
        body = [] if self.body is None else [json_text(fill_json(self.body, values))]
        return "\n".join([f"{self.method} {visible(self.address(values))}", *headers, *body])

    def address(self, values: Mapping[str, Value]) -> str:
        """The whole address. Raises `WordsRefused` for words that would be another path."""
        words = {name: as_words(value) for name, value in values.items()}
        if any(words[name] in ("", ".", "..") for name in template(self.url).names):
            raise WordsRefused("a value would change the path of the address")
        path = template(self.url).fill({name: quote(text, safe="") for name, text in words.items()})
        query = {key: template(text).fill(words) for key, text in self.query.items()}
        said = urlencode({key: text for key, text in query.items() if text is not None}, quote_via=quote)
        return f"{path}?{said}" if said else str(path)

    def done(self, title: str) -> str:
        """That the host took it, which is all that is known."""
        return f"I have sent {title}, and {self.host} took it."

    def _allowed(self) -> None:
        try:
            allowed = settings_file.load().mappings.hosts
        except SettingsBroken:
            allowed = ()
        if self.host not in {host.lower() for host in allowed}:
            raise ServiceMissing(
                f"{self.host} is not an allowed host",
                said=f"You have not allowed me to talk to {self.host}.",
                cure=f'add "{self.host}" to hosts under [mappings] in settings.toml',
            )

    async def _headers(self, services: Services) -> dict[str, str]:
        found = {"Accept-Encoding": "identity", **self.headers}
        for name, text in self.headers.items():
            for secret in SECRET.findall(text):
                value = await (await services.get(Secrets)).get(secret)
                if value is None or not _SECRET_FIT.fullmatch(value):
                    raise ServiceMissing(
                        f"the secret {secret} is not in the keyring, or is none that a header can hold",
                        said=f"The secret {secret} is not in your keyring.",
                        cure=f"keyring set octavox {secret}",
                    )
                found[name] = found[name].replace(f"{{secret:{secret}}}", value)
        return found

    def _accept(self, status: int) -> None:
        if 300 <= status < 400:
            raise ActionFailed(
                f"{self.host} redirects ({status})", said=f"{self.host} sent me elsewhere, so I stopped."
            )
        if not 200 <= status < 300:
            raise ActionFailed(f"{self.host} answered {status}", said=f"{self.host} refused with {status}.")
