"""Change what the kernel does with devices, by /sys and /proc.

wall: files
bare: root
"""

done = []
for path in ("/sys/kernel/uevent_helper", "/sys/kernel/mm/ksm/run", "/sys/module/printk/parameters/time",
             "/proc/sysrq-trigger", "/sys/power/state"):  # fmt: skip
    try:
        open(path, "a").close()
        done.append(path)
    except OSError as error:
        print(error)
print("ESCAPED" if done else "CONTAINED")
