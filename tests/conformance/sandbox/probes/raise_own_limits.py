"""Raise the limits that were set for this process.

wall: limits, privileges
bare: never, because without walls the limits are set too, and root may lack the right to raise them
alone: yes
"""

import resource

done = []
for name in ("AS", "CORE", "CPU", "DATA", "FSIZE", "NOFILE"):
    kind = getattr(resource, f"RLIMIT_{name}")
    soft, hard = resource.getrlimit(kind)
    try:
        resource.setrlimit(kind, (soft, hard + 1))
        done.append(name)
    except (OSError, ValueError) as error:
        print(name, error)
    if hard == resource.RLIM_INFINITY:
        done.append(name)
print(done)
print("ESCAPED" if done else "CONTAINED")
