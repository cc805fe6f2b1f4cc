"""How people ask for the tool of the `web` plugin."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.shape import Tool, ways
from agentkit_training.family import Param

FETCH = Tool(
    ("fetch_url", "httpGet", "download_page"),
    (
        "Fetch a web page and return its text.",
        "Download what a URL points to.",
        "Get the content of a website by its address.",
        "Make an HTTP request for a page.",
    ),
    (Param("url", "string", "The address of the page.", True, format="url"),),
)
WEB = (
    FETCH.asked(
        ways(
            "[fetch|get|download|open|load|read|retrieve|visit|grab|pull] {url}", "[fetch|get|download|open|load|read] the [page|website|site|url|address|web page] {url}", "[go to|look at|browse to|check|head over to|navigate to] {url}", "[go to|look at|check] the [site|website|page] {url}", "what [is on|does it say on|stands on|is at] {url}", "what does {url} say",
            "what does the [page|website|site] {url} [say|contain|show]", "[show|give|get] me [the content of|the text of|what's on|the page at|] {url}", "[fetch|download|get] the [content|contents|text|html] [of|from|at] {url}", "{url}", "{url} please", "{url} - what's there", "{url}: fetch it", "curl {url}", "wget {url}", "http get {url}", "GET {url}",
            "[make|send] a [get|GET] request to {url}", "read me {url}", "read what's on {url}", "open the link {url}", "follow the link {url}", "follow {url}", "can you see what's on {url}", "could you fetch {url} for me", "i need the text of {url}", "i want to read {url}", "have a look at {url}", "take a look at the page {url}", "let me see {url}",
            "tell me what {url} says", "tell me what's written on {url}", "check what {url} says", "the page at {url}, what does it say", "get the web page at {url}", "pull the text from {url}", "pull up {url}", "load up the website {url}", "request {url}", "query {url}", "is {url} up", "does {url} work", "see if {url} loads", "find out what's on {url}",
            "i found this link {url}, open it", "someone sent me {url}, what is it", "here's the address: {url}", "this is the page: {url}", "what's at this address: {url}", "fetch this: {url}", "open this page: {url}", "please read this site: {url}", "download from {url}", "download what's at {url}", "get the data from {url}", "get the json from {url}",
            "access {url}", "scrape {url}", "scrape the text of {url}", "crawl {url}", "import the page {url}", "view {url}", "display {url}", "print the contents of {url}", "contents of {url}", "text of {url}", "source of {url}", "what's new on {url}", "any news on {url}", "whats on {url}", "fetch the article at {url}", "get me the article {url}",
            "the docs are at {url}, read them", "the answer should be on {url}, look it up", "i forgot what {url} is about, open it", "use {url} and show its text", "call the api at {url}", "call {url}", "ping the endpoint {url} and show the answer", "what does the api {url} return", "what does {url} return", "retrieve the document at {url}", "bring up {url}",
            "get {url} from the web", "fetch {url} from the internet", "surf to {url}", "open \"{url}\"", "fetch `{url}`",
        ),
        url=v.url,
    ),
)  # fmt: skip
