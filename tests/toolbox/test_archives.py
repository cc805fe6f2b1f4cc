"""Archives that attack whoever unpacks them: real ones, made here by hand where Python would not make them."""

from __future__ import annotations

import gzip
import io
import lzma
import os
import stat
import struct
import tarfile
import warnings
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentkit.errors import PluginError
from agentkit.install import archive as archive_module
from agentkit.install.archive import unpack
from agentkit.install.tree import Tree, copy_folder

Member = tuple[str, bytes]
PLUGIN = [("plugin.yaml", b"name: good\n"), ("plugin.py", b"x = 1\n"), ("inner/data.txt", b"data")]


def tar_info(
    name: str, kind: bytes = tarfile.REGTYPE, mode: int = 0o644, link: str = "", size: int = 0
) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.mode, info.linkname, info.size = kind, mode, link, size
    info.pax_headers = {"path": name}  # which may hold what a plain header cannot
    return info


def make_tar(path: Path, members: list[tuple[tarfile.TarInfo, bytes]]) -> Path:
    opener: Callable[..., io.BufferedIOBase] = {".gz": gzip.open, ".tgz": gzip.open, ".xz": lzma.open}[path.suffix]  # type: ignore[assignment]
    with opener(path, "wb") as file, tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for info, data in members:
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return path


def make_zip(path: Path, members: list[tuple[zipfile.ZipInfo | str, bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        for info, data in members:
            bundle.writestr(info, data)
    return path


def zip_info(name: str, mode: int = 0o100644) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.filename = info.orig_filename = name
    info.external_attr = mode << 16
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def as_zip(path: Path, members: list[Member]) -> Path:
    return make_zip(path.with_suffix(".zip"), [(zip_info(name), data) for name, data in members])


def as_tgz(path: Path, members: list[Member]) -> Path:
    return make_tar(path.with_suffix(".tgz"), [(tar_info(name), data) for name, data in members])


def as_txz(path: Path, members: list[Member]) -> Path:
    return make_tar(path.with_name(f"{path.name}.tar.xz"), [(tar_info(name), data) for name, data in members])


MAKERS = [as_zip, as_tgz, as_txz]


@pytest.fixture
def into(tmp_path: Path) -> Path:
    folder = tmp_path / "home" / "staging"
    folder.mkdir(parents=True)
    return folder


def everything(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


@pytest.mark.parametrize("make", MAKERS)
def test_an_honest_archive_is_unpacked(make: Callable[..., Path], tmp_path: Path, into: Path) -> None:
    unpack(make(tmp_path / "good", PLUGIN), Tree(into))
    assert {path.name: path.read_bytes() for path in into.rglob("*") if path.is_file()} == {
        Path(name).name: data for name, data in PLUGIN
    }


@pytest.mark.parametrize("kind", ["zip", "tar.gz"])
def test_of_modes_only_whether_it_may_be_run_is_kept(kind: str, tmp_path: Path, into: Path) -> None:
    if kind == "zip":
        made = make_zip(tmp_path / "a.zip", [(zip_info("run", 0o100777), b"#!"), (zip_info("data", 0o100666), b"")])
    else:
        made = make_tar(
            tmp_path / "a.tar.gz", [(tar_info("run", mode=0o777), b"#!"), (tar_info("data", mode=0o666), b"")]
        )
    unpack(made, Tree(into))
    assert [oct(stat.S_IMODE((into / name).stat().st_mode)) for name in ("run", "data")] == ["0o755", "0o644"]


def test_what_git_and_python_keep_is_left_out(tmp_path: Path, into: Path) -> None:
    extra = [("a/__pycache__/m.cpython-311.pyc", b"poison"), (".git/hooks/post-checkout", b"#!/bin/sh\n")]
    unpack(as_zip(tmp_path / "a", [*PLUGIN, *extra]), Tree(into))
    assert everything(into) == {"plugin.yaml", "plugin.py", "inner", "inner/data.txt"}


OUTSIDE = ["../evil", "a/../../evil", "/tmp/agentkit-evil", "./../evil", "a/./../../evil", "..", "a/.."]
ODD = [
    "a\\..\\..\\evil",
    "C:evil",
    "c:/evil",
    "a\x00.txt",
    "a\nb",
    "\x1b[2Ka",
    "a\u202egpj.py",
    "x" * 300,
    "a/" * 600 + "a",
]


@pytest.mark.parametrize("name", OUTSIDE + ODD)
@pytest.mark.parametrize("make", MAKERS)
def test_names_that_lead_elsewhere_or_cannot_be_told_are_refused(
    make: Callable[..., Path], name: str, tmp_path: Path, into: Path
) -> None:
    made = make(tmp_path / "bad", [(name, b"evil"), *PLUGIN])
    before = everything(tmp_path)
    with pytest.raises(PluginError) as caught:
        unpack(made, Tree(into))
    assert made.name in str(caught.value) and str(caught.value).isprintable()
    assert everything(tmp_path) == before and not Path("/tmp/agentkit-evil").exists()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a.txt", "a.txt"),
        ("a.txt", "./a.txt"),
        ("a.txt", "A.TXT"),
        ("a", "a/b"),
        ("a/b", "a"),
        ("Data/x", "data/y"),
        ("stra\u00dfe", "STRASSE"),
        ("caf\u00e9", "cafe\u0301"),
    ],
)
@pytest.mark.parametrize("make", MAKERS)
def test_two_members_of_one_place_are_refused(
    make: Callable[..., Path], first: str, second: str, tmp_path: Path, into: Path, recwarn: pytest.WarningsRecorder
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Python warns of duplicates that it writes
        made = make(tmp_path / "twice", [(first, b"1"), (second, b"2")])
    with pytest.raises(PluginError, match="there twice"):
        unpack(made, Tree(into))


LINKS = [
    ("symbolic link", tarfile.SYMTYPE, "../../secret"),
    ("hard link", tarfile.LNKTYPE, "../../secret"),
    ("pipe", tarfile.FIFOTYPE, ""),
    ("character device", tarfile.CHRTYPE, ""),
    ("block device", tarfile.BLKTYPE, ""),
]


@pytest.mark.parametrize(("what", "kind", "target"), LINKS)
def test_links_and_devices_in_a_tar_are_refused(
    what: str, kind: bytes, target: str, tmp_path: Path, into: Path
) -> None:
    members = [(tar_info("way", kind, link=target), b""), (tar_info("way/evil"), b"evil")]
    with pytest.raises(PluginError, match="link or a device"):
        unpack(make_tar(tmp_path / "a.tgz", members), Tree(into))
    assert not everything(into)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_links_and_devices_in_a_zip_are_refused(kind: int, tmp_path: Path, into: Path) -> None:
    made = make_zip(
        tmp_path / "a.zip", [(zip_info("way", kind | 0o777), b"../../secret"), (zip_info("way/evil"), b"evil")]
    )
    with pytest.raises(PluginError, match="link or a device"):
        unpack(made, Tree(into))
    assert not everything(into)


@pytest.mark.parametrize("bits", [stat.S_ISUID, stat.S_ISGID])
def test_files_that_run_with_anothers_power_are_refused(bits: int, tmp_path: Path, into: Path) -> None:
    for made in (
        make_tar(tmp_path / "a.tgz", [(tar_info("run", mode=0o755 | bits), b"#!")]),
        make_zip(tmp_path / "a.zip", [(zip_info("run", 0o100755 | bits), b"#!")]),
    ):
        with pytest.raises(PluginError, match="power of its owner"):
            unpack(made, Tree(into))


@pytest.mark.parametrize("make", MAKERS)
def test_a_bomb_is_counted_while_it_is_written(make: Callable[..., Path], tmp_path: Path, into: Path) -> None:
    made = make(tmp_path / "bomb", [(f"{number}.txt", bytes(1 << 20)) for number in range(20)])
    assert made.stat().st_size < 1 << 20
    with pytest.raises(PluginError, match="more than 8 MiB"):
        unpack(made, Tree(into, most_bytes=8 << 20))
    assert sum(path.stat().st_size for path in into.iterdir()) <= 8 << 20


@pytest.mark.parametrize("make", MAKERS)
def test_too_many_files_are_refused(make: Callable[..., Path], tmp_path: Path, into: Path) -> None:
    made = make(tmp_path / "many", [(f"{number}/a/b/c", b"") for number in range(30)])
    with pytest.raises(PluginError, match="more than 100 files and folders"):
        unpack(made, Tree(into, most_files=100))
    assert len(everything(into)) <= 100


def test_a_zip_that_lies_about_its_sizes_is_not_believed(tmp_path: Path, into: Path) -> None:
    made = as_zip(tmp_path / "liar", [("a.txt", bytes(64 << 20))])
    data = bytearray(made.read_bytes())
    for at, offset in ((data.find(b"PK\x01\x02"), 24), (data.find(b"PK\x03\x04"), 22)):
        data[at + offset : at + offset + 4] = struct.pack("<I", 10)
    made.write_bytes(data)
    with pytest.raises(PluginError, match="broken|more than"):
        unpack(made, Tree(into, most_bytes=8 << 20))
    assert sum(path.stat().st_size for path in into.rglob("*") if path.is_file()) <= 8 << 20


def test_many_members_that_are_the_same_bytes_are_counted_each(tmp_path: Path, into: Path) -> None:
    """Members of a zip may share their data: a small file then holds very much, with no member in another."""
    kernel = zlib.compress(bytes(4 << 20), 9)[2:-4]
    crc, names = zlib.crc32(bytes(4 << 20)), [f"{number:03}" for number in range(200)]
    local = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0, crc, len(kernel), 4 << 20, 3, 0)
    body = local + b"000" + kernel
    central = b"".join(
        struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, crc, len(kernel), 4 << 20, 3, 0, 0, 0, 0, 0, 0)
        + name.encode()
        for name in names
    )
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 200, 200, len(central), len(body), 0)
    made = tmp_path / "overlap.zip"
    made.write_bytes(body + central + end)
    with pytest.raises(PluginError):
        unpack(made, Tree(into, most_bytes=32 << 20))
    assert sum(path.stat().st_size for path in into.iterdir()) <= 32 << 20


def test_a_tar_that_is_large_only_once_decompressed_is_bounded(
    tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_module, "_TAR_BYTES", 16 << 20)
    for name, opener in (("a.tar.gz", gzip.open), ("a.tar.xz", lzma.open)):
        with opener(tmp_path / name, "wb") as file:
            for _ in range(64):
                file.write(bytes(1 << 20))
        with pytest.raises(PluginError, match="more than 16 MiB"):
            unpack(tmp_path / name, Tree(into))
        assert everything(into.parent) == {"staging"}


def test_a_name_as_long_as_memory_is_not_read(tmp_path: Path, into: Path) -> None:
    """The length of a pax header is the archive's word, and Python's reader asks for all of it at once."""
    header = tarfile.TarInfo("././@PaxHeader")
    header.type, header.size = tarfile.XHDTYPE, 200 << 20
    made = tmp_path / "long.tgz"
    with gzip.open(made, "wb") as file:
        file.write(header.tobuf(tarfile.USTAR_FORMAT))
        for _ in range(200):
            file.write(b" " * (1 << 20))
    with pytest.raises(PluginError, match="a name, of more than 4 MiB"):
        unpack(made, Tree(into))


def test_a_list_of_members_as_long_as_memory_is_not_read(tmp_path: Path, into: Path) -> None:
    entry = struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    central = entry * 200_000
    made = tmp_path / "long.zip"
    made.write_bytes(b"PK\x03\x04" + central + struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, len(central), 4, 0))
    with pytest.raises(PluginError, match="list of members"):
        unpack(made, Tree(into))


def test_members_that_are_no_files_are_counted_too(tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_module, "MOST_FILES", 100)
    made = make_tar(tmp_path / "a.tgz", [(tar_info("./", tarfile.DIRTYPE), b"") for _ in range(250)])
    with pytest.raises(PluginError, match="members"):
        unpack(made, Tree(into))


def test_a_sparse_file_is_refused(tmp_path: Path, into: Path) -> None:
    info = tar_info("holes", tarfile.GNUTYPE_SPARSE)
    header = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    header[386:398] = b"%011o\0" % 0
    header[398:410] = b"%011o\0" % 0
    header[483:495] = b"%011o\0" % (1 << 32)
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header[:512])
    (tmp_path / "a.tgz").write_bytes(gzip.compress(bytes(header) + bytes(1024)))
    with pytest.raises(PluginError, match="link or a device"):
        unpack(tmp_path / "a.tgz", Tree(into))


def test_what_is_encrypted_or_compressed_uncommonly_is_refused(tmp_path: Path, into: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_BZIP2) as bundle:
        bundle.writestr("a", b"a")
    with pytest.raises(PluginError, match="uncommon"):
        unpack(tmp_path / "a.zip", Tree(into))


def test_a_name_that_is_not_what_it_seems_is_refused(tmp_path: Path, into: Path) -> None:
    made = make_zip(tmp_path / "a.zip", [(zip_info("plugin.py#.txt"), b"x")])
    made.write_bytes(made.read_bytes().replace(b"plugin.py#.txt", b"plugin.py\0.txt"))
    with pytest.raises(PluginError, match="not what it seems"):
        unpack(made, Tree(into))


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"PK\x05\x06", b"\x1f\x8b\x08", b"\xfd7zXZ\x00", b"hello" * 500, bytes(10_000)]
)
def test_what_is_no_archive_is_told(data: bytes, tmp_path: Path, into: Path) -> None:
    (tmp_path / "a.zip").write_bytes(data)
    if data == bytes(10_000):
        unpack(tmp_path / "a.zip", Tree(into))  # the end of a tar file, and nothing before it
    else:
        with pytest.raises(PluginError, match="a.zip"):
            unpack(tmp_path / "a.zip", Tree(into))
    assert not everything(into)


@pytest.mark.parametrize("make", MAKERS)
def test_a_damaged_archive_is_told(make: Callable[..., Path], tmp_path: Path, into: Path) -> None:
    whole = make(tmp_path / "whole", [("plugin.yaml", os.urandom(3000)), ("plugin.py", os.urandom(3000))])
    data = whole.read_bytes()
    for end in range(0, len(data) - 1, 200):
        (cut := tmp_path / f"cut{whole.suffix}").write_bytes(data[:end])
        target = tmp_path / f"cut{end}"
        target.mkdir()
        with pytest.raises(PluginError, match="cut"):
            unpack(cut, Tree(target))


NAMES = st.text(st.sampled_from("ab.~/\\:\x00\nA\u0301\u00e9 "), min_size=1, max_size=12) | st.sampled_from(
    OUTSIDE + ODD
)


@settings(max_examples=200, deadline=None)
@given(names=st.lists(NAMES, min_size=1, max_size=4), maker=st.sampled_from(MAKERS))
def test_whatever_the_names_nothing_gets_out(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], maker: Callable[..., Path]
) -> None:
    root = tmp_path_factory.mktemp("any")
    (root / "a" / "in").mkdir(parents=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = maker(root / "made", [(name, name.encode("utf-8", "replace")) for name in names])
    before = everything(root)
    try:
        unpack(made, Tree(root / "a" / "in"))
    except PluginError as error:
        assert str(error).isprintable()
    inside = {path for path in everything(root) if path.startswith("a/in/")}
    assert everything(root) - inside == before
    for path in inside:
        found = (root / path).lstat()
        assert stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=600), head=st.sampled_from([b"", b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"\xfd7zXZ\x00"]))
def test_whatever_the_bytes_it_is_one_error(tmp_path_factory: pytest.TempPathFactory, data: bytes, head: bytes) -> None:
    root = tmp_path_factory.mktemp("bytes")
    (root / "in").mkdir()
    (root / "a.zip").write_bytes(head + data)
    try:
        unpack(root / "a.zip", Tree(root / "in"))
    except PluginError as error:
        assert "a.zip" in str(error)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_is_changed_in_it_it_is_one_error_or_none(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    root = tmp_path_factory.mktemp("changed")
    (root / "in").mkdir()
    kind = data.draw(st.sampled_from(["zip", "tar"]))
    if kind == "zip":
        raw = bytearray(as_zip(root / "a", PLUGIN).read_bytes())
    else:
        raw = bytearray(gzip.decompress(as_tgz(root / "a", PLUGIN).read_bytes()))
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    (root / "b").write_bytes(raw)
    before = everything(root)
    with suppress(PluginError):
        unpack(root / "b", Tree(root / "in"))
    assert {path for path in everything(root) if not path.startswith("in/")} == before


@pytest.mark.parametrize("kind", ["link", "folder link", "pipe"])
def test_a_folder_with_links_or_pipes_is_not_copied(kind: str, tmp_path: Path, into: Path) -> None:
    source = tmp_path / "source"
    (source / "sub").mkdir(parents=True)
    if kind == "pipe":
        os.mkfifo(source / "sub" / "way")
    else:
        (source / "sub" / "way").symlink_to("/etc/passwd" if kind == "link" else "/etc")
    with pytest.raises(PluginError, match=r"'sub/way' is a link or a device"):
        copy_folder(source, Tree(into))


def test_a_folder_is_copied_without_what_git_and_python_keep(tmp_path: Path, into: Path) -> None:
    source = tmp_path / "source"
    for name in ("plugin.yaml", "sub/run", ".git/config", "sub/__pycache__/a.pyc", ".gitignore"):
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(name)
    (source / "sub" / "run").chmod(0o777)
    copy_folder(source, Tree(into))
    assert everything(into) == {"plugin.yaml", "sub", "sub/run", ".gitignore"}
    assert stat.S_IMODE((into / "sub" / "run").stat().st_mode) == 0o755
