"""Leave a file in /usr, /etc, /var or the root.

wall: files
bare: root
"""

import os

done = []
for folder in ("/usr", "/usr/bin", "/usr/lib", "/etc", "/etc/ssl", "/var/tmp", "/"):
    path = f"{folder}/probe-{os.getpid()}.tmp"
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        os.remove(path)
        done.append(folder)
    except OSError as error:
        print(error)
print(done)
print("ESCAPED" if done else "CONTAINED")
