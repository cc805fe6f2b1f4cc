"""`python -m agentkit`."""

from agentkit.cli import main

if __name__ == "__main__":
    main()
