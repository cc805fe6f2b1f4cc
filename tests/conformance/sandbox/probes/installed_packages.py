"""Import what is installed beside agentkit, and read the system's own data: time zones, certificates, the locale.

wall: none
grant: nothing
"""

import ssl
import zoneinfo

import anyio
import numpy

places = ssl.get_default_verify_paths()
print(anyio.__name__, numpy.arange(3).sum(), places.cafile)
try:
    zone = zoneinfo.ZoneInfo("Europe/Berlin")
except zoneinfo.ZoneInfoNotFoundError:
    zone = "none here"
print("WORKS" if zone else "BROKEN")
