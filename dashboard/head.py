"""What stands around the figures: the synthetic banner, the finding, warnings, small tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from brightline.publish.reader import Cube
from dashboard import count_words, frames, texts, words
from dashboard.context import Claim
from dashboard.figure import not_drawn, show_table
from dashboard.inert import inert, plain


def banner(manifest: Mapping[str, Any]) -> None:
    """Says on every page that the data were invented, when they were."""
    if manifest["synthetic"]:
        st.warning(f"**{inert(words.banner(manifest))}**", icon=":material/science:")


def finding(manifest: Mapping[str, Any]) -> None:
    """The answer in one sentence, its uncertainty in words, and what 'suspicious' means."""
    found, study = manifest["finding"], manifest["study"]
    st.caption(f"{inert(study['title'])} · Release {inert(manifest['release'])}")
    st.title(inert(words.headline(found)), anchor="finding")
    if found["drawn"]:
        st.markdown(f"**How sure is this?** {inert(found['uncertainty_sentence'])}")
    else:
        not_drawn(found["reason"])
    st.markdown(inert(words.estimand_sentence(manifest["estimand"])))


def warnings(manifest: Mapping[str, Any]) -> None:
    """What the release itself warns of, where it cannot be missed."""
    if manifest["warnings"]:
        with st.container(border=True):
            st.markdown(":material/warning: **Before you quote a figure**")
            _bullets(manifest["warnings"])


def sites(manifest: Mapping[str, Any]) -> None:
    """The sites and the spans of their series."""
    st.header("The sites")
    rows = [
        {
            "Site": site["title"],
            "Series": count_words.series_phrase(site),
            "Data": "synthetic" if site["synthetic"] else "collected",
        }
        for site in manifest["sites"]
    ]
    show_table(pd.DataFrame(rows, columns=["Site", "Series", "Data"]), "Sites and their series")


def labels(cube: Cube) -> None:
    """How many labels stand behind each share."""
    st.header("The labels behind the shares")
    rows = frames.pooled_shares(cube.shares)
    if rows.empty:
        not_drawn(texts.NO_LABELS)
        return
    columns = {
        "period": "Period",
        "labelled": "Adverts labelled",
        "annotators": "Annotators",
        "population": "Adverts in the period",
        "method": "Method",
    }
    shown = rows[list(columns)].assign(
        population=[words.whole(number) for number in rows["population"]],
        labelled=[words.whole(number) for number in rows["labelled"]],
    )
    show_table(shown.rename(columns=columns), "Labels by period")


def estimand(manifest: Mapping[str, Any]) -> None:
    """What is estimated, for which periods, fixed before the labels came in."""
    st.header("What is estimated", anchor="estimand")
    st.markdown(inert(words.estimand_sentence(manifest["estimand"])))
    if manifest["estimand"] is None:
        return
    st.markdown(inert(manifest["estimand"]["description"]))
    st.markdown("The question, the cut-off and these periods were fixed in the study protocol:")
    periods = [
        {"Period": period["name"], "From": period["start"], "Until (not included)": period["end"]}
        for period in manifest["estimand"]["periods"]
    ]
    show_table(pd.DataFrame(periods), "Periods of the estimand")


def claim(said: Claim) -> None:
    """One claim in circulation as a claim: its unit, and what can be checked."""
    with st.container(border=True):
        st.markdown(f":gray-badge[Claim] **{inert(said.said)}**")
        st.markdown(f"**What it counts.** {inert(said.unit)}")
        st.markdown(f"**What can be checked.** {inert(said.checkable)}")


def reporting(manifest: Mapping[str, Any]) -> None:
    """Where a concern for a person goes: not to this page."""
    st.header("If you are worried about a person", anchor="reporting")
    st.markdown("This page cannot help anybody and passes nothing on. Report to:")
    _bullets(manifest["study"]["reporting_routes"])
    st.markdown("In immediate danger, call the local emergency number first.")


def uses(manifest: Mapping[str, Any]) -> None:
    """What the study's protocol permits these figures to be used for, and what it forbids."""
    st.header("Permitted and forbidden uses", anchor="uses")
    st.markdown("**Permitted**")
    _bullets(manifest["study"]["permitted_uses"])
    st.markdown("**Forbidden**")
    _bullets(manifest["study"]["forbidden_uses"])


def how_to_cite(manifest: Mapping[str, Any]) -> None:
    """Citation and contact, verbatim so that they can be copied."""
    st.header("How to cite, whom to ask", anchor="cite")
    st.code(words.citation(manifest), language=None, wrap_lines=True)
    st.text(f"Questions about the study: {plain(manifest['study']['contact_email'])}")


def _bullets(lines: Sequence[str]) -> None:
    st.markdown("\n".join(f"- {inert(line)}" for line in lines) or "The study names none.")
