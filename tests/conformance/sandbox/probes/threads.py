"""Work in threads, by pools of them, and with an event loop.

wall: none
grant: nothing
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor


async def both():
    """Wait for two things at once."""
    other = asyncio.ensure_future(asyncio.to_thread(lambda: 2))
    return [await asyncio.sleep(0, 1), await other]


with ThreadPoolExecutor(4) as pool:
    squares = list(pool.map(lambda number: number * number, range(10)))
print("WORKS" if squares[9] == 81 and asyncio.run(both()) == [1, 2] else "BROKEN")
