"""Ways to have a shell command run, written one by one."""

from __future__ import annotations

from agentkit_training import values as v
from agentkit_training.bundled.code import SHELL

SHELLS = (
    SHELL.by_hand(
        """
        The admin told me to type `{command}`. Do that for me?
        i'm no good with terminals, so you do `{command}`
        `{command}`, and paste the output
        something's eating memory, what does `{command}` report
        our deploy starts with `{command}`, go
        see whether `{command}` still works after the upgrade
        the docs mention `{command}`. try it.
        first `{command}`, then we'll see
        hit enter on `{command}`
        fire up a shell with `{command}`
        would `{command}` fail? run it and find out
        i want the exit text of `{command}`
        carry out `{command}` where we are
        have the machine do `{command}`
        can't reproduce the bug, so run `{command}` and show me
        let `{command}` loose
        get `{command}` going
        please do the following at the prompt, `{command}`
        the server should be asked with `{command}`
        my usual morning check is `{command}`, do it
        in the repo root: `{command}`
        what's the machine's answer to `{command}`
        i typed `{command}` a hundred times today, now it's your turn
        reboot did something, compare with what `{command}` says now
        could you put `{command}` through the shell
        to prove it, `{command}`
        excute `{command}`
        rnu `{command}`
        run teh command `{command}`
        a quick `{command}` please
        one-liner: `{command}`, in sh
        perform `{command}`
        process this on the command line, `{command}`
        the makefile calls `{command}`, call it by hand
        show what comes out of `{command}`
        terminal, `{command}`, thanks
        """,
        command=v.command,
    ),
    SHELL.by_hand(
        """
        The admin told me to type "{command}". Do that in the terminal for me?
        at the prompt enter "{command}"
        my colleague swears by "{command}", run it in bash and show what it says
        the command is "{command}", off you go
        what's printed if i type "{command}" into a shell
        as a shell command, "{command}"
        let bash handle "{command}"
        could the shell do "{command}" for us
        for the ticket i need the output of the command "{command}"
        """,
        command=v.double_quotable(v.command),
    ),
    SHELL.by_hand(
        """
        The disk is nearly full. In the terminal: {command}
        paste this into a terminal and press enter: {command}
        bash please: {command}
        on the server one would type: {command}
        at the prompt: {command}
        the command i mean is this: {command}
        let the shell do the work: {command}
        i copied this from the wiki, run it: {command}
        next step of the install: {command}
        show me what the machine prints for: {command}
        to be run in a shell: {command}
        the build log asks for this command: {command}
        try this one on the command line: {command}
        exec this please: {command}
        sysadmin stuff, run it for me: {command}
        fire this off: {command}
        command to run: {command}
        """,
        command=v.command,
    ),
    SHELL.by_hand(
        """
        could the shell do {command}
        at the prompt, {command}
        type {command} at the command line
        have bash do {command}
        go to the terminal and do {command}
        i'd type {command} but my keyboard is broken, run it
        in a console, {command}
        put {command} through the shell
        fire up {command}
        give {command} a go in the terminal
        execute {command} in the shell please
        let me see {command} run in bash
        run a quick {command}
        """,
        command=v.bare_command,
    ),
)  # fmt: skip
