"""Archives unpacked by hand, member by member: what they hold is a stranger's, and so is what they say of it."""

from __future__ import annotations

import gzip
import io
import lzma
import stat
import tarfile
import tempfile
import zipfile
import zlib
from pathlib import Path
from typing import IO

from agentkit.errors import PluginError
from agentkit.install.tree import MOST_BYTES, MOST_FILES, Tree

ENDINGS = (".zip", ".whl", ".tar.gz", ".tgz", ".tar.xz")
_ZIP, _GZIP, _XZ = b"PK", b"\x1f\x8b", b"\xfd7zXZ\x00"
_PIECE = 1 << 20
_AT_ONCE = 4 << 20
"""Bytes that a reader of archives may ask for: a list of members, or a long name, has fewer."""
_TAR_BYTES = MOST_BYTES + 2 * MOST_FILES * 1024
"""Bytes of a tar file once decompressed: what its files hold, and headers."""
_SET_ID = stat.S_ISUID | stat.S_ISGID
_BROKEN = (
    tarfile.TarError, zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError,
    OverflowError, MemoryError, NotImplementedError, RuntimeError, KeyError, IndexError, AttributeError,
)  # fmt: skip
"""What Python's readers raise at archives that are broken, or were made to break them."""


def unpack(archive: Path, into: Tree) -> None:
    """Unpack a zip or tar file.

    Raises:
        PluginError: it is neither, is broken, or holds what no plugin may hold: links, devices, files that run with
            another user's power, names that lead elsewhere, too much.
    """
    try:
        with archive.open("rb") as file:
            start = file.read(8)
            file.seek(0)
            if start.startswith(_ZIP):
                _unzip(file, into)
            elif start.startswith(_GZIP):
                with gzip.open(file) as unzipped:
                    _unpack_compressed(unzipped, into)
            elif start.startswith(_XZ):
                with lzma.open(file) as unpacked:
                    _unpack_compressed(unpacked, into)
            else:
                unpack_tar(file, into)
    except PluginError as error:
        raise PluginError(f"{archive.name}: {error.message}", remedy=error.remedy) from None
    except _BROKEN as error:
        kinds = ", ".join(ENDINGS)
        raise PluginError(f"{archive.name} is broken, or none of {kinds}: {error}", remedy="get it again") from None
    except OSError as error:
        raise PluginError(f"{archive.name} cannot be unpacked: {error}") from None


def _unpack_compressed(stream: gzip.GzipFile | lzma.LZMAFile, into: Tree) -> None:
    with tempfile.TemporaryFile(dir=into.root.parent) as file:
        left = _TAR_BYTES
        while piece := stream.read(_PIECE):
            left -= len(piece)
            if left < 0:
                raise PluginError(f"it holds more than {_TAR_BYTES >> 20} MiB")
            file.write(piece)
        file.seek(0)
        unpack_tar(file, into)


def unpack_tar(file: IO[bytes], into: Tree) -> None:
    """Unpack a tar file that is not compressed. Raises as `unpack` does, and what Python's reader raises."""
    with tarfile.open(fileobj=_NoLongReads(file), mode="r:") as tar:
        for number, member in enumerate(tar):
            if number > 2 * MOST_FILES:
                raise PluginError(f"it has more than {2 * MOST_FILES} members")
            if member.isdir():
                into.folder(member.name)
            elif not member.isreg() or member.issparse():
                raise PluginError(f"{member.name!r} is a link or a device; a plugin holds files and folders alone")
            else:
                _refuse_set_id(member.name, member.mode)
                content = tar.extractfile(member)
                assert content is not None
                into.file(member.name, content.read, executable=bool(member.mode & stat.S_IXUSR))


def _unzip(file: IO[bytes], into: Tree) -> None:
    with zipfile.ZipFile(_NoLongReads(file)) as bundle:
        for member in bundle.infolist():
            name, mode = member.filename, member.external_attr >> 16
            if name != member.orig_filename:
                raise PluginError(f"the name {member.orig_filename!r} is not what it seems")
            if member.is_dir():
                into.folder(name)
            elif stat.S_IFMT(mode) not in (0, stat.S_IFREG):
                raise PluginError(f"{name!r} is a link or a device; a plugin holds files and folders alone")
            elif member.flag_bits & 1 or member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise PluginError(f"{name!r} is encrypted, or compressed in an uncommon way")
            else:
                _refuse_set_id(name, mode)
                with bundle.open(member) as content:
                    into.file(name, content.read, executable=bool(mode & stat.S_IXUSR))


def _refuse_set_id(name: str, mode: int) -> None:
    if mode & _SET_ID:
        raise PluginError(f"{name!r} is to run with the power of its owner or group")


class _NoLongReads(io.RawIOBase):
    """A file whose reader cannot be made to ask for so much at once that memory runs out."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def read(self, size: int | None = -1) -> bytes:
        """Return the next bytes.

        Raises:
            PluginError: more was asked for than any honest archive needs.
        """
        wanted = _AT_ONCE + 1 if size is None or size < 0 else size
        if size is not None and size > _AT_ONCE or len(found := self._file.read(wanted)) > _AT_ONCE:
            raise PluginError(f"it has a list of members, or a name, of more than {_AT_ONCE >> 20} MiB")
        return found

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place in the file."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """Return the place in the file."""
        return self._file.tell()

    def seekable(self) -> bool:
        """Tell that places can be gone to."""
        return True

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True
