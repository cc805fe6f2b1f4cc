"""How people ask for the tools of the `shell` and `python` plugins."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.shape import Tool, ways
from agentkit_training.family import Param

SHELL = Tool(
    ("run_command", "shellExec", "terminal"),
    (
        "Run a shell command in the workspace.",
        "Execute a command line and return what it prints.",
        "Use the terminal to run a program.",
        "Invoke bash with a command.",
    ),
    (Param("command", "string", "The command line.", True),),
)
SHELLS = (
    SHELL.asked(
        ways(
            "run `{command}`", "[execute|launch|do|invoke|call|start] `{command}`", "[run|execute|launch|do] [the command|the shell command|in the shell|in a shell|in the terminal] `{command}`", "[in the shell|in a terminal|on the command line|with bash] [run|execute|do] `{command}`",
            "what does `{command}` [print|output|return|give|say]", "use the [shell|terminal] [to run|for|and run] `{command}`", "i want [you|] to run `{command}`", "output of `{command}`", "please run `{command}` in the shell", "try `{command}` in a terminal", "`{command}` in bash please", "`{command}`",
            "i need the output of `{command}`", "show me what `{command}` prints", "could you run `{command}` for me", "let's see what `{command}` says", "kick off `{command}`", "go ahead and run `{command}`", "what happens when you run `{command}`", "type `{command}` into the terminal", "give me the result of `{command}`",
            "issue the command `{command}`", "open a shell and run `{command}`", "run the program `{command}`", "i usually do this with `{command}`, please run it", "check the output of `{command}`", "use bash: `{command}`", "fire off `{command}`", "run this: `{command}`", "can you execute `{command}` in the workspace",
            "to see where we stand, run `{command}`", "`{command}` <- run that", "sh -c `{command}`", "run `{command}` and show me the output", "run `{command}` and tell me what it says", "execute the command line `{command}`", "run the following shell command: `{command}`", "does `{command}` work here", "use the shell to [count lines|list processes|check the disk|run the tests|build it] with `{command}`", "[count the lines|run the tests|check the disk|build it|list the processes] using `{command}`", "to [run the tests|see the branches|free some space|check the version], execute `{command}`", "i'd run `{command}` in a terminal, do it for me",
            "start a shell, run `{command}`, show me what it prints", "the build needs `{command}`, run it",
        ),
        command=v.command,
    ),
    SHELL.asked(
        ways(
            "[run|execute] \"{command}\"", "[run|execute] the [command|shell command] \"{command}\"", "run \"{command}\" in the shell", "run \"{command}\" on the command line", "the command \"{command}\", please run it", "what does \"{command}\" print in the terminal", "in the terminal, run \"{command}\"",
            "use the shell for \"{command}\"", "i want to execute \"{command}\"", "have bash run \"{command}\"", "run “{command}” in a terminal", "execute “{command}”",
        ),
        command=v.double_quotable(v.command),
    ),
    SHELL.asked(
        ways(
            "[shell|terminal|command|bash|sh|cmd]: {command}", "[run|execute] this [command|in the shell|in bash|in a terminal]: {command}", "use the shell to do this: {command}", "run the following command: {command}", "in the shell: {command}", "command line: {command}", "run: {command}", "execute: {command}",
            "use the terminal: {command}", "please run this for me: {command}", "here's a command to run: {command}", "with bash: {command}", "next command: {command}", "run in the workspace: {command}", "my command is: {command}", "do this in a shell: {command}", "launch: {command}",
            "use the shell to get this done: {command}", "use the [shell|terminal|command line] to [count lines|list processes|check the disk|find big files|show the log|clean up|see who i am|unpack it|look at the branches|measure it]: {command}",
            "[count the lines|check disk space|list the processes|see the branches|check the version|build it|run the tests|look at the log] with the shell: {command}", "in bash, [count the lines|show the date|list everything|test it]: {command}", "i want to [see the history|know the free memory|run the tests|install it], so run: {command}", "i need you to run one command: {command}", "shell command: {command}", "run this line in the terminal: {command}", "execute on the command line: {command}",
        ),
        command=v.command,
    ),
    SHELL.asked(
        ways(
            "[run|execute] {command}", "[run|execute|type] the [shell|] command {command}", "[in the shell|in a terminal|on the command line|with bash|in bash] [run|execute|do] {command}", "run {command} in [the shell|a terminal|bash]", "execute {command} on the command line", "launch {command}", "please run {command}",
            "can you run {command}", "could you execute {command}", "do a {command}", "invoke {command}", "use the shell to run {command}", "use the terminal to run {command}", "open a terminal and run {command}", "just run {command}", "go run {command}", "i want to run {command}", "i'd like you to execute {command}",
            "run {command} for me", "try running {command}", "let's run {command}", "what does the command {command} print", "what's the output of the command {command}", "run the command {command} and show the output", "$ {command}", "shell {command}", "bash {command}", "exec {command}", "run shell command {command}",
        ),
        command=v.bare_command,
    ),
)  # fmt: skip

PYTHON = Tool(
    ("run_python", "executePython", "python_interpreter"),
    (
        "Run Python code and return what it prints.",
        "Execute a Python snippet in a fresh interpreter.",
        "Evaluate a piece of Python.",
        "Use the Python interpreter on some code.",
    ),
    (Param("code", "string", "The Python code.", True),),
)
PYTHONS = (
    PYTHON.asked(
        ways(
            "[run|execute|evaluate|try] [the|this] [python|python code|python snippet|Python] `{code}`", "[run|execute|evaluate] `{code}` [in|with|using] [python|Python]", "in python, [run|execute|evaluate] `{code}`", "what does `{code}` [print|return|give|evaluate to] in python", "use python to [run|evaluate|execute] `{code}`",
            "python `{code}`", "with the python interpreter run `{code}`", "[try|test] `{code}` in a python shell", "[execute|run] the python [statement|expression|line] `{code}`", "run some python for me: `{code}`", "i want to run the python `{code}`", "what's the output of the python code `{code}`",
            "show me what python prints for `{code}`", "what does python say to `{code}`", "check `{code}` in python", "python: `{code}`", "could you evaluate `{code}` with python", "execute this snippet in python: `{code}`", "please run my python code `{code}`", "feed `{code}` to the python interpreter",
            "start python and run `{code}`", "use the interpreter to evaluate `{code}`", "what is `{code}` in python", "does the python `{code}` work", "run the script `{code}` in python", "let python do `{code}`", "have python compute `{code}`", "`{code}` in python please", "i wonder what `{code}` gives in python",
            "run py code `{code}`", "exec `{code}` as python", "python3, `{code}`", "evaluate the following in python: `{code}`", "here's some python, run it: `{code}`", "run this python one-liner: `{code}`", "the python one-liner `{code}`, what does it output", "[calculate|compute|work out] `{code}` [with|in|using] python", "use python to [calculate|compute|check|find out] `{code}`", "write nothing, just run `{code}` in python", "print the result of `{code}` using python", "test whether `{code}` works in python", "i have this code: `{code}`, run it", "run this code: `{code}`", "execute the code `{code}`", "run the code `{code}`",
        ),
        code=v.snippet,
    ),
    PYTHON.asked(
        ways(
            "[python|python code|py|Python|python3]: {code}", "[run|execute|evaluate] this [python|python code|Python code|python script|snippet in python]: {code}", "in python: {code}", "run the following python: {code}", "execute in python: {code}", "run some python: {code}", "use python: {code}", "with python: {code}",
            "python snippet: {code}", "please execute this python for me: {code}", "what does this python print: {code}", "try this in python: {code}", "here's a python script, run it: {code}", "evaluate with python: {code}", "run in the python interpreter: {code}", "my python code: {code}",
            "could you run this bit of python: {code}", "python one-liner: {code}", "use the python interpreter for this: {code}", "what's the result of this python expression: {code}", "let python evaluate: {code}", "test this python: {code}", "use python to [sort them|count it|check this|reverse it|add them up|get the answer]: {code}", "run this code: {code}", "execute this code: {code}", "in the interpreter: {code}", "compute with python: {code}", "run py: {code}", "i have some python to run: {code}",
        ),
        code=v.snippet,
    ),
    PYTHON.asked(
        ways(
            "run \"{code}\" in python", "execute the python code \"{code}\"", "evaluate \"{code}\" with python", "what does \"{code}\" print in python", "run the python “{code}”", "use python to evaluate \"{code}\"", "in python, \"{code}\"", "python \"{code}\"", "try \"{code}\" in the python interpreter",
            "run the python snippet \"{code}\"", "please run \"{code}\" using python", "the python expression \"{code}\", what does it give",
        ),
        code=v.double_quotable(v.snippet),
    ),
    PYTHON.asked(
        ways(
            "run {code} in python", "execute {code} with python", "evaluate {code} in python", "python {code}", "in python run {code}", "in python, {code}", "use python to run {code}", "use python to evaluate {code}", "run the python code {code}", "what does {code} print in python", "what does {code} give in python",
            "[execute|run] the python [statement|expression|line] {code}", "run python {code}", "let python run {code}", "try {code} in python", "have python evaluate {code}", "can you run {code} in python for me", "python code {code}", "with python, execute {code}", "execute python code {code}", "what is {code} in python", "[calculate|compute|work out] {code} [with|in|using] python", "use python to [calculate|compute|check] {code}", "python, what is {code}", "run the code {code}", "execute the code {code}", "py {code}", "python -c {code}", "eval {code} in python", "ask python for {code}",
        ),
        code=v.bare_snippet,
    ),
)  # fmt: skip

CODE = (*SHELLS, *PYTHONS)
