"""The backends that come along: `http` for OpenAI-compatible endpoints, `local` for the engine and its model."""
