"""Changes one setting after the other, as the settings window does; run as a program in a home of its own."""

from collections.abc import Iterator

from assistant_core.live_settings import LiveSettings

BEGINS = "changing"
"""What the program prints when it has started and changes the first one."""
TIMES = 6
MARK = "# what I wrote above it\n"


def changes(live: LiveSettings) -> Iterator[None]:
    """Every kind of change, each done when the next is asked for."""
    nicknames: dict[str, str] = {}
    for number in range(TIMES):
        live.change("speech", "rate", 100 + number)
        yield
        nicknames[f"lamp {number}"] = f"light.{'of_the_long_corridor_' * 20}{number}"
        live.change("home", "nicknames", nicknames)
        yield
        live.change(f"actions.act_{number}", "enabled", False)
        yield
        live.reset("speech", "rate")
        yield


def texts(live: LiveSettings) -> list[str]:
    """What stands in the file before, between and after the changes, when nobody interrupts them."""
    before = live.path.read_text()
    return [before, *(live.path.read_text() for _ in changes(live))]


def main() -> None:
    """Change them all; says when it begins."""
    live = LiveSettings()
    print(BEGINS, flush=True)
    for _ in changes(live):
        pass


if __name__ == "__main__":
    main()
