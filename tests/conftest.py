"""What all tests share."""

import signal

import pytest
from hypothesis import settings

# How long an example takes says more of the machine and of what else runs there than of the code.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

# A shell lets what it starts in the background ignore SIGINT, and the children that tests interrupt would do so as well.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> str:
    """Run tests marked `anyio` on both event loops."""
    return str(request.param)
