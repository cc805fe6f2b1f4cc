"""What runs in the process that is one of the machines: the scene, its neighbour, and all probes."""

from __future__ import annotations

import os
from contextlib import AsyncExitStack, suppress
from pathlib import Path

import anyio

from agentkit.plugin import kernel
from agentkit.sandbox import Policy, Worker, nursery
from agentkit.sandbox.confined import Confined
from agentkit.types import Permissions, ToolCall, ToolLimits

from .machines import dump, machine
from .probe import Probe, probes
from .scene import Scene
from .suite import Examiner, Outcome, examine_bare, examine_ungranted

_PRIVATE, _RECURSIVE = 1 << 18, 1 << 14
_HIDE = "import os, tempfile; name = tempfile.gettempdir() + '/hidden'; print(name, file=open(name, 'w')); print(name)"


def main(name: str, home: str, kind: str, *only: str) -> None:
    """Be the machine `name`, and print what came of its probes as one line of JSON.

    Args:
        name: The machine's.
        home: A folder for everything.
        kind: `walls`, or `bare` for attacks without walls and what is granted without the grant.
        only: Names of probes; all of them where none is given.
    """
    wanted = machine(name)
    _settle(Path(home), wanted.user)
    start = "from agentkit.plugin.nursery"
    nursery._MAIN = nursery._MAIN.replace(start, wanted.prelude + start)
    Confined._groups = wanted.groups
    os.umask(0o022)
    chosen = [probe for probe in probes() if not only or probe.name in only]
    found = anyio.run(_examine, Path(home), chosen, kind)
    assert kind == "bare" or Confined._namespaces is wanted.namespaces, "the machine was not the one meant"
    print(dump(found))


def _settle(home: Path, user: int) -> None:
    """Become the user, at home on a disk of its own where root can make one: others' files come and go on the machine's."""
    if os.geteuid() == 0:
        kernel.call("unshare", kernel.CLONE_NEWNS)
        kernel.mount("", "/", "", _RECURSIVE | _PRIVATE)
        with suppress(OSError):
            kernel.mount("tmpfs", str(home), "tmpfs", 0, f"mode=0755,size=600m,uid={user},gid={user}")
    if os.geteuid() != user:
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
        # Who has changed its user is hidden from its equals, as no ordinary process is.
        kernel.prctl(kernel.PR_SET_DUMPABLE, 1)


async def _examine(home: Path, chosen: list[Probe], kind: str) -> dict[str, dict[str, Outcome]]:
    with Scene(home / "scene") as scene:
        async with _Neighbour(scene):
            os.environ["HOME"] = str(scene.names["home"])
            if kind == "walls":
                return {"walls": await Examiner(scene, walls=True).examine(chosen)}
            ungranted = await examine_ungranted(chosen, scene)
            return {"bare": await examine_bare(chosen, scene), "ungranted": ungranted}


class _Neighbour(AsyncExitStack):
    """Another plugin's worker, with something hidden in its temporary folder."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene

    async def __aenter__(self) -> _Neighbour:
        scene, folder = self._scene, Path(str(self._scene.names["other"]))
        policy = Policy.of(Permissions(read=("$workspace",), subprocess=True), ToolLimits(seconds=20), folder)
        worker = await self.enter_async_context(Worker(scene.folder / "plugin", policy, folder))
        source = _HIDE.replace("print(name, file", f"print({scene.names['secret']!r}, file")
        result = await worker.call(ToolCall(id="1", name="run", arguments={"source": source, "scene": "{}"}))
        assert worker._child is not None and worker._child.process is not None
        scene.names |= {"neighbour": worker._child.process.pid, "neighbour_file": result.output.strip()}
        return self
