"""Read the raw disk beneath all files, by its device or by one made for it.

wall: devices
bare: root disk
"""

import glob
import os
import stat

disks = [path for path in glob.glob("/dev/*") if stat.S_ISBLK(os.lstat(path).st_mode)]
try:
    # 259 is where most machines' first disk is, where /dev does not tell.
    number = os.stat(disks[0]).st_rdev if disks else os.makedev(259, 0)
    os.mknod("disk", 0o600 | stat.S_IFBLK, number)
    os.remove("disk")
    print("made a device")
    print("ESCAPED")
except OSError as error:
    print(error)
    for path in disks:
        try:
            os.close(os.open(path, os.O_RDONLY))
            print("ESCAPED")
            break
        except OSError as error:
            print(error)
    else:
        print("CONTAINED")
