"""The parent's wing of the sandbox: policies, manifests, workers, and what walls stand on this machine."""

from agentkit.sandbox.manifest import Manifest, load_manifest
from agentkit.sandbox.policy import Policy
from agentkit.sandbox.probe import Wall, probe
from agentkit.sandbox.worker import Unconfined, Worker

__all__ = ["Manifest", "Policy", "Unconfined", "Wall", "Worker", "load_manifest", "probe"]
