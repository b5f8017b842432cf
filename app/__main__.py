"""``python -m app`` is ``octavox``."""

from app.cli import main

main()
