"""`python -m brightline.team STUDY`: print what the team's pages show, as JSON.

The pages run this as a child, so that the process that speaks to a browser never opens the store.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from brightline.errors import BrightlineError


def main() -> int:
    """Print the tables; an error is one sentence on standard error and its own exit code."""
    from brightline.team.reading import read_team

    try:
        found = read_team(Path(sys.argv[1]))
    except BrightlineError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    json.dump(found, sys.stdout, allow_nan=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
