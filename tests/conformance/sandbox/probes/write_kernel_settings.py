"""Change the kernel's settings: what is run when a program crashes, for one.

wall: files
bare: root
"""

try:
    with open("/proc/sys/kernel/core_pattern", "a"):
        pass
    print("ESCAPED")
except OSError as error:
    print(f"{error}\nCONTAINED")
