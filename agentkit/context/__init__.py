"""The window the model sees: exact, ordered for the KV prefix, compacted in batches, large outputs set aside."""

from agentkit.context.aside import put_aside
from agentkit.context.clip import clip
from agentkit.context.recall import recall_tools
from agentkit.context.summary import Summary
from agentkit.context.window import Compaction, Context

__all__ = ["Compaction", "Context", "Summary", "clip", "put_aside", "recall_tools"]
