"""The demo: an agent on the bundled model does a small real job on a copy of examples/sales. No key, no network."""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GOAL = """\
1. List the files
2. Read targets.txt
3. What is the total amount by region in sales.csv?
4. Calculate 20% of 48,500
5. Show the top 3 rows by amount in sales.csv
6. Write the result to report.md
"""


def main() -> int:
    """Run the job through the command line, as a user would; return its exit code."""
    with tempfile.TemporaryDirectory(prefix="agentkit-demo-") as folder:
        workspace = Path(folder) / "sales"
        shutil.copytree(Path(__file__).parent / "sales", workspace)
        started = time.perf_counter()
        command = [sys.executable, "-m", "agentkit", "run", GOAL, "--workspace", str(workspace)]
        code = subprocess.run(command, check=False).returncode
        print(f"first answer after {time.perf_counter() - started:.2f} s, process start and all")
        report = workspace / "report.md"
        if code == 0 and not report.exists():
            print("the job did not write report.md", file=sys.stderr)
            return 1
        return code


if __name__ == "__main__":
    sys.exit(main())
