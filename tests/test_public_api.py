import subprocess
import sys
from importlib import import_module

import agentkit


def test_the_face_is_what_it_says() -> None:
    assert agentkit.__all__ == sorted(agentkit.__all__) == sorted(agentkit._HOMES)
    for name, home in agentkit._HOMES.items():
        assert getattr(agentkit, name) is getattr(import_module(f"agentkit.{home}"), name)


def test_a_plugins_child_does_not_pay_for_the_core() -> None:
    code = "import sys, agentkit.plugin.sdk; print(sorted({'pydantic', 'httpx', 'anyio'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(agentkit, "no_such_name")


def test_declaring_an_agent_imports_only_what_every_run_needs() -> None:
    heavy = {"asyncio", "httpx", "jsonschema", "opentelemetry", "rich", "ruamel", "tenacity", "agentkit.sandbox"}
    heavy |= {"agentkit.parse.registry", "agentkit.toolbox.plugins"}
    code = f"import sys; from agentkit import Agent, tool; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
