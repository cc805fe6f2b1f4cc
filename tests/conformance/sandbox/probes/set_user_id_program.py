"""Run a program that runs as its owner, whoever calls it.

wall: privileges
grant: subprocess
bare: root
"""

import os
import shutil
import subprocess

# Only root can make one that is another user's; whoever is not root runs the machine's own.
try:
    shutil.copy("/usr/bin/id", "who")
    os.chown("who", 12345, 12345)
    os.chmod("who", 0o6755)
    command = ["./who", "-u"]
except OSError as error:
    print(error)
    command = ["/usr/bin/mount", "-t", "tmpfs", "none", "."]
said = subprocess.run(command, capture_output=True, text=True)
print(said.stdout, said.stderr)
print("ESCAPED" if said.stdout.strip() == "12345" or said.returncode == 0 and len(command) > 2 else "CONTAINED")
