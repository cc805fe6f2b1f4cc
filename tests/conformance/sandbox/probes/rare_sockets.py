"""Make sockets of every other family, which only widen what of the kernel can be attacked.

wall: network
grant: network
bare: root
"""

import socket

unix, inet, inet6 = 1, 2, 10
done = set()
for family in range(64):
    if family in (unix, inet, inet6):
        continue
    for kind in range(1, 7):
        for make in (socket.socket, socket.socketpair):
            try:
                made = make(family, kind)
                done.add(family)
            except OSError:
                continue
            for one in made if isinstance(made, tuple) else (made,):
                one.close()
print(sorted(done))
print("ESCAPED" if done else "CONTAINED")
