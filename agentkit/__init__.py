"""agentkit: agents that call sandboxed tools, and a local engine that runs the model."""
