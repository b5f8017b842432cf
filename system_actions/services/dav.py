"""A CalDAV or CardDAV account (RFC 4791, RFC 6352): finding its collections, and speaking to them.

A small client of our own, since the same few verbs serve calendars, tasks and contacts, and the libraries
there are know only one of these. Every request has a time-out, and every write names the version it expects.
"""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

from assistant_core.errors import WorldMoved
from system_actions.services.collection import CollectionFailed, Refused
from system_actions.services.http import beginning, only_once

if TYPE_CHECKING:
    from aiohttp import ClientSession

PATIENCE = 8.0
"""Seconds that one answer may take."""
_REDIRECTS = 5
_MOST = 30_000_000
"""Bytes that an answer may have."""

_WRITES = ("PUT", "DELETE", "MKCALENDAR")

D = "{DAV:}"
CAL = "{urn:ietf:params:xml:ns:caldav}"
CARD = "{urn:ietf:params:xml:ns:carddav}"
_SPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:a="urn:ietf:params:xml:ns:carddav"'
_MAY_WRITE = {D + name for name in ("write", "write-content", "bind", "all")}


@dataclass(frozen=True)
class Found:
    """A collection that an account has.

    Attributes:
        url: Where it is.
        label: What its owner calls it.
        components: What a calendar holds (VEVENT, VTODO); empty when the server does not say.
        writable: Whether this user may change it.
    """

    url: str
    label: str
    components: frozenset[str] = frozenset()
    writable: bool = True


@dataclass(frozen=True)
class Answer:
    """What a server sent.

    Attributes:
        status: The HTTP status.
        headers: Whatever case their names are asked in.
        content: The body.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes


class NotLetIn(Refused):
    """The server does not accept the name and the password."""


class Account:
    """One user of one server; the calendars, or the address books, that are found at an address."""

    def __init__(
        self, address: str, user: str, password: str, *, contacts: bool = False, patience: float = PATIENCE
    ) -> None:
        """Speak to an address: of the server, of a user or of one collection; nothing is sent yet.

        An answer may take so many seconds.
        """
        self.address = address if address.endswith("/") else f"{address}/"
        self.host = urlsplit(address).hostname or address
        self._contacts = contacts
        self._patience = patience
        self._login = (user, password) if user else None
        self._session: ClientSession | None = None

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()

    async def collections(self) -> list[Found]:
        """The calendars or address books at the address. Raises `CollectionFailed`."""
        own = CARD + "addressbook" if self._contacts else CAL + "calendar"
        refused: Refused | None = None
        try:
            if found := await self._listed(self.address, own):
                return found
        except NotLetIn:
            raise
        except Refused as error:
            refused = error
        home = await self.home()
        if home != self.address:
            return await self._listed(home, own)
        if refused:
            raise refused
        return []

    async def home(self) -> str:
        """Where the user's collections are, and where new ones belong. Raises `CollectionFailed`."""
        wanted = CARD + "addressbook-home-set" if self._contacts else CAL + "calendar-home-set"
        well_known = "/.well-known/carddav" if self._contacts else "/.well-known/caldav"
        for start in (self.address, urljoin(self.address, well_known)):
            # Not every address of a server can be asked; where none tells, it is taken for the home itself.
            with suppress(Refused):
                for place in (start, await self._principal(start)):
                    if place and (home := await self._linked(place, wanted)):
                        return home
        return self.address

    async def make_calendar(self, url: str, label: str, component: str) -> None:
        """Make a new calendar for one kind of component. Raises `WorldMoved` when one is there."""
        name = ElementTree.Element("x")
        name.text = label
        escaped = ElementTree.tostring(name, encoding="unicode")[3:-4] if label else ""
        body = (
            f"<c:mkcalendar {_SPACES}><d:set><d:prop><d:displayname>{escaped}</d:displayname>"
            f'<c:supported-calendar-component-set><c:comp name="{component}"/>'
            "</c:supported-calendar-component-set></d:prop></d:set></c:mkcalendar>"
        )
        answer = await self.request("MKCALENDAR", url, body, may_fail=(405, 409))
        if answer.status >= 400:
            raise WorldMoved("a calendar is there already")

    async def request(
        self,
        verb: str,
        url: str,
        body: str = "",
        *,
        headers: Mapping[str, str] | None = None,
        may_fail: tuple[int, ...] = (),
    ) -> Answer:
        """Send one request, and follow where it is sent on to.

        Args:
            verb: GET, PUT, PROPFIND …
            url: Where; relative to the address.
            body: What is sent, XML unless the headers say otherwise.
            headers: More header fields.
            may_fail: Statuses that the caller looks at.

        Raises:
            WorldMoved: The server holds another version than was expected.
            Refused: The server does not allow it.
            CollectionFailed: The server is not reached, is too slow, or answers nonsense.
        """
        fields = {"Content-Type": "application/xml; charset=utf-8"} if body else {}
        fields |= headers or {}
        url = urljoin(self.address, url)
        for _ in range(_REDIRECTS):
            answer = await self._sent(verb, url, body, fields)
            onward = answer.headers.get("Location", "")
            if not (300 <= answer.status < 400 and onward):
                return self._checked(answer, may_fail)
            url = self._onward(url, onward)
        raise CollectionFailed(f"{self.host} redirects in a circle", said=f"I cannot reach {self.host}.")

    async def tree(self, verb: str, url: str, body: str, depth: int) -> ElementTree.Element:
        """Send a request that is answered in XML. Raises as `request`."""
        answer = await self.request(verb, url, body, headers={"Depth": str(depth)})
        try:
            return ElementTree.fromstring(answer.content)
        except ElementTree.ParseError as error:
            said = f"I do not understand what {self.host} answers."
            raise CollectionFailed(f"{self.host} sent no XML: {error}", said=said) from error

    async def _sent(self, verb: str, url: str, body: str, headers: dict[str, str]) -> Answer:
        import aiohttp
        from yarl import URL

        # What needs no quoting stays as the server wrote it.
        address = URL(url, encoded=url.isascii() and " " not in url)
        content = body.encode() if body else None
        once = (only_once,) if verb in _WRITES else ()
        try:
            async with (
                asyncio.timeout(self._patience),
                self._connected().request(
                    verb, address, data=content, headers=headers, allow_redirects=False, middlewares=once
                ) as sent,
            ):
                answer = Answer(sent.status, sent.headers, await beginning(sent, _MOST + 1))
        except aiohttp.ClientConnectorError as error:
            raise self._unreached(type(error).__name__, f"I cannot reach {self.host}.") from error
        except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as error:
            slow = isinstance(error, TimeoutError)
            said = f"{self.host} takes too long." if slow else f"I cannot reach {self.host}."
            if verb in _WRITES:
                said = f"{self.host} stopped answering, so I cannot say whether that was done."
            raise self._unreached("too slow" if slow else type(error).__name__, said) from error
        if len(answer.content) > _MOST:
            raise self._unreached("too much", f"{self.host} sent too much.")
        return answer

    def _connected(self) -> "ClientSession":
        """The connections, which belong to the loop that they are first used on."""
        if self._session is None:
            import aiohttp

            login = {"Authorization": aiohttp.encode_basic_auth(*self._login)} if self._login else None
            self._session = aiohttp.ClientSession(headers=login, cookie_jar=aiohttp.DummyCookieJar())
        return self._session

    def _unreached(self, why: str, said: str) -> CollectionFailed:
        return CollectionFailed(f"{self.host}: {why}", said=said, cure="check the address and the network")

    def _checked(self, answer: Answer, may_fail: tuple[int, ...]) -> Answer:
        status = answer.status
        if status < 300 or status in may_fail:
            return answer
        logged = f"{self.host} answered {status}"
        if status == 412:
            raise WorldMoved(logged)
        if status == 401:
            raise NotLetIn(
                logged,
                said=f"{self.host} does not accept your name and password.",
                cure="run octavox calendar connect again",
            )
        if status >= 500:
            raise CollectionFailed(logged, said=f"{self.host} has a problem of its own.")
        raise Refused(logged, said=f"{self.host} refused that.")

    def _onward(self, url: str, onward: str) -> str:
        """The address a redirection names; the password goes to no other host, and never from TLS to none."""
        new = urljoin(url, onward)
        if urlsplit(url).scheme == "https" != urlsplit(new).scheme or urlsplit(new).hostname != self.host:
            raise CollectionFailed("sent on to elsewhere", said=f"{self.host} sends me to another server.")
        return new

    async def _principal(self, url: str) -> str:
        return await self._linked(url, D + "current-user-principal")

    async def _linked(self, url: str, property: str) -> str:
        """The address that a property of a resource holds; empty when it has none."""
        space, name = property[1:].split("}")
        body = f'<d:propfind {_SPACES}><d:prop><p:{name} xmlns:p="{space}"/></d:prop></d:propfind>'
        tree = await self.tree("PROPFIND", url, body, depth=0)
        link = tree.find(f".//{property}/{D}href")
        return self.absolute(link.text) if link is not None and link.text else ""

    async def _listed(self, url: str, own: str) -> list[Found]:
        body = (
            f"<d:propfind {_SPACES}><d:prop><d:resourcetype/><d:displayname/>"
            "<c:supported-calendar-component-set/><d:current-user-privilege-set/></d:prop></d:propfind>"
        )
        tree = await self.tree("PROPFIND", url, body, depth=1)
        return [
            self._found(response)
            for response in tree.findall(f"{D}response")
            if response.find(f".//{D}resourcetype/{own}") is not None
        ]

    def _found(self, response: ElementTree.Element) -> Found:
        url = self.absolute(response.findtext(f"{D}href", ""))
        label = response.findtext(f".//{D}displayname") or unquote(url.rstrip("/").rsplit("/", 1)[-1])
        held = response.iterfind(f".//{CAL}supported-calendar-component-set/{CAL}comp")
        privileges = response.find(f".//{D}current-user-privilege-set")
        allowed = (
            {inner.tag for inner in privileges.iterfind(f"{D}privilege/*")}
            if privileges is not None
            else None
        )
        return Found(
            url,
            label.strip(),
            frozenset(comp.get("name", "") for comp in held),
            writable=not allowed or bool(allowed & _MAY_WRITE),
        )

    def absolute(self, href: str) -> str:
        """A link of an answer as an address."""
        return urljoin(self.address, href.strip())
