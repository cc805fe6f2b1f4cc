"""Makers of file names, folders, patterns and addresses."""

from __future__ import annotations

import random
from collections.abc import Sequence

from agentkit_training import word_lists as w
from agentkit_training.values.dates import any_day


def _stem(rng: random.Random) -> str:
    stem = rng.choice(w.STEMS)
    draw = rng.random()
    if draw < 0.2:
        stem += rng.choice("-_") + rng.choice(w.STEMS)
    elif draw < 0.36:
        stem += rng.choice(("_2023", "_2024", "-2025", "2", "_v3", "_final", "-q1", "_q4", "1", "-old", "_new", "_may", "-eu",
                            "_us", "-2026-03", "_jan", "-draft", "_clean", "3b", "-week12"))  # fmt: skip
    elif draw < 0.42:
        stem = (
            rng.choice(("my", "q1", "q3", "team", "2024", "all", "2026-02", "new", "daily", "weekly", "raw", "v2"))
            + rng.choice("-_")
            + stem
        )
    elif draw < 0.45:
        stem = f"{any_day(rng).isoformat()}-{stem}"
    return stem.capitalize() if rng.random() < 0.05 else stem.upper() if rng.random() < 0.02 else stem


def _file(rng: random.Random, ends: Sequence[str]) -> str:
    folders = "".join(rng.choice(w.FOLDERS) + "/" for _ in range(rng.choices((0, 1, 2), (70, 24, 6))[0]))
    start = rng.choice(("./", "../", "")) if rng.random() < 0.05 else ""
    return f"{start}{folders}{_stem(rng)}.{rng.choice(ends)}"


def _odd_file(rng: random.Random, ends: Sequence[str]) -> str:
    """Return a file name as people really have them: dates, versions, capitals, many dots, folders above."""
    stem, other, end, day, n = (
        rng.choice(w.STEMS),
        rng.choice(w.STEMS),
        rng.choice(ends),
        any_day(rng),
        rng.randint(1, 60),
    )
    return rng.choice((
        f"{stem}.{day.year}.{end}", f"{stem}.{other}.{end}", f"{stem}.v{n}.{end}", f"{stem}-v{n % 5}.{n % 10}.{end}", f"{stem}_{n:03}.{end}", f"{stem}{n:02}.{end}",
        f"{day.isoformat()}_{stem}.{end}", f"{day.isoformat()}.{end}", f"{stem}-{day.isoformat()}.{end}", f"{stem}_{day:%Y%m%d}.{end}", f"{day:%Y%m%d}-{stem}.{end}", f"{day.year}/{day.month:02}/{stem}.{end}",
        f"{stem.upper()}.{end.upper()}", f"{stem.upper()}_{day.year}.{end}", f"{stem.capitalize()}-{other.upper()}.{end}", f"{stem.capitalize()}{other.capitalize()}.{end}", f"{stem.upper()}.{end}",
        f"_{stem}.{end}", f"{stem}__{other}.{end}", f"{stem}--{other}.{end}", f"{stem}_FINAL_v{n % 9}.{end}", f"{stem}_copy2.{end}", f"{stem}_{rng.choice(w.NAMES).lower()}.{end}", f"Q{n % 4 + 1}_{stem}.{end}", f"KW{n % 52 + 1}-{stem}.{end}",
        f"../{stem}.{end}", f"../{rng.choice(w.FOLDERS)}/{stem}.{end}", f"../../{stem}_{day.year}.{end}", f"./{rng.choice(w.FOLDERS)}/{stem}-{n}.{end}", f"{rng.choice(w.FOLDERS)}/{rng.choice(w.FOLDERS)}/{stem}.{other}.{end}",
        f"{rng.choice(w.FOLDERS).upper()}/{stem}.{end}", f"{rng.choice(w.FOLDERS)}-{day.year}/{stem}.{end}", f"{rng.choice(w.FOLDERS)}.old/{stem}.{end}", f"{stem}_and_{other}.{end}", f"{n:02}-{stem}.{end}", f"{n % 9}_{stem}_{other}.{end}",
    ))  # fmt: skip


def odd_text_file(rng: random.Random) -> str:
    """Return an unusual name of a text file, one in six without an ending."""
    if rng.random() < 1 / 6:
        return rng.choice((*w.BARE_FILES, *w.BARE_TEXTS))
    return _odd_file(rng, w.TEXT_ENDS)


def odd_data_file(rng: random.Random) -> str:
    """Return an unusual name of a data file."""
    return _odd_file(rng, (*w.DATA_ENDS, "jsonl", "tsv", "db"))


def odd_folder(rng: random.Random) -> str:
    """Return an unusual name of a folder."""
    name, other, day, n = rng.choice(w.FOLDERS), rng.choice(w.FOLDERS), any_day(rng), rng.randint(1, 30)
    return rng.choice((
        f"../{name}", f"../../{name}", f"./{name}", f"{name}.{day.year}", f"{name}-{day.year}", f"{day.year}/{day.month:02}", f"{name}/{day.isoformat()}", f"{name}_{n}", f"{name}.d", f"_{name}", f"{name.upper()}", f"{name}.bak",
        f"{name}-{other}", f"{name}/{other}/{rng.choice(w.FOLDERS)}", f"{name}_v{n % 7}", f"{rng.choice(w.NAMES)}_{name}", f"{name}/{rng.choice(w.NAMES).lower()}", f"{name.capitalize()}/{other.capitalize()}", f"{name}/Q{n % 4 + 1}", f"{n:02}_{name}",
    ))  # fmt: skip


def text_file(rng: random.Random) -> str:
    """Return the path of a text file."""
    draw = rng.random()
    if draw < 0.03:
        return rng.choice(w.BARE_FILES)
    if draw < 0.05:
        return f"{rng.choice(w.ADJECTIVES)} {rng.choice(w.STEMS)}.{rng.choice(w.TEXT_ENDS[:3])}"
    return _file(rng, w.TEXT_ENDS)


def data_file(rng: random.Random) -> str:
    """Return the path of a data file."""
    return _file(rng, w.DATA_ENDS)


def path(rng: random.Random) -> str:
    """Return the path of any file."""
    return _file(rng, w.TEXT_ENDS + w.DATA_ENDS)


def folder(rng: random.Random) -> str:
    """Return a folder's path."""
    name = rng.choice(w.FOLDERS) if rng.random() < 0.6 else _stem(rng)
    if rng.random() < 0.25:
        name += "/" + rng.choice(w.FOLDERS)
    return name + "/" if rng.random() < 0.15 else name


def folder_or_file(rng: random.Random) -> str:
    """Return where to search: mostly a folder."""
    return folder(rng) if rng.random() < 0.75 else path(rng)


def glob(rng: random.Random) -> str:
    """Return a file pattern."""
    return rng.choice(
        ("*.{0}", "*.{0}", "*.{0}", "**/*.{0}", "{1}*", "{1}*.{0}", "*{1}*", "*_{1}.{0}", "{1}-*.{0}", "*2024*.{0}")
    ).format(rng.choice(w.TEXT_ENDS + w.DATA_ENDS), rng.choice(w.STEMS))


def url(rng: random.Random) -> str:
    """Return a web address."""
    host = rng.choice(w.STEMS + w.HOSTS).lower() + rng.choice(w.HOST_ENDS)
    steps = "".join("/" + rng.choice(w.STEMS) for _ in range(rng.choices((0, 1, 2, 3), (3, 4, 2, 1))[0]))
    end = rng.choice(
        (
            "",
            "",
            "",
            ".html",
            "?page=2",
            "/",
            f"?q={rng.choice(w.STEMS)}&n=1",
            f"/{rng.randint(1, 9999)}",
            "#top",
            ".json",
            ".txt",
        )
    )
    name = f"{rng.choice(('', '', '', 'www.', 'api.', 'docs.', 'blog.', 'm.'))}{host}{steps}{end if steps else end[:1] if end == '/' else ''}"
    if rng.random() < 0.12:
        return name.split("?")[0].split("#")[0].rstrip("/")
    return f"{rng.choice(('https', 'https', 'https', 'http'))}://{name}"
