"""Run programs, by a shell and with pipes, and processes of Python's own.

wall: none
grant: subprocess
without: read-only
alone: yes
"""

import subprocess
import sys

try:
    said = subprocess.run("echo abc | tr a-c A-C; ls /usr >/dev/null", shell=True, capture_output=True, text=True)
    other = subprocess.run([sys.executable, "-c", "print(6 * 7)"], capture_output=True, text=True)
    print(said.stderr, other.stderr)
    print("WORKS" if (said.stdout, other.stdout) == ("ABC\n", "42\n") else "BROKEN")
except OSError as error:
    print(f"{error}\nBROKEN")
