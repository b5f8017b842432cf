"""Messages and calls by way of the phone: the text whole, the right number, no more said than is known."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from assistant_core.errors import ServiceMissing
from assistant_core.functions import Named
from system_actions.people import (
    call_contact,
    preview_call,
    preview_message,
    send_message,
)
from tests.services.address_book import Knows
from tests.services.address_programs import AddressProgram
from tests.services.kde_connect import KdeConnect
from tests.services.opening import Act, refused
from tests.services.texts import HARMLESS
from tests.services.tiny_web import write_settings

Handler = Callable[..., Awaitable[Any]]


@pytest.fixture
def phone(kde_connect: KdeConnect) -> KdeConnect:
    """One phone in reach, which may send and dial."""
    kde_connect.add("abc_1", "Pixel 7", "sms", "share")
    return kde_connect


async def test_a_message_is_handed_over(phone: KdeConnect, act: Act, anna: Named) -> None:
    outcome = await act(send_message, anna, "I'm on my way")
    assert outcome.said == "I have handed the message for Anna Berg over to Pixel 7 for sending."
    assert not outcome.changed
    assert phone.handed == [["abc_1", "sendSms", [["+491707654321"]], "I'm on my way", 0]]


async def test_a_text_is_handed_over_as_it_is(phone: KdeConnect, act: Act, anna: Named) -> None:
    for text in HARMLESS:
        await act(send_message, anna, text)
    assert [line[3] for line in phone.handed] == HARMLESS


async def test_the_preview_names_the_number_and_the_phone(phone: KdeConnect, act: Act, anna: Named) -> None:
    assert await act(preview_message, anna, "x") == "to Anna Berg, +491707654321, through Pixel 7"
    assert await act(preview_call, anna) == "Anna Berg, +491707654321"
    assert not phone.handed


async def test_a_number_is_brought_to_the_phone(phone: KdeConnect, act: Act, anna: Named) -> None:
    outcome = await act(call_contact, anna)
    assert outcome.said == ("The number of Anna Berg is on its way to Pixel 7. Start the call there.")
    assert phone.handed == [["abc_1", "shareUrl", "tel:+491707654321"]]


@pytest.mark.parametrize("handler", [send_message, call_contact])
async def test_a_contact_without_a_number_is_said(
    phone: KdeConnect, act: Act, bob: Named, handler: Handler
) -> None:
    values = (bob, "hi") if handler is send_message else (bob,)
    assert (await refused(act, handler, *values)).said == "I have no phone number for Bob Ray."
    assert not phone.handed


@pytest.mark.parametrize("handler", [send_message, call_contact])
async def test_what_is_no_plain_number_is_not_dialled(
    phone: KdeConnect, act: Act, knows: Knows, handler: Handler
) -> None:
    for number in ("*21*0900#", "#31#", "extension seven", "--help", "tel:+1;ext=5 x"):
        odd = await knows("Odd One", f"TEL:{number}")
        values = (odd, "hi") if handler is send_message else (odd,)
        error = await refused(act, handler, *values)
        assert error.said == "I cannot read the phone number of Odd One."
    assert not phone.handed


async def test_numbers_are_read_as_people_write_them(phone: KdeConnect, act: Act, knows: Knows) -> None:
    for written in ("0131 496-0022", "(020) 7946.0000", "030/12 34", "110"):
        await act(call_contact, await knows("Someone", f"TEL:{written}"))
    dialled = [line[2] for line in phone.handed]
    assert dialled == ["tel:01314960022", "tel:02079460000", "tel:0301234", "tel:110"]


async def test_without_a_phone_in_reach_it_says_so(kde_connect: KdeConnect, act: Act, anna: Named) -> None:
    error = await refused(act, send_message, anna, "hi")
    assert error.said == "I cannot reach your phone. Is it on, and in the same network?"


async def test_a_phone_that_may_not_send_is_said(kde_connect: KdeConnect, act: Act, anna: Named) -> None:
    kde_connect.add("abc_1", "Pixel 7", "share")
    error = await refused(act, send_message, anna, "hi")
    assert error.said == "KDE Connect on Pixel 7 is not allowed to do that." and not kde_connect.handed


async def test_a_tablet_that_cannot_send_does_not_stand_in_the_way(
    phone: KdeConnect, act: Act, anna: Named
) -> None:
    phone.add("tab_2", "Tablet", "share")
    await act(send_message, anna, "hi")
    assert phone.handed[0][0] == "abc_1"


async def test_of_two_phones_the_one_in_the_settings_is_used(
    phone: KdeConnect, act: Act, anna: Named, private_home: Path
) -> None:
    phone.add("def_2", "Work phone", "sms")
    error = await refused(act, send_message, anna, "hi")
    assert error.said.startswith("I can reach Pixel 7 and Work phone.") and not phone.handed
    write_settings(private_home, '[phone]\ndevice = "work phone"\n')
    await act(send_message, anna, "hi")
    assert phone.handed[0][0] == "def_2"


async def test_the_phone_in_the_settings_that_is_away_is_named(
    phone: KdeConnect, act: Act, anna: Named, private_home: Path
) -> None:
    write_settings(private_home, '[phone]\ndevice = "Old phone"\n')
    error = await refused(act, send_message, anna, "hi")
    assert error.said.startswith("I cannot reach Old phone.") and not phone.handed


async def test_a_phone_that_refuses_is_said(phone: KdeConnect, act: Act, anna: Named) -> None:
    phone.refuse("abc_1")
    assert (await refused(act, send_message, anna, "hi")).said == "Pixel 7 did not take it."


async def test_a_daemon_that_dies_in_the_middle_is_not_lied_about(
    phone: KdeConnect, act: Act, anna: Named
) -> None:
    phone.break_off("abc_1")
    error = await refused(act, send_message, anna, "hi")
    assert error.said == "KDE Connect does not answer, so I do not know whether Pixel 7 has it."


async def test_a_daemon_that_died_before_is_missing(phone: KdeConnect, act: Act, anna: Named) -> None:
    await act(send_message, anna, "hi")
    phone.stop()
    error = await refused(act, send_message, anna, "hi")
    assert isinstance(error, ServiceMissing) and "kdeconnect" in error.cure and len(phone.handed) == 1


@pytest.mark.usefixtures("session_bus", "address_program")
@pytest.mark.parametrize("handler", [send_message, call_contact])
async def test_without_kde_connect_there_is_a_cure(act: Act, anna: Named, handler: Handler) -> None:
    values = (anna, "hi") if handler is send_message else (anna,)
    error = await refused(act, handler, *values)
    assert isinstance(error, ServiceMissing) and "kdeconnect" in error.cure


@pytest.mark.usefixtures("no_session_bus", "address_program")
@pytest.mark.parametrize("handler", [send_message, call_contact])
async def test_without_a_bus_there_is_a_cure(act: Act, anna: Named, handler: Handler) -> None:
    values = (anna, "hi") if handler is send_message else (anna,)
    assert isinstance(await refused(act, handler, *values), ServiceMissing)


@pytest.mark.usefixtures("session_bus")
async def test_without_kde_connect_a_program_for_calls_gets_the_number(
    address_program: AddressProgram, act: Act, anna: Named
) -> None:
    address_program.install("tel")
    outcome = await act(call_contact, anna)
    assert outcome.said == ("The number of Anna Berg is in your program for calls. Start the call there.")
    assert await address_program.given() == ["1", "tel:+491707654321"]


async def test_with_the_phone_away_a_program_for_calls_gets_the_number(
    kde_connect: KdeConnect, address_program: AddressProgram, act: Act, anna: Named
) -> None:
    address_program.install("tel")
    await act(call_contact, anna)
    assert await address_program.given() == ["1", "tel:+491707654321"]


async def test_a_phone_in_reach_comes_before_a_program(
    phone: KdeConnect, address_program: AddressProgram, act: Act, anna: Named
) -> None:
    address_program.install("tel")
    await act(call_contact, anna)
    assert phone.handed and address_program.idle
