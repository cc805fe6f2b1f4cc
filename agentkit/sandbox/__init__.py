"""The parent's wing of the sandbox: policies, manifests, workers, and what walls stand on this machine."""

from agentkit.sandbox.confined import Unconfined
from agentkit.sandbox.manifest import DeclaredTool, Manifest, load_manifest
from agentkit.sandbox.policy import Policy
from agentkit.sandbox.probe import Wall, probe
from agentkit.sandbox.worker import OnProgress, Worker

__all__ = ["DeclaredTool", "Manifest", "OnProgress", "Policy", "Unconfined", "Wall", "Worker", "load_manifest", "probe"]
