"""Read the password hashes of the machine.

wall: files
bare: root
"""

try:
    with open("/etc/shadow") as file:
        print("ESCAPED" if "root:" in file.read() else "CONTAINED")
except OSError as error:
    print(f"{error}\nCONTAINED")
