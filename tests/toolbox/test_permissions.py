"""What is asked for, what of it is given, and the words for both."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentkit.errors import PluginError
from agentkit.sandbox import Manifest
from agentkit.sandbox.proxy import Proxy, Refused
from agentkit.toolbox.permissions import NOTHING, Rights, asked_by, briefly, common, covers, in_words, within_workspace

PATHS = ["$workspace", "$workspace/a", "$workspace/a/b", "$workspace/ab", "~", "~/a", "/srv", "/srv/a", "/srv/a/b"]
HOSTS = ["*", "*:443", "a.org", "a.org:443", "a.org:80", "b.org", "localhost", "localhost:8080", "10.0.0.1", "[::1]:80"]


def some(values: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=4, unique=True).map(tuple)


RIGHTS = st.builds(
    Rights,
    read=some(PATHS),
    write=some(PATHS),
    network=some(HOSTS),
    subprocess=st.booleans(),
    environment=some(["A", "B"]),
)


@given(RIGHTS, RIGHTS)
def test_what_is_given_is_asked_for_and_granted(asked: Rights, granted: Rights) -> None:
    both = common(asked, granted)
    assert covers(asked, both) and covers(granted, both)


@given(RIGHTS, RIGHTS)
def test_the_whole_grant_gives_all_that_is_asked_for(asked: Rights, more: Rights) -> None:
    all_of_it = common(asked, asked)
    assert covers(all_of_it, asked) and covers(asked, all_of_it)
    assert common(asked, NOTHING) == NOTHING
    if covers(more, asked):
        assert covers(common(asked, more), asked)


@given(
    some(HOSTS),
    some(HOSTS),
    st.sampled_from(["a.org", "b.org", "c.org", "localhost", "10.0.0.1"]),
    st.sampled_from([80, 443, 8080]),
)
def test_hosts_mean_what_the_proxy_takes_them_for(
    asked: tuple[str, ...], granted: tuple[str, ...], host: str, port: int
) -> None:
    both = common(Rights(network=asked), Rights(network=granted)).network
    assert lets_through(both, host, port) == (lets_through(asked, host, port) and lets_through(granted, host, port))


def lets_through(allowed: tuple[str, ...], host: str, port: int) -> bool:
    return any(_lets_through(entry, host, port) for entry in allowed)


def _lets_through(allowed: str, host: str, port: int) -> bool:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        try:
            entry = Proxy(listener, [allowed])._entry_for(host, port)
        except Refused:
            return False
    # By a star the proxy goes to public addresses alone.
    return entry != "*" or host not in ("localhost", "10.0.0.1")


@pytest.mark.parametrize(
    ("asked", "granted", "left"),
    [
        (Rights(read=("$workspace",)), Rights(read=("$workspace/in",)), Rights(read=("$workspace/in",))),
        (Rights(write=("$workspace",)), Rights(read=("$workspace",)), Rights(read=("$workspace",))),
        (Rights(read=("$workspace",)), Rights(write=("$workspace",)), Rights(read=("$workspace",))),
        (Rights(read=("~/a",)), Rights(read=(str(Path.home()),)), Rights(read=("~/a",))),
        (Rights(read=("/srv/ab",)), Rights(read=("/srv/a",)), NOTHING),
        (Rights(read=("/srv",)), Rights(read=("/srv/../etc",)), NOTHING),
        (Rights(read=("$workspace",)), Rights(read=("$workspace/../x",)), NOTHING),
        (Rights(read=("$workspace",)), Rights(read=("$workspace/a/../b",)), NOTHING),  # a may be a link
        (Rights(network=("*",)), Rights(network=("a.org:443",)), Rights(network=("a.org:443",))),
        (Rights(network=("*:443",)), Rights(network=("a.org",)), Rights(network=("a.org:443",))),
        (Rights(network=("A.org",)), Rights(network=("a.org.",)), Rights(network=("A.org",))),
        (Rights(network=("*",)), Rights(network=("localhost", "192.168.0.1")), NOTHING),
        (Rights(network=("localhost",)), Rights(network=("*",)), NOTHING),
        (Rights(network=("a.org:80",)), Rights(network=("a.org:443",)), NOTHING),
        (Rights(subprocess=True), Rights(), NOTHING),
    ],
)  # fmt: skip
def test_the_smaller_of_both_is_given(asked: Rights, granted: Rights, left: Rights) -> None:
    assert common(asked, granted) == left


def test_words_are_plain_and_what_is_dangerous_is_loud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    monkeypatch.delenv("AGENTKIT_HOME")
    rights = Rights(
        read=("$workspace", "$workspace/data", "~/.config/x", "~/"),
        write=("$workspace/out", "~/.config", "/etc"),
        network=("api.example.com", "b.org:443", "*", "localhost:80", "10.1.1.1", "[::1]:1"),
        subprocess=True,
        environment=("TOKEN",),
    )
    assert [(told.text, told.loud) for told in in_words(rights)] == [
        ("may read and write out in the workspace", False),
        ("may read and write ~/.config, and with it what other plugins are and may do: it could grant itself ANYTHING", True),
        ("may read and write /etc", True),
        ("may read the workspace", False),
        ("may read data in the workspace", False),
        ("may read ~/", True),
        ("may reach api.example.com on any port", False),
        ("may reach b.org on port 443", False),
        ("may reach ANY host of the internet on any port", True),
        ("may reach programs on THIS MACHINE (localhost) on port 80", True),
        ("may reach the PRIVATE address (10.1.1.1) on any port", True),
        ("may reach the PRIVATE address (::1) on port 1", True),
        ("may start programs, in the same walls", False),
        ("sends your variable TOKEN to its server", True),
    ]  # fmt: skip
    assert in_words(NOTHING)[0].text == "may touch nothing: no files, no network, no programs"
    assert briefly(NOTHING) == "nothing"
    assert briefly(rights) == (
        "write out in the workspace, write ~/.config, write /etc, read the workspace, read data in the workspace, read ~/, "
        "reach api.example.com, reach b.org:443, reach ANY host, reach localhost:80, reach 10.1.1.1, reach [::1]:1, "
        "start programs, send $TOKEN"
    )


def test_words_cannot_be_forged() -> None:
    rights = Rights(
        read=("/srv/\x1b[2K\rsafe", "/srv/\u202egpj"), network=("ex\u0430mple.com", "a.org\n  may touch nothing")
    )
    told = "\n".join(one.text for one in in_words(rights)) + briefly(rights)
    assert told.isprintable() is False and all(c.isprintable() or c == "\n" for c in told)
    assert told.count("\n") == 3 and "\\x1b[2K" in told and "ex\\u0430mple.com" in told and "\\u202e" in told


def test_only_what_stays_in_the_workspace_is_within_it() -> None:
    assert within_workspace(Rights(read=("$workspace",), write=("$workspace/a",), subprocess=True))
    for more in (
        Rights(read=("/srv",)),
        Rights(network=("a.org",)),
        Rights(environment=("A",)),
        Rights(write=("~/a",)),
    ):
        assert not within_workspace(more)


def mcp(url: str, **headers: str) -> Manifest:
    return Manifest.model_validate({"name": "far", "mcp": {"url": url, "headers": headers}})


def test_a_server_outside_of_the_walls_asks_for_its_host_and_the_variables_it_is_sent() -> None:
    rights = asked_by(
        mcp("https://mcp.example.org/v1?x=1", Authorization="Bearer ${TOKEN}", Other="${TOKEN} ${SECOND} $no")
    )
    assert rights == Rights(network=("mcp.example.org:443",), environment=("TOKEN", "SECOND"))
    assert asked_by(mcp("http://127.0.0.1:8000/")).network == ("127.0.0.1:8000",)
    assert asked_by(mcp("http://[::1]/")).network == ("[::1]:80",)


@pytest.mark.parametrize(
    "url",
    ["https://good.com@evil.org/", "https://evil.org\\@good.com/", "https://ex\u0430mple.com/", "https://a.org:x/", "http://[::1/", "https:// a/"],
)  # fmt: skip
def test_an_address_that_could_be_read_in_two_ways_is_refused(url: str) -> None:
    with pytest.raises(PluginError, match="no plain address"):
        asked_by(mcp(url))
