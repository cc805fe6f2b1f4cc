"""A machine worth attacking: secrets, servers, processes and other people's folders around one workspace."""

from __future__ import annotations

import ctypes
import http.server
import os
import resource
import secrets
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

import agentkit
from agentkit.plugin.kernel import NUMBERS

Names = dict[str, object]
SECRET = os.environ.get("AGENTKIT_SECRET", "the-secret-words")
PROBER = Path(__file__).with_name("prober")
_PRIVATE_KEYS = Path("/etc/ssl/private")
_VICTIM = "import sys; kept = open(sys.argv[1]); print('ready', flush=True); sys.stdin.read()"
_libc = ctypes.CDLL(None, use_errno=True)


class Scene:
    """Everything stands while the context is entered; `names` tells a probe where."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: Names = {}
        self._stack = ExitStack()
        self._guarded: dict[Path, object] = {}
        self._victim: subprocess.Popen[bytes] | None = None

    @property
    def workspace(self) -> Path:
        """Return the folder that is granted to probes."""
        return self.folder / "workspace"

    def __enter__(self) -> Scene:
        with ExitStack() as stack:
            self._stack = stack
            self._folders()
            self._servers()
            self._shared_memory()
            self._private_key()
            self.rearm()
            stack.callback(self._end_victim)
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def rearm(self) -> None:
        """Put back what a probe has broken or left lying, and look at everything anew."""
        self._clear_workspace()
        if self._guarded and not self.harm():
            return
        self._write_files()
        if self._victim is None or self._victim.poll() is not None:
            self._end_victim()
            # As who would be hit: a process of the same user, with a secret in its memory and its environment.
            self._victim = subprocess.Popen(
                [sys.executable, "-c", _VICTIM, str(self.names["secret_file"])],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={"AGENTKIT_SECRET": SECRET},
            )  # fmt: skip
            assert self._victim.stdout is not None
            self._victim.stdout.readline()
        self.names |= {"victim": self._victim.pid, "parent": os.getpid()}
        self._guarded = self._look()

    def harm(self) -> list[str]:
        """Return what is not as `rearm` left it."""
        now = self._look()
        found = [
            f"{path} was changed" for path in self._guarded.keys() | now if self._guarded.get(path) != now.get(path)
        ]
        if self._victim is not None and self._victim.poll() is not None:
            found.append("the victim was ended")
        return found

    def _look(self) -> dict[Path, object]:
        seen: dict[Path, object] = {"this process": _attributes()}  # type: ignore[dict-item]
        for top in (self.folder / "home", self.folder / "other", self.folder / "plugin"):
            for path in (top, *top.rglob("*")):
                stat = path.lstat()
                content = path.read_bytes() if path.is_file() else b""
                seen[path] = (
                    stat.st_mode, stat.st_uid, stat.st_gid, stat.st_nlink, stat.st_mtime_ns, content,
                    tuple(os.listxattr(path, follow_symlinks=False)),
                )  # fmt: skip
        return seen

    def _folders(self) -> None:
        for name in ("home", "other", "extra", "workspace", "plugin"):
            (self.folder / name).mkdir(parents=True)
        self._stack.callback(shutil.rmtree, self.folder, ignore_errors=True)
        self._stack.callback(self._clear_workspace)
        home, own = self.folder / "home", self.folder / "home/.local/share/agentkit"
        self.names |= {
            "secret": SECRET, "home": str(home), "secret_file": str(home / ".ssh/id_ed25519"),
            "journal": str(own / "journal.db"), "grants": str(own / "grants.yaml"), "other": str(self.folder / "other"),
            "private_link": str(own / "latest"),
            "workspace": str(self.workspace), "extra": str(self.folder / "extra"), "plugin": str(self.folder / "plugin"),
            "package": str(Path(agentkit.__file__).parent), "site": str(Path(pytest.__file__).parents[1]),
            "numbers": NUMBERS, "python": sys.executable,
        }  # fmt: skip

    def _write_files(self) -> None:
        for name in ("home/.ssh", "home/.local", "plugin"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        for name in ("secret_file", "journal", "grants"):
            path = Path(str(self.names[name]))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(SECRET)
            path.chmod(0o600)
        Path(str(self.names["private_link"])).symlink_to(SECRET)
        for folder, name in (("other", "notes.txt"), ("extra", "given.txt")):
            (self.folder / folder / name).write_text(SECRET)
        shutil.copytree(PROBER, self.folder / "plugin", ignore=shutil.ignore_patterns("__pycache__"))

    def _clear_workspace(self) -> None:
        """Leave in the workspace a folder, two links that lead out, a file, and the socket that somebody listens on."""
        for path in self.workspace.iterdir():
            if path.is_dir() and not path.is_symlink():
                _remove(path)
            elif path.name != "service":
                path.unlink()
        (self.workspace / "sub").mkdir()
        (self.workspace / "given").write_text("given")
        (self.workspace / "link").symlink_to(str(self.names["secret_file"]))
        (self.workspace / "up").symlink_to(str(self.names["home"]))

    def _servers(self) -> None:
        for name, address in (("port", "127.0.0.1"), ("hidden_port", "127.0.0.1"), ("port6", "::1")):
            with suppress(OSError):
                self.names[name] = self._stack.enter_context(serving_http(address))
        datagrams = self._stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        datagrams.bind(("127.0.0.1", 0))
        self.names["udp_port"] = datagrams.getsockname()[1]
        places = {
            "named": str(self.folder / "home/s"), "service": str(self.workspace / "service"),
            "abstract": f"\0agentkit-probe-{secrets.token_hex(4)}",
        }  # fmt: skip
        self.names |= places
        for place in places.values():
            self._stack.enter_context(serving_unix(place))
        self._stack.enter_context(in_thread(lambda: _answer_datagrams(datagrams)))
        self._stack.callback(datagrams.sendto, b"end", datagrams.getsockname())

    def _shared_memory(self) -> None:
        _forget(Path("/dev/shm"))
        file = Path(f"/dev/shm/agentkit-probe-{os.getpid()}")
        file.write_text(SECRET)
        file.chmod(0o600)
        self._stack.callback(file.unlink, missing_ok=True)
        _libc.shmat.restype = ctypes.c_void_p
        segment = _libc.shmget(0, ctypes.c_size_t(4096), 0o1600)
        address = _libc.shmat(segment, None, 0)
        ctypes.memmove(address, SECRET.encode(), len(SECRET))
        # Marked to be removed: it is there for as long as this process is, and not a moment longer.
        _libc.shmctl(segment, 0, None)
        self._stack.callback(_libc.shmdt, ctypes.c_void_p(address))
        self.names |= {"shm_file": str(file), "shm_id": segment}

    def _private_key(self) -> None:
        """Only root can leave one where keys of servers lie; an ordinary user has nothing to fear for there."""
        self.names["private_key"] = str(_PRIVATE_KEYS / f"agentkit-probe-{os.getpid()}.key")
        if os.geteuid() == 0 and _PRIVATE_KEYS.is_dir():
            _forget(_PRIVATE_KEYS)
            path = Path(str(self.names["private_key"]))
            path.touch(0o600)
            path.write_text(SECRET)
            self._stack.callback(path.unlink, missing_ok=True)

    def _end_victim(self) -> None:
        if self._victim is not None:
            self._victim.kill()
            self._victim.communicate()


def _forget(folder: Path) -> None:
    """Remove what a process that was killed has left there."""
    for path in folder.glob("agentkit-probe-*"):
        if not Path("/proc", path.stem.split("-")[2]).exists():
            with suppress(OSError):
                path.unlink()


def _remove(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    except OSError:
        # Some probes leave folders behind that are too deep, or too closed, for anything but these two.
        subprocess.run(["chmod", "-R", "u+rwx", "--", str(folder)], capture_output=True)
        subprocess.run(["rm", "-rf", "--", str(folder)], check=True)


class _Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = f"{SECRET} {self.path} of {self.headers['Host']}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        return


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        return


@contextmanager
def serving_http(address: str, port: int = 0) -> Iterator[int]:
    """Serve pages with the secret, and yield the port."""
    kind = type("Server", (_Server,), {"address_family": socket.AF_INET6 if ":" in address else socket.AF_INET})
    with kind((address, port), _Page) as server, in_thread(lambda: server.serve_forever(0.05)):
        yield server.server_address[1]
        server.shutdown()


@contextmanager
def serving_unix(path: str) -> Iterator[None]:
    """Tell the secret to whoever connects to a Unix socket."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path)
        server.listen()
        with in_thread(lambda: _answer_streams(server)):
            yield
            server.shutdown(socket.SHUT_RDWR)


@contextmanager
def in_thread(task: object) -> Iterator[None]:
    """Run a task that ends when what it serves is closed."""
    assert callable(task)
    thread = threading.Thread(target=task, daemon=True)
    thread.start()
    yield
    thread.join(5)


def _answer_streams(server: socket.socket) -> None:
    with suppress(OSError):
        while True:
            client, _ = server.accept()
            with client:
                client.sendall(SECRET.encode())


def _answer_datagrams(server: socket.socket) -> None:
    with suppress(OSError):
        while True:
            data, sender = server.recvfrom(4096)
            if data == b"end":
                return
            server.sendto(SECRET.encode(), sender)


def _attributes() -> object:
    """Return what another process could change of this one."""
    kinds = [value for name, value in vars(resource).items() if name.startswith("RLIMIT_")]
    return (
        [resource.getrlimit(kind) for kind in kinds],
        os.getpriority(os.PRIO_PROCESS, 0),
        sorted(os.sched_getaffinity(0)),
        os.sched_getscheduler(0),
    )
