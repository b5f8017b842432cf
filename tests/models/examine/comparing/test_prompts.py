"""The prompts to the letter, and what the example promises."""

from assistant_core.calls import Call
from assistant_core.token_map import TokenMap
from models.dataset.rows import Row, called
from models.dataset.spans import arguments_stand
from models.examine.comparing import prompts
from models.examine.comparing.answers import read_calls
from models.examine.comparing.pool import TWENTY, Pool, catalog_pool, only, token_map
from models.examine.comparing.prompts import CHAT, PLAIN

FOUND = """\
<|im_start|>system
Below are functions and a query from the user. Choose the function that the query asks for and write the \
call. Arguments are words of the query, in quotes, each behind its name; what was not said is left out. \
Several calls are joined by a semicolon. When no function fits, the call is irrelevant().<|im_end|>
<|im_start|>user
Functions:
set_alarm(time, name): Set an alarm.
send_message(to, text): Send a text message.
send_email(to): Send an email.
call_contact(to): Call someone.
create_contact(name): Put someone into the address book.
irrelevant(): No function fits.

Query: text anna that the soup is ready<|im_end|>
<|im_start|>assistant
send_message(to='anna', text='the soup is ready')<|im_end|>
"""

ASKED = """\
<|im_start|>user
Functions:
set_do_not_disturb(state=on/off, duration): Hold back notifications.
get_time(): Say what time it is.
irrelevant(): No function fits.

Query: what is the time<|im_end|>
<|im_start|>assistant
"""


def test_with_retrieval_each_query_brings_its_functions(pool: Pool) -> None:
    assert prompts.prefix(pool, CHAT, retrieval=True) == FOUND
    offered = only(pool, {"set_do_not_disturb", "get_time", "irrelevant"})
    assert prompts.rest("what  is\nthe time ", CHAT, offered) == ASKED


def test_without_it_all_functions_stand_before_the_example(pool: Pool) -> None:
    prefix = prompts.prefix(pool, PLAIN, retrieval=False)
    assert prefix.startswith(f"{prompts.INSTRUCTION}\n\nFunctions:\nset_volume(level): Set how")
    assert [line for line in prefix.splitlines() if line.startswith(("help", "get_time"))] == [
        "get_time(): Say what time it is.",
        "help(): Say what can be asked for.",
    ]
    assert prefix.endswith(
        "irrelevant(): No function fits.\n\nQuery: text anna that the soup is ready\n"
        "Answer: send_message(to='anna', text='the soup is ready')\n\n"
    )
    assert prompts.rest("who", PLAIN) == "Query: who\nAnswer:"


def test_answers_are_written_with_names_and_read_again(shapes: TokenMap) -> None:
    calls = (
        Call("send_message", {"to": "anna", "text": "it's <nexa_3>); late"}),
        Call("send_message", {"to": "bo", "text": Call("get_time")}),
        Call("set_timer", {"name": "tea"}),
    )
    answer = prompts.answer(calls, PLAIN)
    assert answer == (
        """ send_message(to='anna', text="it's <nexa_3>); late"); """
        "send_message(to='bo', text=get_time()); set_timer(name='tea')\n\n"
    )
    assert read_calls(answer.rstrip("\n"), shapes) == calls
    assert prompts.answer(calls[2:], CHAT) == "set_timer(name='tea')<|im_end|>\n"


def test_the_catalog_has_what_the_prompts_speak_of() -> None:
    catalog = catalog_pool()
    names = [function.name for function in catalog]
    assert names[-1] == "irrelevant" and len(set(names)) == len(names)
    assert set(names) >= TWENTY >= prompts.EXAMPLE_FUNCTIONS and len(TWENTY) == 20
    assert set(called(prompts.EXAMPLE_CALLS)) < prompts.EXAMPLE_FUNCTIONS
    assert arguments_stand(Row(prompts.EXAMPLE, prompts.EXAMPLE_CALLS, "test"), token_map(catalog))
    assert all(function.description for function in catalog)


def test_calls_in_calls_are_among_those_called() -> None:
    nested = Call("send_message", {"to": "bo", "text": Call("get_time")})
    assert called([nested, Call("help")]) == ["send_message", "get_time", "help"]
