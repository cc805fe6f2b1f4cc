"""Start a program where none is granted: by fork, by spawn, by clone, by taking this process's place.

wall: system calls
alone: yes
"""

import ctypes
import os
import signal

libc = ctypes.CDLL(None, use_errno=True)
clone, execveat = {"x86_64": (56, 322)}.get(os.uname().machine, (220, 281))
done = []
for name, attempt in {
    "fork": lambda: os.fork() or os._exit(0),
    "spawn": lambda: os.posix_spawn("/bin/true", ["true"], {}),
    "clone": lambda: libc.syscall(clone, signal.SIGCHLD, 0, 0, 0, 0) or os._exit(0),
}.items():
    try:
        pid = attempt()
        if pid > 0:
            done.append(name)
            os.waitpid(pid, 0)
    except OSError as error:
        print(name, error)
# Of a program that is not there, only those hear so that may start one.
for name, number in (("execve", 59 if clone == 56 else 221), ("execveat", execveat)):
    if name == "execve":
        libc.syscall(number, b"/nowhere", None, None)
    else:
        libc.syscall(number, -1, b"/nowhere", None, None, 0)
    if ctypes.get_errno() != 1:
        done.append(name)
print(done)
print("ESCAPED" if done else "CONTAINED")
