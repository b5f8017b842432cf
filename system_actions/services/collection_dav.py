"""Collections on a CalDAV or CardDAV server."""

from datetime import UTC, datetime
from urllib.parse import quote, unquote, urljoin

from assistant_core.errors import WorldMoved
from system_actions.services.collection import Collection, Item, Refused, Span, expect
from system_actions.services.dav import CAL, CARD, Account, D, Found

_SPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:a="urn:ietf:params:xml:ns:carddav"'
_CARDS = (
    f"<a:addressbook-query {_SPACES}><d:prop><d:getetag/><a:address-data/></d:prop>"
    '<a:filter><a:prop-filter name="FN"/></a:filter></a:addressbook-query>'
)


class DavCollection(Collection):
    """One calendar or address book of an account; an item's id is the path of its resource.

    Nothing is kept between calls, so that a server that was away is simply asked again.
    """

    def __init__(self, account: Account, found: Found, component: str) -> None:
        """The collection that was found; `component` is VEVENT, VTODO or VCARD."""
        self.id = found.url
        self.label = found.label
        self._account = account
        self._found = found
        self._component = component

    async def close(self) -> None:
        """Close the account's connections."""
        await self._account.close()

    async def items(self, within: Span | None = None) -> list[Item]:
        """The items that the server says lie in the span."""
        body = _CARDS if self._component == "VCARD" else _query(self._component, within)
        tree = await self._account.tree("REPORT", self.id, body, depth=1)
        data = (CARD + "address-data") if self._component == "VCARD" else (CAL + "calendar-data")
        return [
            Item(self._account.absolute(response.findtext(f"{D}href", "")), text)
            for response in tree.findall(f"{D}response")
            if (text := response.findtext(f".//{data}"))
        ]

    async def read(self, id: str) -> str | None:
        """The text of a resource."""
        return (await self._version(id))[0]

    async def add(self, uid: str, text: str) -> Item:
        """Put a new resource, named after the item's UID."""
        suffix = ".vcf" if self._component == "VCARD" else ".ics"
        id = urljoin(self.id, quote(uid, safe="@") + suffix)
        after = await self.replace(id, text, expected=None)
        return Item(id, after or text)

    async def replace(self, id: str, text: str | None, *, expected: str | None) -> str | None:
        """Put or delete a resource, if the server still has the version that was read."""
        if not self._found.writable:
            raise Refused("no right to write", said=f"You may not change {self.label}.")
        found, tag = await self._version(id)
        expect(found, expected)
        condition = {"If-Match": tag} if tag else {"If-None-Match": "*"} if found is None else {}
        if text is None:
            if found is not None:
                await self._account.request("DELETE", id, headers=condition)
        else:
            kind = "text/vcard" if self._component == "VCARD" else "text/calendar"
            headers = {"Content-Type": f"{kind}; charset=utf-8", **condition}
            await self._account.request("PUT", id, text, headers=headers)
        return await self.read(id)

    async def _version(self, id: str) -> tuple[str | None, str]:
        """The text of a resource and the tag of its version; None and "" when it is not there."""
        address = urljoin(self.id, id)
        # Servers write the same path in several ways: %40 and @.
        if not unquote(address).startswith(unquote(self.id)):
            raise WorldMoved("the item belongs to another collection")
        answer = await self._account.request("GET", address, may_fail=(404, 410))
        if answer.status >= 400:
            return None, ""
        # A proxy that packs answers marks tags as weak; these servers have strong ones (RFC 4791, 5.3.4).
        return answer.content.decode("utf-8", "replace"), answer.headers.get("ETag", "").removeprefix("W/")


def _query(component: str, within: Span | None) -> str:
    span = ""
    if within:
        span = f'<c:time-range start="{_stamp(within.start)}" end="{_stamp(within.end)}"/>'
    return (
        f"<c:calendar-query {_SPACES}><d:prop><d:getetag/><c:calendar-data/></d:prop>"
        f'<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="{component}">{span}'
        "</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>"
    )


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
