"""Streamlit's own command, as the server's process runs it: without other packages' components.

At each start Streamlit reads what every installed package says of itself, to offer its components
to the pages. Ours use none, and a package that happens to be installed is to add nothing to a page;
the reading was a sixth of the time until the first page.
"""

from __future__ import annotations

import sys
from typing import Any

from streamlit.components.v2 import manifest_scanner
from streamlit.web import cli

SCAN = "scan_component_manifests"


def nothing(*_: Any, **__: Any) -> list[Any]:
    """What is found of other packages' components."""
    return []


def main() -> None:
    """Run Streamlit's command with the arguments of this process."""
    setattr(manifest_scanner, SCAN, nothing)
    sys.argv[0] = "streamlit"
    cli.main(prog_name="streamlit")


if __name__ == "__main__":
    main()
