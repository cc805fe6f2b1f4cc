"""Bring the caller down by ending in the middle of a call, where a host is granted and the proxy serves.

wall: wire, proxy
grant: network
alone: yes
ends: crashed
bare: never, because without walls there is no proxy that could be hurt
"""

import os

os._exit(7)
