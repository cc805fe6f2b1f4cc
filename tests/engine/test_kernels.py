"""The kernels' own test (backends/engine/kernels_test.cpp), built and run for every instruction set within reach.

It is built with the flags that CMakeLists.txt gives the kernels, and shares nothing with the installed extension.
"""

from __future__ import annotations

import os
import platform
import re
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path

import pytest

ENGINE = Path(__file__).parents[2] / "backends" / "engine"
NATIVE = shlex.split(os.environ.get("CXX", "g++"))
ARM = ["aarch64-linux-gnu-g++"]
EMULATOR = next((name for name in ("qemu-aarch64-static", "qemu-aarch64") if shutil.which(name)), "")
WARNINGS = ["-std=c++17", "-Wall", "-Wextra", "-Werror"]
SANITIZERS = ["-fsanitize=address,undefined,float-cast-overflow", "-fno-sanitize=null", "-fno-sanitize-recover=all"]

pytestmark = pytest.mark.skipif(not shutil.which(NATIVE[0]), reason=f"no C++ compiler: {NATIVE[0]}")


def recipe(arm: bool) -> dict[str, list[str]]:
    """The kernels' sources and the flags of each, as CMakeLists.txt has them for x86-64 or AArch64."""
    text = (ENGINE / "CMakeLists.txt").read_text()
    block = text.split("CMAKE_SYSTEM_PROCESSOR MATCHES")[2 if arm else 1].split("\nendif()")[0]
    variables = dict(re.findall(r'set\((\w+) "([^"]*)"\)', text))
    own = dict(re.findall(r'set_source_files_properties\((\S+) PROPERTIES COMPILE_OPTIONS "([^"]*)"\)', text))
    files = re.findall(r"set\(kernels ([^)]*)\)", text) + re.findall(r"list\(APPEND kernels ([^)]*)\)", block)
    shared = re.findall(r"target_compile_options\(kernels PRIVATE ([^)]*)\)", text)
    assert len(files) == 2 and len(shared) == 1, "CMakeLists.txt is laid out in another way than this test reads"
    flags = {name: re.sub(r"\$\{(\w+)\}", lambda at: variables[at[1]], options) for name, options in own.items()}
    return {
        name: [*shared[0].split(), *filter(None, flags.get(name, "").split(";"))] for name in " ".join(files).split()
    }


class Workshop:
    """Builds programs of the kernels and their test; what several have in common is compiled once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made: dict[tuple[str, ...], Future[Path]] = {}

    def build(self, compiler: Sequence[str], kernels: dict[str, list[str]], link: Sequence[str] = ()) -> Path:
        """Compile the kernels with their flags, and the test; return the program."""
        sources = kernels | {path.name: ["-O1"] for path in ENGINE.glob("kernels_test*.cpp")}
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            objects = [self.compiled(pool, [*compiler, *WARNINGS, *flags], name) for name, flags in sources.items()]
        program = self.folder / f"kernels_test_{len(self.made)}"
        finish([*compiler, *link, *(one.result() for one in objects), "-o", program])
        return program

    def compiled(self, pool: Executor, command: list[str], source: str) -> Future[Path]:
        def work() -> Path:
            finish([*command, "-c", ENGINE / source, "-o", to])
            return to

        key = (*command, source)
        to = self.folder / f"{len(self.made)}.o"
        if key not in self.made:
            self.made[key] = pool.submit(work)
        return self.made[key]


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("kernels"))


def finish(command: Sequence[str | Path], **environment: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | environment, check=False)
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}"
    return done.stdout


def tables(output: str) -> list[str]:
    """The names of the tables that the program has checked."""
    return re.findall(r"^(.+): [\d,]{6,} checks$", output, re.MULTILINE)


def native_tables() -> list[str]:
    """The tables that must run here, by the processor's own word."""
    found = re.search(r"^(?:flags|Features)\s*:(.*)", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    flags = set(found[1].split()) if found else set()
    needs = {
        "AVX2": {"avx2", "fma"},
        "AVX-512 VNNI": {"avx512f", "avx512bw", "avx512vl", "avx512dq", "avx512_vnni"},
        "AVX-512 VNNI BF16": {"avx512f", "avx512bw", "avx512vl", "avx512dq", "avx512_vnni", "avx512_bf16"},
        "NEON": {"asimddp"},
    }
    return ["packing", "scalar", *(name for name, needed in needs.items() if needed <= flags)]


def on_arm() -> bool:
    return platform.machine() in ("aarch64", "arm64")


def test_native(workshop: Workshop) -> None:
    program = workshop.build(NATIVE, recipe(on_arm()))
    assert tables(finish([program])) == native_tables()


def test_within_bounds_and_defined(workshop: Workshop, tmp_path: Path) -> None:
    probe = tmp_path / "probe.cpp"
    probe.write_text("int main() {}")
    if subprocess.run([*NATIVE, *SANITIZERS, probe, "-o", tmp_path / "probe"], capture_output=True).returncode:
        pytest.skip("the compiler comes without its sanitizers")
    kernels = recipe(on_arm())
    for name, flags in kernels.items():
        if "avx512" not in name or "AVX-512 VNNI" in native_tables():
            flags += ["-O0", "-g1", *SANITIZERS]
    program = workshop.build(NATIVE, kernels, SANITIZERS)
    assert tables(finish([program, "2", "40"], ASAN_OPTIONS="detect_leaks=0")) == native_tables()


@pytest.mark.skipif(on_arm(), reason="the kernels for x86-64 alone ask for AVX-512")
def test_avx512_emulated(workshop: Workshop) -> None:
    """Instructions in plain C++ (avx512/immintrin.h) stand in for those that this processor may lack."""
    kernels = recipe(arm=False)
    for name in kernels:
        if "avx512" in name:
            bf16 = ["-D__AVX512BF16__"] if "bf16" in name else []
            kernels[name] = ["-O0", "-Wno-psabi", f"-I{Path(__file__).parent / 'avx512'}", *bf16]
    kernels["kernels.cpp"] += ["-D__builtin_cpu_supports(set)=1"]
    program = workshop.build(NATIVE, kernels)
    assert {"AVX-512 VNNI", "AVX-512 VNNI BF16"} <= set(tables(finish([program, "3", "40"])))


@pytest.mark.skipif(not shutil.which(ARM[0]), reason=f"no cross compiler: {ARM[0]}")
@pytest.mark.skipif(not EMULATOR, reason="no emulator: qemu-aarch64-static")
def test_neon_emulated(workshop: Workshop) -> None:
    program = workshop.build(ARM, recipe(arm=True), ["-static"])
    assert tables(finish([EMULATOR, program, "4", "40"])) == ["packing", "scalar", "NEON"]
