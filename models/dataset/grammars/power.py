"""Sentences that shut down, restart, suspend, hibernate and log out."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import CORRECTION, MIND, ask

_MACHINE = (
    "(the computer|the computer|my computer|the laptop|my laptop|the PC|my PC|this "
    "computer|the machine|the system|this machine|this laptop|this thing|the desktop PC)"
)
_SHUTDOWN = [
    ask(f"(shut down|shutdown|power off|power down|turn off|switch off|shut off) {_MACHINE}"),
    ask(f"(turn|switch|power) {_MACHINE} off"),
    ask(f"shut {_MACHINE} down"),
    "(shut down|shutdown|power off|power down|shut yourself down|shut it down)[ now| please| completely]",
    MIND + f"(shutting down|turning off|switching off|powering off) {_MACHINE}",
    "(I'm|I am) (done|finished|leaving|off home) (for today|for the day|now|for "
    f"tonight)(,|) (shut down|turn off|switch off) {_MACHINE}",
    f"I (want|would like|need) {_MACHINE} (off|shut down|turned off)",
    "(time to|let's) (shut down|power down|switch off the computer|turn off the laptop|"
    "call it a day and shut down)",
    f"(make|let) {_MACHINE} (shut down|turn off|switch off)",
    f"{_MACHINE} off[ please]",
    f"(can|could) {_MACHINE} be (shut down|turned off|switched off)",
    f"(it's bedtime|good night|that's all for today)(,|) (shut down|turn off|power off) {_MACHINE}",
    "(do a|perform a) (shutdown|complete shutdown)",
    "turn yourself off",
    f"close down {_MACHINE}[ please]",
    f"(restart|reboot) {_MACHINE}{CORRECTION}(shut it down|shut down|turn it off)",
]
_RESTART = [
    ask(f"(restart|reboot|re-start|reset|power cycle) {_MACHINE}"),
    "(restart|reboot)[ now| please| it| yourself]",
    ask("(do|perform) a (restart|reboot)"),
    MIND + f"(restarting|rebooting) {_MACHINE}",
    f"I (want|would like|need) {_MACHINE} (restarted|rebooted|to restart)",
    f"I (need|have|want) to (restart|reboot) {_MACHINE}",
    f"{_MACHINE} (needs|could use) a (restart|reboot)",
    f"(make|let) {_MACHINE} (restart|reboot)",
    f"turn {_MACHINE} off and (back on|on again)[ please]",
    "(the update is done|the update wants a restart|everything is stuck|it is frozen|the "
    f"system hangs)(,|) (restart|reboot) {_MACHINE}",
    f"(can|could) {_MACHINE} be (restarted|rebooted)",
    "have you tried turning it off and on again(,|) (reboot|restart)",
    "(restart|reboot) to (finish|install|apply) (the |)updates",
    f"start {_MACHINE} (again|anew|from new)",
    f"{_MACHINE} (restart|reboot)",
    f"(shut down|turn off) {_MACHINE}{CORRECTION}(restart it|reboot|restart|reboot it)",
    "system (restart|reboot)[ please]",
]
_SUSPEND = [
    ask(f"(suspend|put to sleep) {_MACHINE}"),
    ask(
        f"(put|send|get) {_MACHINE} (to sleep|to bed|into standby|in standby|in sleep mode|"
        "into sleep mode|on standby)"
    ),
    ask("(go|go) (to sleep|into standby|to standby|into sleep mode|to sleep mode)"),
    "(suspend|standby|sleep mode|sleep|stand by)[ now| please]",
    MIND + f"(suspending|putting to sleep) {_MACHINE}",
    f"I (want|would like) {_MACHINE} to (sleep|go to sleep|suspend)",
    f"(make|let) {_MACHINE} (sleep|go to sleep|rest|take a nap|suspend)",
    f"(I'm going out for a while|I'll be back later|lunch break)(,|) put {_MACHINE} (to sleep|on standby)",
    "(activate|enter|start) (sleep mode|standby|suspend)",
    f"{_MACHINE} can (sleep|go to sleep|rest) now",
    f"suspend {_MACHINE} to (RAM|memory)",
    f"time for {_MACHINE} to (sleep|go to sleep)",
    "take a nap computer",
    f"{_MACHINE} (sleep|suspend|to sleep)[ please]",
    "(have a rest|good night) computer(,|) (go to sleep|sleep now|suspend)",
    f"(shut down|hibernate) {_MACHINE}{CORRECTION}(suspend it|put it to sleep|just suspend|suspend)",
]
_HIBERNATE = [
    ask(f"hibernate {_MACHINE}"),
    ask(f"(put|send|get|set) {_MACHINE} (into|in|to) (hibernation|hibernate mode|hibernate|deep sleep)"),
    ask("(go|switch|get) into (hibernation|hibernate mode|deep sleep)"),
    "(hibernate|hibernation)[ now| please| mode]",
    MIND + f"hibernating {_MACHINE}",
    f"I (want|would like) {_MACHINE} (to hibernate|hibernated|in hibernation)",
    f"(make|let) {_MACHINE} hibernate",
    ask(f"suspend {_MACHINE} to disk"),
    "suspend to disk[ please]",
    f"(save everything|keep my session|save the session) to disk and (power off|turn off)[ {_MACHINE}]",
    "(I won't use it until Monday|I'm travelling|I'm gone for the weekend)(,|) (hibernate|"
    f"hibernate {_MACHINE})",
    "(activate|enter|start) (hibernation|hibernate mode|deep sleep)",
    f"time (to hibernate|for {_MACHINE} to hibernate)",
    f"(can|could) {_MACHINE} (hibernate|be hibernated)",
    f"{_MACHINE} (into |)hibernate[ please]",
    f"(shut down|suspend) {_MACHINE}{CORRECTION}(hibernate it|hibernate)",
]
_LOGOUT = [
    ask("(log out|log off|sign out|sign off|logout|log me out|sign me out|log me off)"),
    "(log out|log off|sign out|logout|log me out|sign me out|logoff)[ now| please]",
    ask(
        "(log|sign) me out of (the computer|my session|the desktop|this session|my account|"
        "the system|this computer)"
    ),
    ask("(end|close|quit|finish|terminate) (my|the|this) (session|desktop session|user session)"),
    MIND + "(logging out|logging me out|signing out|logging off)",
    "I (want|need|would like) to (log out|log off|sign out|be logged out)",
    ask("(log out|sign out) (the |this )(current |)user"),
    "(someone else|my sister|my brother|my husband|my wife) (wants|needs) (to log in|the "
    "computer|to use the computer)(,|) (log me out|sign me out|log out)",
    "(let|make) me log out",
    "(leave|exit) (my|the) (session|desktop|account)",
    "get me (out of|logged out of) (my session|this account|my account)",
    "log this user (out|off)[ please]",
    "(can|could) I be logged out",
    "(back|go|take me) to the login screen[ please]",
    "make a log out[ please]",
    f"(shut down|restart){CORRECTION}(log out|just log me out|sign out)",
]
_WITHOUT_ACTION = [
    ask("(open|show) the power (menu|options)"),
    "power (menu|options)[ please]",
    "(what can you do|do something) with the power of this computer",
]

RULES: list[Rule] = [
    Rule("power", _SHUTDOWN, {}, {"action": "shutdown"}),
    Rule("power", _RESTART, {}, {"action": "restart"}),
    Rule("power", _SUSPEND, {}, {"action": "suspend"}),
    Rule("power", _HIBERNATE, {}, {"action": "hibernate"}, weight=0.8),
    Rule("power", _LOGOUT, {}, {"action": "logout"}),
    Rule("power", _WITHOUT_ACTION, missing=("action",), weight=0.1),
]
