"""Web pages as text. What hosts may be reached is the walls' business, not this code's."""

from __future__ import annotations

from html.parser import HTMLParser

import httpx

from agentkit.plugin.sdk import ToolFailed, tool

MOST = 2_000_000
SKIP = {"script", "style", "noscript", "template", "svg", "head"}
BREAK = {
    "p",
    "div",
    "br",
    "li",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "table",
    "ul",
    "ol",
    "pre",
}


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.title = ""
        self._skipped = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._skipped += tag in SKIP
        self._in_title = tag == "title"
        if tag in BREAK:
            self.parts.append("\n")
        if tag in ("h1", "h2", "h3"):
            self.parts.append("#" * int(tag[1]) + " ")
        if tag == "li":
            self.parts.append("- ")

    def handle_endtag(self, tag: str) -> None:
        self._skipped = max(0, self._skipped - (tag in SKIP))
        self._in_title = False
        if tag in BREAK:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._skipped:
            self.parts.append(data)


def _readable(html: str) -> str:
    reader = _Text()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).splitlines())
    body = "\n".join(line for line in lines if line)
    return f"{reader.title.strip()}\n\n{body}".strip()


@tool(effects="none")
def fetch_url(url: str) -> str:
    """Fetch a web page and return its text.

    Args:
        url: The address, http or https.
    """
    if not url.lower().startswith(("http://", "https://")):
        raise ToolFailed("only http and https addresses can be fetched")
    try:
        with (
            httpx.Client(follow_redirects=True, timeout=20) as client,
            client.stream("GET", url, headers={"User-Agent": "agentkit"}) as answer,
        ):
            data = b""
            for piece in answer.iter_bytes():
                data += piece
                if len(data) > MOST:
                    raise ToolFailed(f"{url} is larger than {MOST} bytes")
            text = data.decode(answer.encoding or "utf-8", "replace")
    except httpx.ProxyError as error:
        raise ToolFailed(f"the walls do not let this call reach {url}: {error}") from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise ToolFailed(f"cannot fetch {url}: {error or type(error).__name__}") from None
    kind = answer.headers.get("content-type", "")
    if answer.status_code >= 400:
        raise ToolFailed(f"{url} answered {answer.status_code}: {(_readable(text) if 'html' in kind else text)[:500]}")
    if "html" in kind:
        return _readable(text)
    if kind and not kind.startswith(("text/", "application/json", "application/xml")) and "json" not in kind:
        raise ToolFailed(f"{url} is {kind}, not text")
    return text
