"""A run whose disk fills up at a moment, and which goes on once there is room again: see test_full.py and kill_child.py.

    unshare --user --map-root-user --mount python -m tests.durability.full_child FOLDER MOMENT...

The journal lies in a file system of its own, of two megabytes, in memory; effects are written elsewhere. At each MOMENT
of the run's first process all of that file system's room is taken, until that process has ended.
"""

from __future__ import annotations

import json
import subprocess
import sys
from errno import ENOSPC
from pathlib import Path

from agentkit.journal import Journal
from tests.durability.kill_child import Moments, go_on, has_answered, in_a_process, look, step


class Filling(Moments):
    """Takes all room at the moment that was named."""

    def __init__(self, moment: int, disk: Path) -> None:
        super().__init__(moment)
        self.ballast = disk / "ballast"

    def come(self) -> None:
        """Write until nothing more can be written."""
        with self.ballast.open("wb", buffering=0) as file:
            for size in (1 << 16, 1 << 12, 1):
                try:
                    while file.write(bytes(size)) == size:
                        pass
                except OSError as error:
                    if error.errno != ENOSPC:
                        raise


def main(folder: Path, moments: list[int]) -> None:
    """Go through the moments; print what became of each."""
    warm = folder / "warm"
    (warm / "disk").mkdir(parents=True)
    while not has_answered(warm):
        step(warm, Moments(0))
    for moment in moments:
        own = folder / str(moment)
        disk = own / "disk"
        disk.mkdir(parents=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(disk)], check=True)
        filling = Filling(moment, disk)
        first = in_a_process(own, filling)
        full = filling.ballast.exists()
        filling.ballast.unlink(missing_ok=True)
        with Journal(disk / "runs.db") as journal:
            ends = [info.reason for info in journal.runs()]
        told = (own / "wrong").read_text().splitlines() if (own / "wrong").exists() else []
        (own / "wrong").unlink(missing_ok=True)
        ended = go_on(own, 0)
        print(
            json.dumps(
                {"moment": moment, "first": first, "full": full, "told": told, "ends": ends, "ended": ended} | look(own)
            ),
            flush=True,
        )
        subprocess.run(["umount", str(disk)], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(moment) for moment in sys.argv[2:]])
