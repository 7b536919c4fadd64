"""The gate before the team's pages: nothing is read or drawn until it lets somebody through.

The rules are `access.py`. The access file is read at every click, so whoever is taken off the
list sees nothing from their next click on.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import streamlit as st

from brightline.errors import CustodyError
from dashboard import ACCESS_VARIABLE, KEY_VARIABLE, STUDY_VARIABLE
from dashboard.access import Verdict, read_access, verdict_for_key, verdict_for_user

KEY = "key"  # in the address
_HELD = "key of the address"


def require() -> None:
    """Go on for the team; for everybody else, say in a sentence what to do and stop the page."""
    verdict = _verdict()
    if verdict == "admitted":
        return
    st.title("For the team of this study")
    if verdict == "no key":
        st.markdown(
            "This page needs the whole address that `brightline dashboard --team` printed when it "
            "was started, with its key. Start it again if that address is lost."
        )
    elif verdict == "anonymous":
        st.markdown("Log in with the account that your team's lead has put on the list.")
        st.button("Log in", on_click=st.login)
    else:
        st.markdown(
            "You are logged in, and this account is not on this study's list. Ask your team's "
            "lead; the public figures need no account."
        )
        st.button("Log out", on_click=st.logout)
    st.stop()


def _verdict() -> Verdict:
    """With neither a key nor an access file, nobody is let through."""
    file = os.environ.get(ACCESS_VARIABLE)
    if file:
        try:
            study = Path(os.environ.get(STUDY_VARIABLE, "")).absolute()
            access = read_access(Path(file), study.parent)
        except CustodyError:
            return "not listed"
        return verdict_for_user(access.allowed, st.user.to_dict(), time.time())
    given = st.query_params.get(KEY) or st.session_state.get(_HELD, "")
    verdict = verdict_for_key(os.environ.get(KEY_VARIABLE, ""), str(given))
    if verdict == "admitted":  # it stays in the address, so that a page can be loaded again
        st.session_state[_HELD] = given
        if st.query_params.get(KEY) != given:
            st.query_params[KEY] = given
    return verdict
