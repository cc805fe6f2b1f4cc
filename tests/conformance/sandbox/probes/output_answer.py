"""Answer with more than is allowed.

wall: limits
limits: output_bytes=100000
alone: yes
ends: too_big
"""

print("x" * 1_000_000)
print("ESCAPED")
