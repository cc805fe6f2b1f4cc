"""Hand over more files than is allowed, one too large and many small ones.

wall: limits
limits: artifact_mb=1
alone: yes
ends: too_big failed
"""

from agentkit.plugin.sdk import attach

for number in range(20):
    attach(f"{number}.bin", bytes(1 << 18))
print("ESCAPED")
