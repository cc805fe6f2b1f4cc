"""What the server's tests share."""

from tests.engine.test_generate import folder as babbler

__all__ = ["babbler"]
