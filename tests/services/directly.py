"""Asks servers of this computer by HTTP without regard to the proxies that a test sets."""

import urllib.request

ask = urllib.request.build_opener(urllib.request.ProxyHandler({})).open
