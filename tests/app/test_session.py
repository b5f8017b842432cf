"""One running assistant: keys and clicks, spoken answers and rings, with real sound and real models."""

import asyncio
import subprocess
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.compose import compose
from app.session import Session
from assistant_core import settings_file
from assistant_core.errors import ServiceMissing
from assistant_core.events import (
    ConfirmationAsked,
    Event,
    Heard,
    MicrophoneChanged,
    Rang,
    Replied,
    RingEnded,
    State,
    StateChanged,
)
from assistant_core.journal import bytes_of_sounds
from system_actions.services.home_assistant import Access, Home
from tests.services.buses import Mock, PrivateBus
from tests.services.pulse import Pulse
from tests.services.waiting import until

RECORDINGS = Path(__file__).parent.parent / "recordings"
QUIET = "[speech]\nenabled = false\n[listening]\nsounds = false\n[confirmation]\nseconds = 300\n"
"""Settings without a sound, and time enough to answer on a slow computer."""


class Running:
    """A session and what it tells."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.told: list[Event] = []
        self._news = asyncio.Condition()
        self._tasks: list[asyncio.Task[None]] = []
        session.parts.events.subscribe(self._note)

    def _note(self, event: Event) -> None:
        self.told.append(event)
        self._tasks.append(asyncio.ensure_future(self._wake()))

    async def _wake(self) -> None:
        async with self._news:
            self._news.notify_all()

    async def wait(self, fits: Callable[[Event], bool], *, after: int = 0) -> Event:
        """The first event that fits, among those told since `after`; it may still have to come."""
        async with asyncio.timeout(30), self._news:
            await self._news.wait_for(lambda: any(fits(event) for event in self.told[after:]))
        return next(event for event in self.told[after:] if fits(event))

    async def listening(self) -> None:
        """Wait until words would be heard."""
        await self.wait(lambda event: event == StateChanged(State.LISTENING))

    async def reply(self) -> Replied:
        """The reply to come, or that came."""
        event = await self.wait(lambda event: isinstance(event, Replied))
        assert isinstance(event, Replied)
        return event

    def forget(self) -> None:
        """Wait only for what comes from now on."""
        self.told.clear()

    def heard(self) -> list[str]:
        return [event.text for event in self.told if isinstance(event, Heard)]


@asynccontextmanager
async def started() -> AsyncIterator[Running]:
    async with compose(face="resident") as parts:
        session = Session(parts, show=lambda: None, quit=lambda: None)
        assert await session.start()
        session.open()
        try:
            yield Running(session)
        finally:
            await session.close()


@pytest.fixture
async def running(octavox_home: Path, session_bus: PrivateBus, pulse: Pulse) -> AsyncIterator[Running]:
    folder = octavox_home / "config" / "octavox"
    folder.mkdir()
    (folder / "settings.toml").write_text(QUIET)
    async with started() as run:
        yield run


async def test_what_is_said_while_the_key_is_held_is_done(running: Running, pulse: Pulse) -> None:
    running.session.press()
    await running.listening()
    await asyncio.to_thread(pulse.speak_into_microphone(RECORDINGS / "what_time_heart.flac").wait)
    running.session.release()
    reply = await running.reply()
    assert not reply.failed and ":" in reply.words, running.heard()


async def test_a_tap_that_is_over_before_the_microphone_opens_hears_nothing(
    running: Running, pulse: Pulse
) -> None:
    pulse.hiss_into_microphone(60)
    running.session.press()
    running.session.release()
    assert (await running.reply()).words == "I heard nothing."
    assert not running.session.parts.hearing.open


async def test_the_key_again_while_it_is_held_changes_nothing(running: Running) -> None:
    running.session.press()
    await running.listening()
    running.session.press()
    await asyncio.sleep(0.3)
    assert running.session.parts.hearing.open
    running.session.cancel()
    assert (await running.reply()).words == "All right."


async def test_the_key_switches_a_microphone_on_that_was_off(running: Running) -> None:
    running.session.parts.set_muted(True)
    running.session.toggle()
    assert (await running.reply()).words.startswith("The microphone is switched off.")
    running.forget()
    running.session.press()
    await running.listening()
    assert not running.session.parts.ears.muted
    running.session.cancel()


async def test_a_second_click_takes_what_was_said_so_far(running: Running, pulse: Pulse) -> None:
    running.session.toggle()
    await running.listening()
    await asyncio.to_thread(pulse.speak_into_microphone(RECORDINGS / "what_time_george.flac").wait)
    running.session.toggle()
    reply = await running.reply()
    assert not reply.failed and ":" in reply.words, running.heard()


async def test_cancelling_is_no_failure_and_takes_nothing(running: Running, pulse: Pulse) -> None:
    running.session.toggle()
    await running.listening()
    pulse.speak_into_microphone(RECORDINGS / "what_time_heart.flac")
    await asyncio.sleep(0.5)
    running.session.cancel()
    reply = await running.reply()
    assert (reply.words, reply.failed) == ("All right.", False)
    assert running.heard() == []
    assert running.told[-1] == StateChanged(State.IDLE)


@pytest.mark.usefixtures("upower")
async def test_a_click_while_it_asks_is_no(running: Running, logind: Mock) -> None:
    running.session.parts.set_muted(True)
    asked = running.session.spawn(running.session.assistant.take("shut down the computer"))
    await running.wait(lambda event: isinstance(event, ConfirmationAsked))
    running.session.toggle()
    assert (await asked).reply == "All right, I did nothing."
    assert "'PowerOff'" not in logind.calls()


@pytest.mark.usefixtures("upower")
async def test_a_question_is_not_settled_by_other_words(running: Running, logind: Mock, pulse: Pulse) -> None:
    asked = running.session.spawn(running.session.assistant.take("shut down the computer"))
    await running.listening()
    pulse.speak_into_microphone(RECORDINGS / "what_time_heart.flac")
    await running.wait(lambda event: event == MicrophoneChanged(open=False))
    before = len(running.told)
    await running.wait(lambda event: event == StateChanged(State.LISTENING), after=before)
    assert not asked.done()
    pulse.speak_into_microphone(RECORDINGS / "no_george.flac")
    assert (await asked).reply == "All right, I did nothing."
    assert "'PowerOff'" not in logind.calls()


async def test_what_rings_can_be_snoozed_and_stopped(running: Running) -> None:
    await running.session.assistant.take("set a timer for one second")
    rang = await running.wait(lambda event: isinstance(event, Rang))
    assert isinstance(rang, Rang)
    running.session.snooze(rang.id)
    await running.wait(lambda event: event == RingEnded(rang.id))
    running.forget()
    report = await running.session.assistant.take("what timers are set")
    assert "5 minutes" in report.reply or "4 minutes" in report.reply, report.reply
    await running.session.assistant.take("set a timer for one second")
    rang = await running.wait(lambda event: isinstance(event, Rang))
    assert isinstance(rang, Rang)
    running.session.stop_ringing(rang.id)
    await running.wait(lambda event: event == RingEnded(rang.id))


async def test_only_one_runs_on_a_desktop(running: Running) -> None:
    async with compose(face="resident") as parts:
        assert not await Session(parts, show=lambda: None, quit=lambda: None).start()


@pytest.mark.expected_logs("a task of the session broke")
async def test_work_that_breaks_is_logged_and_the_session_goes_on(running: Running) -> None:
    async def breaks() -> None:
        raise ZeroDivisionError

    task = running.session.spawn(breaks())
    await asyncio.wait([task])
    assert not (await running.session.assistant.take("what time is it")).failed


async def test_closing_ends_also_what_begins_because_of_it(octavox_home: Path) -> None:
    async def never() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            begun.append(session.spawn(asyncio.sleep(600)))

    begun: list[asyncio.Task[None]] = []
    async with compose(face="none") as parts:
        session = Session(parts, show=lambda: None, quit=lambda: None)
        session.spawn(never())
        await asyncio.sleep(0)
        await session.close()
        assert [task.cancelled() for task in begun] == [True]


async def test_a_question_is_answered_by_what_is_said_next_without_a_key(
    running: Running, pulse: Pulse, tmp_path: Path
) -> None:
    answer = tmp_path / "answer.wav"
    subprocess.run(["espeak-ng", "-v", "en-us", "-s", "140", "-w", answer, "Ten minutes."], check=True)
    asked = await running.session.assistant.take("set a timer")
    assert asked.reply == "For how long?"
    running.forget()
    answering = asyncio.create_task(running.session.follow_up(asked))
    await running.listening()
    await asyncio.to_thread(pulse.speak_into_microphone(answer).wait)
    report = await answering
    assert not report.failed and "10 minutes" in report.reply, running.heard()
    assert [result.call.function.name for result in report.results] == ["set_timer"]


async def test_a_question_that_nobody_answers_stays_open_in_silence(running: Running) -> None:
    asked = await running.session.assistant.take("set a timer")
    running.forget()
    answering = asyncio.create_task(running.session.follow_up(asked))
    await running.listening()
    running.session.parts.hearing.cancel()
    assert await answering is asked
    assert not [event for event in running.told if isinstance(event, Replied)]
    assert "10 minutes" in (await running.session.assistant.take("10 minutes")).reply


async def test_a_settings_file_that_is_edited_by_hand_holds_soon(running: Running) -> None:
    parts = running.session.parts
    parts.live.path.write_text(QUIET + "[notices]\ndesktop = false\n")
    await until(lambda: not parts.settings.notices.desktop)


@pytest.mark.parametrize(("days", "left"), [(30, 1), (90, 2), (0, 2)])
async def test_commands_and_their_sound_go_when_they_are_too_old_without_a_restart(
    octavox_home: Path, monkeypatch: pytest.MonkeyPatch, no_session_bus: None, days: int, left: int
) -> None:
    monkeypatch.setattr("app.session.FORGET_EVERY", 0.2)
    settings_file.save_all({("privacy", "journal_days"): days, ("privacy", "keep_sound"): True})
    async with started() as run:
        journal = run.session.parts.assistant.stages.journal
        for text in ("old", "new"):
            journal.keep_sound(journal.begin(text), b"f" * 1000)
        forty_days_ago = (datetime.now(UTC) - timedelta(days=40)).isoformat()
        with journal._writing() as db:
            db.execute("UPDATE entries SET at = ? WHERE text = 'old'", (forty_days_ago,))

        def kept() -> tuple[int, int]:
            file = octavox_home / "data" / "octavox" / "journal.db"
            return len(journal.recent()), bytes_of_sounds(file)

        if left < 2:
            await until(lambda: kept() == (left, 1000 * left))
        else:
            await asyncio.sleep(1)
        assert kept() == (left, 1000 * left)


async def test_another_home_that_is_set_takes_the_place_of_the_one_before(running: Running) -> None:
    parts = running.session.parts

    async def nowhere() -> Access:
        raise ServiceMissing("no home")

    before = Home(nowhere)
    parts.services.provide(before)
    parts.live.change("home", "patience", 3)
    await asyncio.sleep(0.1)
    assert await parts.services.get(Home) is before
    parts.live.change("home", "address", "http://127.0.0.1:9")
    await asyncio.sleep(0.1)
    with pytest.raises(ServiceMissing):
        await parts.services.get(Home)
