"""The child's main: read the orders, build the walls, report, and only then load the plugin and serve.

Started as `python -I -S -c ... FD PATH...`, with nothing inherited but the wire and the two pipes that catch what is
printed. Imports stay few: each worker's start pays for them.
"""

from __future__ import annotations

import os
import socket
import sys

from agentkit.plugin import serve
from agentkit.plugin.confine import confine
from agentkit.plugin.setup import Limits, Setup, WallMissing


def main() -> None:
    """Run the child on the wire whose descriptor is the first argument."""
    connection = socket.socket(fileno=int(sys.argv[1]))
    connection.set_inheritable(False)
    wire = serve.Wire(connection)
    orders = wire.receive()
    if orders is None:
        return
    setup = Setup(**{**orders, "limits": Limits(**orders["limits"])})
    try:
        listener = confine(setup, wire.fileno())
        serve.settle(setup, listener)
    except WallMissing as missing:
        wire.send({"missing": missing.wall, "detail": missing.detail, "remedy": missing.remedy})
        os._exit(1)
    wire.send({"confined": setup.confined}, listener)
    if listener is not None:
        listener.close()
    try:
        if setup.command:
            command = serve.program(setup)
            wire.send({"loaded": True})
            serve.become(wire, command)
        serve.load(setup)
    except serve.NotLoaded as error:
        wire.send({"broken": str(error)})
        os._exit(1)
    wire.send({"loaded": True})
    serve.serve(wire, setup)
