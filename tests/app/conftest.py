"""Windows of the unit tests are drawn off screen; those of the end-to-end tests on a real X server."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.plugin=false")
