"""Ways to have Python code run, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.code import PYTHON

PYTHONS = (
    PYTHON.by_hand(
        """
        I'm teaching a class. What would python show for `{code}`?
        my homework has `{code}`, what does the interpreter make of it
        i don't trust my eyes, let python run `{code}`
        `{code}` - python, go
        does `{code}` raise anything in python
        the interpreter should tell us about `{code}`
        what's the output when the snippet `{code}` is run
        found `{code}` in a notebook, execute the cell
        repl: `{code}`
        >>> `{code}`
        python 3 please, `{code}`
        could you have this evaluated as python, `{code}`
        try out `{code}` in an interpreter session
        a student handed in `{code}`, run the code and tell me what it prints
        let's see if python agrees: `{code}`
        `{code}` is python, what comes out
        interpret `{code}` as python
        start an interpreter and feed it `{code}`
        will `{code}` print what i think, run the python
        here's my script, `{code}`, start it in python
        excute the python code `{code}`
        rnu `{code}` in pyhton
        run pyton `{code}`
        in a python prompt i'd enter `{code}`, what then
        take the python snippet `{code}` for a spin
        as a python statement, `{code}`
        python code to execute: `{code}`
        i need python's verdict on `{code}`
        pipe `{code}` into python
        use a python interpreter, the code being `{code}`
        code: `{code}`. language: python. run.
        please let `{code}` run under python
        would python choke on `{code}`
        """,
        code=v.snippet,
    ),
    PYTHON.by_hand(
        """
        My script misbehaves. Run just this bit of python: {code}
        could python tell me this: {code}
        in the interpreter please: {code}
        here's a cell from my notebook, execute it in python: {code}
        what would a python prompt answer to this: {code}
        py, run: {code}
        small python test: {code}
        let me see what this python does: {code}
        exec in python 3: {code}
        i wrote some code in python, does it work: {code}
        a scientist gave me this snippet, python i think: {code}
        execute the snippet: {code}
        run this script: {code}
        evaluate in the python shell: {code}
        python, please work this out for me: {code}
        the code to run in python is: {code}
        as python code: {code}
        quick python check: {code}
        """,
        code=v.snippet,
    ),
    PYTHON.by_hand(
        """
        the interpreter, python i mean, should run "{code}"
        what would python show for "{code}"
        have the code "{code}" executed by python
        my python book says "{code}" works, try it
        enter "{code}" at the python prompt
        as python, "{code}"
        i'd like "{code}" evaluated in python
        python snippet “{code}”, run that
        """,
        code=v.double_quotable(v.snippet),
    ),
    PYTHON.by_hand(
        """
        at the python prompt, {code}
        what would python say to {code}
        let the python interpreter have {code}
        feed {code} to python
        python 3, {code}
        could python run {code}
        execute {code} as python
        interpret {code} in python
        have {code} run by python
        as python code, {code}
        i'd like to see {code} in a python shell
        put {code} into python
        """,
        code=v.bare_snippet,
    ),
)  # fmt: skip
