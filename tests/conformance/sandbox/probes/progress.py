"""Tell how far a call has come, from the tool's own thread and from another.

wall: none
grant: nothing
alone: yes
"""

import threading

from agentkit.plugin.sdk import progress

progress("half", 0.5)
thread = threading.Thread(target=progress, args=("most", 0.9))
thread.start()
thread.join()
print("WORKS")
