"""What the user lets each plugin do: asked for in its manifest, granted in one readable file, or not at all."""

from __future__ import annotations

import io
import os
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Literal

from pydantic import Field
from ruamel.yaml import YAML

from agentkit.errors import ConfigError, PermissionNeeded
from agentkit.sandbox import Manifest
from agentkit.toolbox.find import Found
from agentkit.toolbox.own_grant import Grant
from agentkit.toolbox.permissions import NOTHING, Rights, asked_by, briefly, common, covers
from agentkit.toolbox.places import grants_file, replace_file, turn
from agentkit.types import Permissions, Record
from agentkit.yamlfile import read_yaml

_HEAD = """\
# What your plugins may do. `agentkit tools grant` writes this file, and you may edit it: a plugin gets what it asks for
# and is granted here, and nothing else. Names are those of installed plugins; others are known by their folders.
"""


class Granted(Record):
    """What one plugin was granted.

    sha256: of the files that it had. granted: what it may do. asked: what it asked for, where that was more.
    follow: the grant holds for other files too, as long as they ask for nothing more.
    """

    sha256: str
    at: datetime
    granted: Rights = NOTHING
    asked: Rights | None = None
    follow: bool = False


class Grants(Record):
    """The file of grants: of installed plugins by name, of others by the folder's path."""

    version: Literal[1] = 1
    plugins: dict[str, Granted] = Field(default_factory=dict)


def read_grants() -> Grants:
    """Return the user's grants; none where there is no file yet.

    Raises:
        ConfigError: the file cannot be read, or is not one of grants; the message names the line.
    """
    path = grants_file()
    if not os.path.exists(path):
        return Grants()
    try:
        return read_yaml(path, Grants)
    except ConfigError as error:
        remedy = f"mend {path}, or remove it and grant your plugins anew"
        raise ConfigError(error.message, remedy=remedy) from None


def write_grant(
    found: Found, manifest: Manifest, digest: str, rights: Rights | None = None, *, follow: bool = False
) -> Rights:
    """Grant a plugin what it asks for, or `rights` of that, and return what it may do from now on.

    Args:
        found: The plugin.
        manifest: What it asks for.
        digest: The sha256 of its files, as they were when somebody decided.
        rights: What is granted of it; None means all.
        follow: Let the grant hold when files change, as long as they ask for nothing more.

    Raises:
        ConfigError: the file of grants is broken, or cannot be written.
    """
    asked = asked_by(manifest)
    given = asked if rights is None else common(asked, rights)
    now = datetime.now(UTC).replace(microsecond=0)
    entry = Granted(sha256=digest, at=now, granted=given, asked=None if given == asked else asked, follow=follow)
    with _changing() as plugins:
        plugins[found.key] = entry
    return given


def remove_grant(key: str) -> bool:
    """Take a plugin's grant back; tell whether there was one.

    Raises:
        ConfigError: the file of grants is broken, or cannot be written.
    """
    if key not in read_grants().plugins:
        return False
    with _changing() as plugins:
        return plugins.pop(key, None) is not None


def permitted(found: Found, manifest: Manifest, digest: str, own: Grant | None = None) -> Permissions:
    """Return what a plugin may do: what it asks for and is granted.

    Args:
        found: The plugin.
        manifest: What it asks for.
        digest: The sha256 of its files.
        own: What one agent grants it by itself, instead of the user's file.

    Raises:
        PermissionNeeded: it asks for something, and was not granted anything as it is now.
        ConfigError: the file of grants is broken.
    """
    asked = asked_by(manifest)
    if own is not None:
        given = asked if own.permissions is None else common(asked, _as_rights(own.permissions, asked))
    elif found.origin == "bundled" or asked == NOTHING:
        given = asked
    else:
        given = _granted(found, manifest, asked, digest)
    told = Rights(network=asked.network, environment=asked.environment)
    if manifest.mcp is not None and manifest.mcp.url and not covers(given, told):
        # Nothing but this stands between such a server and what is said to it.
        raise _needed(found, manifest, f"{manifest.name} reaches its server outside of the walls, which was denied")
    return Permissions(**given.model_dump(exclude={"environment"}))


def _as_rights(permissions: Permissions, asked: Rights) -> Rights:
    return Rights(**{"environment": asked.environment, **permissions.model_dump()})


def _granted(found: Found, manifest: Manifest, asked: Rights, digest: str) -> Rights:
    entry = read_grants().plugins.get(found.key)
    if entry is None:
        raise _needed(found, manifest, f"plugin {manifest.name} was not granted what it asks for, to {briefly(asked)}")
    if entry.sha256 != digest and not entry.follow:
        raise _needed(found, manifest, f"plugin {manifest.name} has changed since you let it {briefly(asked)}")
    if not covers(entry.asked or entry.granted, asked) and entry.sha256 != digest:
        raise _needed(found, manifest, f"plugin {manifest.name} now asks for more, to {briefly(asked)}")
    return common(asked, entry.granted)


def _needed(found: Found, manifest: Manifest, message: str) -> PermissionNeeded:
    return PermissionNeeded(message, remedy=f"if you want that: agentkit tools grant {shlex.quote(found.key)}")


@contextmanager
def _changing() -> Iterator[dict[str, Granted]]:
    """Yield the grants to be changed, and write them; whoever changes them at the same time waits."""
    # Where it is a link, what it leads to is replaced, not the link.
    path = grants_file().resolve()
    try:
        with turn(path):
            plugins = dict(read_grants().plugins)
            yield plugins
            replace_file(path, _as_text(Grants(plugins=dict(sorted(plugins.items())))))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written: {error.strerror}") from None


def _as_text(grants: Grants) -> str:
    yaml, text = YAML(), io.StringIO()
    yaml.width = 4096
    yaml.dump({"version": grants.version, **grants.model_dump(mode="json", exclude_defaults=True)}, text)
    return _HEAD + text.getvalue()
