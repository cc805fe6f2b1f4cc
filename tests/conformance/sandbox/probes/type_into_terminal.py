"""Type commands into a terminal, as if the user had.

wall: system calls, devices
bare: typing
grant: subprocess
"""

import fcntl
import os
import pty
import termios

pid = os.fork()
if pid == 0:
    try:
        ours, theirs = pty.openpty()
        os.setsid()
        fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)
        for letter in b"echo hello\n":
            fcntl.ioctl(theirs, termios.TIOCSTI, bytes([letter]))
        os._exit(7)
    except OSError:
        os._exit(0)
print("ESCAPED" if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7 else "CONTAINED")
