"""One running assistant on a desktop: listening on demand, spoken yes and no, timers that ring.

It has no window; the tray app adds one, and ``octavox --background`` on a machine without a display
runs it alone.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.bus_service import BusService, Commands
from app.compose import Composition
from assistant_core.calls import Decision
from assistant_core.errors import ListeningCancelled, NothingHeard, OctavoxError, ServiceMissing
from assistant_core.events import ConfirmationAsked, ConfirmationEnded, Event, Planned, Rang, RingEnded
from assistant_core.reporter import Report
from assistant_core.settings import Settings
from assistant_core.utterance import Started
from system_actions.services.bus import SessionBus
from system_actions.services.clock import Clock
from system_actions.services.home_assistant import Home
from system_actions.services.quiet_end import QuietEnd

log = logging.getLogger(__name__)

SNOOZE = timedelta(minutes=5)
FORGET_EVERY = 3600.0
"""Seconds after which commands that are too old are erased."""
LOOK_EVERY = 2.0
"""Seconds after which the settings file, and what was taught, are looked at again."""


class Session:
    """Owns listening, ringing and the D-Bus name of the resident instance."""

    def __init__(self, parts: Composition, *, show: Callable[[], None], quit: Callable[[], None]) -> None:
        self.parts = parts
        self.assistant = parts.assistant
        self._show = show
        self.quit = quit
        self._tasks: set[asyncio.Task[Any]] = set()
        self._bus_service: BusService | None = None
        self._home = parts.settings.home.address
        self._unfollow: Callable[[], None] = lambda: None

    async def start(self) -> bool:
        """Take the name on the bus, warm the models, do what is due; False when another runs.

        What is asked over the bus waits for `open`, so that nothing is asked of a half-made program.
        """
        if not await self._take_name():
            return False
        self.parts.events.subscribe(self._on_event)
        clock = await self.parts.services.get(Clock)
        await clock.start_ringing(self._ring)
        await (await self.parts.services.get(QuietEnd)).start()
        self.assistant.stoppers.append(self._stop_all_rings)
        self.spawn(self._keep_looking())
        self.spawn(self._keep_forgetting())
        self._unfollow = self.parts.live.follow(self._follow_home)
        await self.parts.assistant.stages.transcriber.warm()
        await self.parts.assistant.stages.interpreter.warm()
        return True

    def open(self) -> None:
        """Do what is asked over the bus; whoever shows windows has made them."""
        if self._bus_service is not None:
            self._bus_service.open()

    def spawn(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Do something in the background; what breaks in it is logged."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)
        return task

    async def listen(self, how: Started = Started.CLICK, *, hold: bool = False) -> Report:
        """Listen to one command and take it; with `hold` until `release` is called."""
        self.assistant.stages.reporter.hush()
        try:
            utterance = await self.parts.hearing.utterance(how, hold=hold)
        except ListeningCancelled as error:
            return self.assistant.not_heard(error)
        except OctavoxError as error:
            self.parts.hearing.not_understood()
            return self.assistant.not_heard(error)
        return await self.follow_up(await self.assistant.hear(utterance))

    async def follow_up(self, report: Report) -> Report:
        """When a report asks for what was missing, listen to the answer: no key, no wake word."""
        while report.plan is not None and report.plan.decision is Decision.ASK:
            await self.assistant.stages.reporter.spoken()
            try:
                utterance = await self.parts.hearing.utterance(Started.CLICK)
            except OctavoxError as error:
                log.info("the question was not answered: %s", error)
                return report
            report = await self.assistant.hear(utterance)
        return report

    def toggle(self, how: Started = Started.CLICK) -> None:
        """Begin to listen; when listening already, that was all; when busy, stop."""
        if self.parts.hearing.open:
            self.parts.hearing.finish()
        elif self.assistant.busy:
            self.spawn(self.assistant.cancel())
        else:
            self.spawn(self.listen(how))

    def press(self) -> None:
        """The hold-to-talk key is down. A press also ends a microphone that was switched off."""
        self.parts.ears.muted = False
        if not self.parts.hearing.open:
            self.spawn(self.listen(Started.KEY, hold=True))

    def release(self) -> None:
        """The key is up again."""
        self.spawn(self._let_go())

    def cancel(self) -> None:
        """Stop listening, asking, speaking and doing."""
        if self.parts.hearing.open:
            self.parts.hearing.cancel()
        else:
            self.spawn(self.assistant.cancel())

    def stop_ringing(self, number: int) -> None:
        """Stop what rings."""
        self.spawn(self._end_ring(number, snooze=False))

    def snooze(self, number: int) -> None:
        """Let it ring again in a few minutes."""
        self.spawn(self._end_ring(number, snooze=True))

    def look(self) -> None:
        """Use what was set or taught since; another model is loaded before it is asked for."""
        if self.parts.look():
            self.spawn(self.assistant.stages.interpreter.warm())

    async def close(self) -> None:
        """End everything that runs, and what that begins as it ends."""
        self._unfollow()
        self.parts.hearing.cancel()
        while tasks := list(self._tasks):
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)

    async def _keep_looking(self) -> None:
        """Notice when the settings file was edited by hand, and when another process has taught the model."""
        while True:
            await asyncio.sleep(LOOK_EVERY)
            self.look()

    async def _keep_forgetting(self) -> None:
        """Who never ends the program shall not have commands kept for longer either."""
        while True:
            await asyncio.sleep(FORGET_EVERY)
            self.parts.forget_older()

    def _follow_home(self, settings: Settings) -> None:
        """Leave a home when another is set; the other is connected when it is wanted."""
        if settings.home.address != self._home:
            self._home = settings.home.address
            self.spawn(self.parts.services.drop(Home))

    async def _let_go(self) -> None:
        """As a task, so that the release of a short tap comes after its press has begun to listen."""
        self.parts.hearing.finish()

    async def _take_name(self) -> bool:
        try:
            bus = await self.parts.services.get(SessionBus)
        except ServiceMissing as error:
            log.info("no session bus, so nothing can be called from outside: %s", error)
            return True
        self._bus_service = BusService(bus, self._commands())
        return await self._bus_service.start()

    def _commands(self) -> Commands:
        async def run(file: Path) -> Report:
            return await self.parts.run_file(file)

        return Commands(
            say=self.assistant.take,
            run=run,
            listen=lambda: self.listen(Started.DBUS),
            toggle=lambda: self.toggle(Started.DBUS),
            press=self.press,
            release=self.release,
            undo=self.assistant.undo,
            cancel=self.assistant.cancel,
            show=self._show,
            quit=self.quit,
        )

    def _on_event(self, event: Event) -> None:
        match event:
            case ConfirmationAsked():
                self.spawn(self._ask_aloud(event))
            case ConfirmationEnded():
                self.parts.hearing.cancel()
            case Planned(plan) if plan.decision is Decision.NOTHING:
                self.parts.hearing.not_understood()
        if self._bus_service is not None:
            self.spawn(self._bus_service.state_changed(event))

    async def _ask_aloud(self, question: ConfirmationAsked) -> None:
        """Speak the question, then listen for a yes or a no until it is settled."""
        await self.assistant.stages.reporter.say("Shall I? " + ". ".join(question.lines))
        gate = self.assistant.stages.gate
        while question.voice_allowed and gate.question is question:
            try:
                utterance = await self.parts.hearing.utterance(Started.CLICK)
            except NothingHeard:
                continue
            except OctavoxError as error:
                log.info("no spoken answer can be heard: %s", error)
                return
            if gate.question is question:
                await self.assistant.answer_aloud(utterance)

    def _ring(self, event: Rang | RingEnded) -> None:
        self.parts.events.publish(event)
        if isinstance(event, Rang):
            self.spawn(self.assistant.stages.reporter.say(event.words))
        else:
            self.assistant.stages.reporter.hush()

    async def _stop_all_rings(self) -> bool:
        clock = await self.parts.services.get(Clock)
        stopped = await clock.stop()
        await clock.look()
        return bool(stopped)

    async def _end_ring(self, number: int, *, snooze: bool) -> None:
        clock = await self.parts.services.get(Clock)
        await (clock.snooze(SNOOZE, number) if snooze else clock.stop(number))
        await clock.look()

    def _finished(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            log.error("a task of the session broke", exc_info=task.exception())
