"""The child's main: read the orders, build the walls, report, and only then load the plugin and serve.

Forked by the nursery, with nothing inherited but the wire, the pipe that catches what is printed, and the one on which
the warden tells the end.
"""

from __future__ import annotations

import os

from agentkit.plugin import serve
from agentkit.plugin.confine import confine
from agentkit.plugin.setup import Limits, Setup, WallMissing


def main(wire_fd: int, status_fd: int) -> None:
    """Run the child; returns where the parent has changed its mind, or the wire closes."""
    wire = serve.Wire(wire_fd)
    orders = wire.receive()
    if orders is None:
        return
    setup = Setup(**{**orders, "limits": Limits(**orders["limits"])})
    try:
        listener = confine(setup, wire.fd, status_fd)
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
