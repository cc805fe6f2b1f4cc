"""The interpreter that runs the code: one request a line on descriptor 0, one answer a line on the one it is told."""

from __future__ import annotations

import ast
import json
import os
import sys
import tempfile
import traceback
from typing import Any, TextIO

MOST = 400_000
"""Characters of what is printed that are kept of each stream, from its end."""


def main() -> None:
    """Run requests until the tool closes the pipe; variables stay from one to the next."""
    requests = os.fdopen(os.dup(0), encoding="utf-8")
    answers = os.fdopen(int(sys.argv[1]), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.environ.setdefault("MPLBACKEND", "Agg")
    sys.path.insert(0, os.getcwd())
    space: dict[str, Any] = {"__name__": "__main__"}
    for line in requests:
        answer = run(json.loads(line)["code"], space)
        print(json.dumps(answer), file=answers, flush=True)


def run(code: str, space: dict[str, Any]) -> dict[str, Any]:
    """Run code as an interactive session would: the value of a last expression is shown."""
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        kept = [os.dup(1), os.dup(2)]
        os.dup2(out.fileno(), 1)
        os.dup2(err.fileno(), 2)
        failed = ""
        try:
            _execute(code, space)
        except SystemExit as error:
            failed = f"SystemExit: {error}" if error.code else ""
        except BaseException as error:
            failed = _tell(error)
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            for fd, saved in zip((1, 2), kept, strict=True):
                os.dup2(saved, fd)
                os.close(saved)
        return {"out": _end_of(out), "err": _end_of(err), "failed": failed, "figures": _figures()}


def _execute(code: str, space: dict[str, Any]) -> None:
    tree = ast.parse(code, "<code>")
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "<code>", "exec"), space)
    if isinstance(last, ast.Expr):
        value = eval(compile(ast.Expression(last.value), "<code>", "eval"), space)
        if value is not None:
            print(repr(value))


def _tell(error: BaseException) -> str:
    """Return the traceback without this file's own frames."""
    frame = error.__traceback__
    while frame is not None and frame.tb_frame.f_code.co_filename != "<code>":
        frame = frame.tb_next
    lines = traceback.format_exception(type(error), error, frame)
    return "".join(lines[-20:]).rstrip()


def _end_of(file: TextIO) -> str:
    size = os.fstat(file.fileno()).st_size
    data = os.pread(file.fileno(), MOST, max(0, size - MOST))
    left = f"[{size - MOST} bytes before this were left out]\n" if size > MOST else ""
    return left + data.decode("utf-8", "replace")


def _figures() -> list[str]:
    """Draw the open figures of matplotlib, if it was used, into files, and close them."""
    plt: Any = sys.modules.get("matplotlib.pyplot")
    if plt is None:
        return []
    paths = []
    for number in plt.get_fignums():
        path = os.path.join(tempfile.gettempdir(), f"figure-{number}.png")
        plt.figure(number).savefig(path)
        paths.append(path)
    plt.close("all")
    return paths


if __name__ == "__main__":
    main()
