"""Questions about the state of processor, memory, disk and network."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import opened

_COMPUTER = (
    "(the computer|my computer|the laptop|my laptop|this machine|the PC|my PC|the system|this computer)"
)
_PROCESSOR = [
    "how (busy|hot|loaded|warm) is (the|my) (processor|CPU)",
    "(what's|what is|show me|tell me|check|give me) (the|my) (CPU|processor) (usage|load|"
    "temperature|status|use|utilization)",
    "how much (CPU|processor|processing power|processor power|computing power) (is (used|"
    "in use|being used)|am I using|is left)",
    "(CPU|processor) (usage|load|temperature|status|use|info)[ please]",
    "(is|why is) (the|my) (CPU|processor) (overheating|at its limit|so busy|too hot|maxed out|working hard)",
    f"what is (slowing down|using all the CPU on) {_COMPUTER}",
    f"how (hot|warm) is {_COMPUTER}",
    "what is the temperature of (the|my) (processor|CPU)",
    f"why is {_COMPUTER} so slow",
    "is (the CPU|the processor) okay",
    "(can|could) you (check|show me|tell me) (the|my) (CPU|processor) (usage|load|temperature)[ please]",
    f"how (hard|much) is {_COMPUTER} working",
    "how many percent of the (CPU|processor) is used",
    "what is my processor doing[ right now]",
    "(why are the fans so loud|why is the fan spinning)(,|) (check the CPU|check the "
    "processor|how hot is the processor)",
    "I (want|would like|need) to (know|see) the (CPU|processor) (usage|load|temperature)",
    "what's the load on the (system|machine|CPU|processor)",
    "how much work does the processor have",
]
_MEMORY = [
    "how much (memory|RAM|working memory) (do I have|is left|is free|is used|is in use|am "
    "I using|is available|is being used|do I have left)",
    "(what's|what is|show me|tell me|check|give me) (the|my) (memory|RAM) (usage|status|use|consumption)",
    "(memory|RAM) (usage|status|use|info|left)[ please]",
    "(how full) is (the|my) (memory|RAM)",
    f"is {_COMPUTER} (running |)(low on|out of|short of) (memory|RAM)",
    "am I (running |)(low on|out of|short of) (memory|RAM)",
    "do I (still |)have enough (memory|RAM)[ left| free]",
    "how much free (memory|RAM) (is there|do I have|have I got|is left)",
    "(what|which program) is (eating|using|hogging) (all |)(my|the) (memory|RAM)",
    "(can|could) you (check|show me|tell me) (the|my) (memory|RAM) (usage|status)[ please]",
    "is (the|my) (memory|RAM) (full|almost full|okay|all used up)",
    "how many gigabytes of (RAM|memory) (are|is) (free|used|left|in use)",
    "free (memory|RAM)",
    "I (want|would like|need) to (know|see) the (memory|RAM) usage",
    "how much RAM have I still",
    "what about the (memory|RAM)",
    "(my tabs are crashing|everything is swapping)(,|) (check the memory|how much memory is free)",
]
_DISK = [
    "how much (disk space|storage|space|hard disk space|drive space|storage space|free "
    "space) (do I have|is left|is free|is available|do I have left|is used|am I using)",
    "how much (space|room) is (left|free|available) on (the|my) (disk|hard drive|drive|"
    "SSD|computer|laptop|hard disk)",
    "(what's|what is|show me|tell me|check|give me) (the|my) (disk|storage|drive|hard "
    "drive) (usage|space|status|use)",
    "(disk|storage|drive) (usage|space|status|use|info|left)[ please]",
    "how full is (the|my) (disk|hard drive|drive|SSD|hard disk|storage)",
    "is (the|my) (disk|hard drive|drive|SSD|hard disk|storage) (full|almost full|running "
    "out|okay|nearly full)",
    "am I (running |)(low on|out of|short of) (disk space|storage|space)",
    "do I (still |)have (enough|any) (space|storage|disk space|room)[ left]",
    "how many gigabytes (are|do I have) (free|left) (on the disk|on my drive|on the SSD)",
    "(can|could) you (check|show me|tell me) (the|my) (disk|storage) (usage|space|status)[ please]",
    "(can I|is there room to) (download|install|save) (a big file|another game|50 "
    "gigabytes)(,|) (how much disk space is left|check the disk space)",
    "free (disk |)space",
    "I (want|would like|need) to (know|see) (how much storage is left|the disk usage|how full my disk is)",
    "what about the (disk|hard drive|storage)",
    "how much place is on the hard disk",
    "is there (enough |any |)space (left |)on (the|my) (disk|drive|computer)",
]
_NETWORK = [
    "(am I|are we|is the computer|is this computer|is my laptop|is the PC) (online|"
    "connected to the internet|connected|offline|on the network|connected to the Wi-Fi)",
    "is the (internet|network|connection|Wi-Fi) (working|down|up|okay|slow|available)",
    "(what's|what is|show me|tell me|check|give me) (the|my) (network|internet|connection|"
    "Wi-Fi) (status|usage|speed|state|signal)",
    "(network|internet|connection) (status|usage|speed|state|info)[ please]",
    "how (fast|good|strong|stable|slow) is (the|my) (internet|network|connection|Wi-Fi|internet connection)",
    "do (I|we) have (internet|a connection|network|internet access|an internet connection)[ right now]",
    "why is (the|my) (internet|network|connection|Wi-Fi) so slow",
    "(what|which) (network|Wi-Fi|Wi-Fi network) (am I|are we|is the computer) (on|connected to|using)",
    "how much data have I (used|downloaded|sent)",
    "(can|could) you (check|test) (the|my) (internet|network|connection|internet connection)[ please]",
    "(what's|what is|tell me) (my|the) (IP|IP address|local IP address)[ of this computer]",
    "(check|test) (the|my) (internet|network|internet connection|network connection)",
    "what is my (download|upload) speed[ right now]",
    "I (want|would like|need) to (know|see) the (network|connection|internet) (status|usage)",
    "(the page does not load|nothing loads)(,|) (is the internet working|check the network|am I online)",
    "what about the (network|connection|internet)",
    "have I internet",
]
_UNSAID = [
    f"how is {_COMPUTER} doing",
    "(system|computer) (status|report|health)[ please]",
    f"(check|show me) the (status|state|health) of {_COMPUTER}",
    f"is {_COMPUTER} (okay|alright|healthy)",
    "(give me|show me) a system (report|overview|status)",
]

RULES: list[Rule] = [
    Rule("get_system_status", opened(_PROCESSOR), {}, {"what": "processor"}),
    Rule("get_system_status", opened(_MEMORY), {}, {"what": "memory"}),
    Rule("get_system_status", opened(_DISK), {}, {"what": "disk"}),
    Rule("get_system_status", opened(_NETWORK), {}, {"what": "network"}),
    Rule("get_system_status", _UNSAID, missing=("what",), weight=0.15),
]
