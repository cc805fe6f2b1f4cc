"""A repository's files at one commit, without a working tree: no hook, filter, submodule or setting gets a say."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from agentkit.errors import PluginError
from agentkit.install.archive import unpack_tar
from agentkit.install.tree import MOST_BYTES, Tree

SECONDS = 600
_SCHEMES = ("https", "ssh", "file")
_REF = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_./+-]*")
_SHORT = re.compile(r"[A-Za-z0-9._-]+@[A-Za-z0-9.-]+:(?!//)")
_COMMIT = re.compile(r"[0-9a-f]{7,64}")
_KEPT = ("PATH", "SSH_AUTH_SOCK", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "NO_PROXY", "no_proxy", "SSL_CERT_FILE",
         "SSL_CERT_DIR", "GIT_SSL_CAINFO", "TMPDIR")  # fmt: skip
_SETTINGS = (
    "core.hooksPath=/dev/null", "core.fsmonitor=false", "submodule.recurse=false", "credential.helper=",
    "http.followRedirects=initial", "gc.auto=0", "maintenance.auto=false", "protocol.version=2",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Repository:
    """What to get: an address as git takes it, and a branch, a tag or a commit; "" is what the repository proposes."""

    url: str
    ref: str = ""


def as_repository(source: str) -> Repository | None:
    """Return what a source means as a repository; None where it means a folder or a file.

    Raises:
        PluginError: it is an address of a kind that is not taken.
    """
    told = source.removeprefix("git+")
    if _SHORT.match(told) and not os.path.exists(told):
        raise PluginError(f"{source} is an address of another form", remedy="write it as ssh://git@host/path.git")
    if "://" not in told:
        path, at, ref = told.rpartition("@") if "@" in told and not os.path.exists(told) else (told, "", "")
        if source.startswith("git+") or at or (os.path.isfile(f"{path}/HEAD") and os.path.isdir(f"{path}/objects")):
            return Repository(os.path.abspath(os.path.expanduser(path)), _checked(ref))
        return None
    parts = urlsplit(told)
    if parts.scheme not in _SCHEMES:
        raise PluginError(
            f"{source}: repositories are reached by {', '.join(_SCHEMES)}, not by {parts.scheme}",
            remedy="use an address that begins with https://",
        )
    if parts.password is not None or (parts.username is not None and parts.scheme == "https"):
        raise PluginError("the address holds a secret, which would be kept", remedy="use ssh:// and an agent of keys")
    path, _, ref = parts.path.partition("@")
    if not (source.startswith("git+") or path.endswith(".git") or parts.scheme == "file"):
        raise PluginError(
            f"{source}: only repositories are fetched, and their addresses end with .git or begin with git+",
            remedy="download the file yourself, and install it from there",
        )
    return Repository(parts._replace(path=path, query="", fragment="").geturl(), _checked(ref))


def fetch_repository(repository: Repository, into: Tree) -> str:
    """Write the repository's files, and return the commit that they are of.

    Raises:
        PluginError: git is missing, the repository or the ref is not there, or it holds what no plugin may hold.
    """
    with tempfile.TemporaryDirectory(prefix="git-", dir=into.root.parent) as name, tempfile.TemporaryFile() as tar:
        git = _Git(Path(name), local="://" not in repository.url or repository.url.startswith("file:"))
        git.run("init", "--quiet", "--bare", "--template=")
        commit = _fetch(git, repository)
        git.run("archive", "--format=tar", commit, output=tar)
        tar.seek(0)
        unpack_tar(tar, into)
    return commit


def _fetch(git: _Git, repository: Repository) -> str:
    options = ("fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-commit-graph")
    try:
        git.run(*options, "--depth=1", repository.url, repository.ref or "HEAD")
        found = "FETCH_HEAD"
    except PluginError:
        # A server need not give a commit that no branch ends in, nor know one by the beginning of its name.
        if not _COMMIT.fullmatch(repository.ref):
            raise
        git.run(*options, repository.url, "+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*")
        found = repository.ref
    return git.run("rev-parse", "--verify", "--quiet", f"{found}^{{commit}}")


class _Git:
    """Runs git in a repository of its own, with none of the user's settings and nobody to ask."""

    def __init__(self, folder: Path, local: bool) -> None:
        self._folder = folder
        self._environment = {name: os.environ[name] for name in _KEPT if name in os.environ} | {
            "HOME": str(folder),
            "LC_ALL": "C",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_ALLOW_PROTOCOL": "file" if local else "https:ssh",
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_ASKPASS": "false",
            "SSH_ASKPASS": "false",
            "GIT_SSH_COMMAND": "ssh -oBatchMode=yes",
        }

    def run(self, *arguments: str, output: IO[bytes] | None = None) -> str:
        """Run one command, and return what it prints, unless it goes to a file."""
        settings = [word for setting in _SETTINGS for word in ("-c", setting)]
        command = ["git", "--git-dir", str(self._folder), *settings, *arguments]
        with tempfile.TemporaryFile() as printed, tempfile.TemporaryFile() as wrong:
            try:
                child = subprocess.Popen(
                    command, cwd=self._folder, env=self._environment, stdin=subprocess.DEVNULL,
                    stdout=output or printed, stderr=wrong,
                )  # fmt: skip
            except FileNotFoundError:
                raise PluginError(
                    "git is not installed", remedy="install it, or download the plugin yourself"
                ) from None
            with child:
                _wait(child, arguments[0])
            if child.returncode != 0:
                last = _last(wrong) or f"it ended with status {child.returncode}"
                raise PluginError(f"git {arguments[0]}: {last}", remedy="check the address and the ref")
            return _last(printed)


def _wait(child: subprocess.Popen[bytes], what: str) -> None:
    # No file that comes out of it may outgrow what a plugin may hold.
    resource.prlimit(child.pid, resource.RLIMIT_FSIZE, (2 * MOST_BYTES, 2 * MOST_BYTES))
    try:
        child.wait(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        raise PluginError(f"git {what} did not end within {SECONDS} seconds") from None
    except BaseException:
        child.kill()
        raise


def _last(file: IO[bytes]) -> str:
    """Return the end of what was printed, in one line."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - 1000))
    return " ".join(file.read().decode("utf-8", "replace").split())


def _checked(ref: str) -> str:
    if ref and not _REF.fullmatch(ref):
        raise PluginError(f"{ref!r} is not the name of a branch, a tag or a commit")
    return ref
