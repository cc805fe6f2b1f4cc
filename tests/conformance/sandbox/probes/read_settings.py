"""Read what tells this machine and its users apart: real passwd, machine id, host keys, mounts.

wall: files
"""

import glob

found = []
for path in ["/etc/passwd", "/etc/machine-id", "/etc/fstab", "/etc/resolv.conf", *glob.glob("/etc/ssh/*")]:
    try:
        with open(path, "rb") as file:
            text = file.read()
    except OSError as error:
        print(error)
        continue
    # The made-up passwd of a private root has one user.
    if path != "/etc/passwd" or text.count(b"\n") > 1:
        found.append(path)
print(found)
print("ESCAPED" if found else "CONTAINED")
