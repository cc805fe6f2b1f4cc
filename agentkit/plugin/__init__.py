"""The child's wing: what runs inside the walls. A plugin imports `agentkit.plugin.sdk` and nothing else of ours."""
