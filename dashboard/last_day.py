"""No page is shown after the protocol's last day, however long ago the server was started.

The protocol is read at every run of a page, so that an extension needs no new start, and an end
that is brought forward is kept. A cube that is opened without a study has no protocol to end.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import streamlit as st

from brightline.errors import StudyError
from brightline.last_day import is_over, last_day
from dashboard import PROTOCOL_VARIABLE


def require() -> None:
    """Go on until the last day; after it, say so and stop the page."""
    told = os.environ.get(PROTOCOL_VARIABLE)
    if not told:
        return
    protocol = Path(told)
    try:
        if not is_over(protocol):
            return
        ended = f"The protocol of this study ended on {last_day(protocol)}."
    except StudyError as error:
        sys.stderr.write(f"{error}\n")  # the path is for the operator, not for the public
        ended = "The protocol of this study cannot be read, so nothing says how long it lasts."
    st.title("Not shown any more")
    st.markdown(
        f"{ended} After its last day nothing is shown. Whoever runs the study can ask its board "
        "for an extension; when its date stands in the protocol, reload this page."
    )
    st.stop()
