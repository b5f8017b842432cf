"""Everything that a function of somebody's would run, written so that it can be judged beforehand."""

from collections.abc import Iterator

from assistant_core.catalog import Catalog
from system_actions.mappings.command import Command
from system_actions.mappings.dbus import DBus
from system_actions.mappings.entry import Entry
from system_actions.mappings.home import HomeService
from system_actions.mappings.http import SECRET, Http
from system_actions.mappings.showing import command_line, json_text, visible


def told(entry: Entry, catalog: Catalog) -> list[str]:
    """What it would run, a line each; parameters stand in braces.

    Args:
        entry: The function.
        catalog: The functions that the steps of a macro are looked up in.
    """
    match entry.binding:
        case Command() as command:
            return list(_command(command))
        case DBus() as method:
            return [_method(method)]
        case Http() as request:
            return list(_request(request))
        case HomeService() as service:
            return [_service(service)]
    return list(_steps(entry, catalog))


def hosts_of(entry: Entry) -> tuple[str, ...]:
    """The hosts that it sends requests to."""
    return (entry.http.host,) if entry.http is not None else ()


def secrets_of(entry: Entry) -> tuple[str, ...]:
    """The names of the secrets that it takes out of the keyring."""
    headers = entry.http.headers.values() if entry.http is not None else ()
    return tuple(dict.fromkeys(name for text in headers for name in SECRET.findall(text)))


def _command(command: Command) -> Iterator[str]:
    here = f"here {visible(command.place)}" if command.place else "not on this computer"
    yield f"Program: {visible(command.program)} ({here})"
    yield f"Command line: {command_line([command.program, *command.arguments])}"


def _method(method: DBus) -> str:
    arguments = ", ".join(map(json_text, method.arguments))
    whose = f"{method.path} of {method.name} on the {method.bus} bus"
    types = f" ({method.signature})" if method.signature else ""
    return f"D-Bus method: {method.interface}.{method.method}({arguments}){types}, {whose}"


def _request(request: Http) -> Iterator[str]:
    query = "&".join(f"{key}={text}" for key, text in request.query.items())
    yield f"Request: {request.method} {visible(request.url)}{'?' if query else ''}{visible(query)}"
    for name, text in request.headers.items():
        yield f"Header: {visible(name)}: {visible(text)}"
    if request.body is not None:
        yield f"Body: {json_text(request.body)}"


def _service(service: HomeService) -> str:
    things = f" for {', '.join(map(visible, service.entity))}" if service.entity else ""
    data = f" with {json_text(dict(service.data))}" if service.data else ""
    return f"Home Assistant: {service.service}{things}{data}"


def _steps(entry: Entry, catalog: Catalog) -> Iterator[str]:
    for number, step in enumerate(entry.macro or (), 1):
        words = ", ".join(f"{visible(name)} = {visible(text)}" for name, text in step.arguments.items())
        about = f" ({catalog[step.action].description})" if step.action in catalog else ""
        yield f"Step {number}: {visible(step.action)}{': ' if words else ''}{words}{visible(about)}"
