"""What stands around the figures: the synthetic banner, the finding, warnings, uses, routes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from brightline.publish.named import citation_of, identifier_of
from brightline.publish.reader import Cube
from dashboard import context, next_steps, words
from dashboard.codebook import Codebook
from dashboard.context import Claim
from dashboard.inert import inert, plain
from dashboard.showing import not_drawn, small


def banner(manifest: Mapping[str, Any]) -> None:
    """Says on every page that the data were invented, when they were."""
    if manifest["synthetic"]:
        st.warning(f"**{inert(words.banner(manifest))}**", icon=":material/science:")


def finding(manifest: Mapping[str, Any]) -> None:
    """The answer in one sentence, its uncertainty in words, and what 'suspicious' means."""
    found, study = manifest["finding"], manifest["study"]
    small(f"{inert(study['title'])} · Release {inert(identifier_of(manifest))}")
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


def next_step(cube: Cube) -> None:
    """What a study that has only begun should do next, at the top of every page."""
    step = next_steps.next_step(cube)
    if step is None:
        return
    with st.container(border=True, key="next-step"):
        st.markdown(f":material/flag: **{inert(step.missing)}** {inert(step.because)}")
        st.markdown("What to do next:")
        for command in step.commands:  # each by itself: on a telephone they are wider than a line
            st.code(command, language=None, wrap_lines=True)


def estimand(manifest: Mapping[str, Any]) -> None:
    """What is estimated, for which periods, fixed before the labels came in."""
    st.header("What is estimated", anchor="estimand")
    st.markdown(inert(words.estimand_sentence(manifest["estimand"])))
    if manifest["estimand"] is None:
        return
    st.markdown(inert(manifest["estimand"]["description"]))
    st.markdown("The question, the cut-off and these periods were fixed in the study protocol:")
    _bullets(
        [
            f"{period['name']}: from {period['start']} until, and not including, {period['end']}"
            for period in manifest["estimand"]["periods"]
        ]
    )


def disclosure(manifest: Mapping[str, Any]) -> None:
    """What was done to the numbers before they were published."""
    rules = manifest["disclosure"]
    st.header("What was done to the numbers", anchor="disclosure")
    _bullets(
        [
            f"A cell with fewer than {rules['threshold']} advertiser clusters is not published, "
            "an empty one no less, since one person can post many adverts; nor is one of which one "
            "cluster is nearly all.",
            f"Counts are rounded to {rules['round_to']}. Shares and changes are printed in decimal "
            "steps of at most a tenth of their interval's width, and the interval of a share takes "
            "its population as it is printed, or as without end where it is hidden.",
            "A cell stays as it was first published; later releases add cells. So no two releases "
            "can be subtracted to find one advertiser.",
            "Contacts were replaced by keyed pseudonyms before anything was stored, and no "
            "picture was collected.",
        ]
    )


def circulating() -> None:
    """The statements that are often quoted, as claims and not as findings."""
    st.header("Claims in circulation", anchor="claims")
    st.markdown(
        "These statements are often quoted. They are shown **as claims, not as findings**: what "
        "each counts, and what could be checked."
    )
    for said in context.CLAIMS:
        claim(said)


def indicators(codebook: Codebook) -> None:
    """Each indicator's definition and invented examples, folded; then what is left out."""
    st.header("What each indicator means", anchor="definitions")
    st.markdown("The examples are invented, and are about nobody.")
    for entry in codebook.indicators:
        with st.expander(inert(entry.name)):
            st.markdown(inert(entry.definition))
            st.markdown(f"**What is known.** {inert(entry.note)}")
            st.markdown(f"**Sources.** {inert('; '.join(entry.sources))}")
            st.markdown("**Counts as it**")
            _bullets(entry.include)
            st.markdown("**Does not count**")
            _bullets(entry.exclude)
            if not entry.marked:
                st.markdown("Nobody marks it by hand: it is computed by linking.")
    st.header("What is deliberately not marked", anchor="left-out")
    _bullets([f"{name}: {reason}" for name, reason in codebook.left_out.items()])


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
    st.code(citation_of(manifest), language=None, wrap_lines=True)
    st.text(f"Questions about the study: {plain(manifest['study']['contact_email'])}")


def _bullets(lines: Sequence[str]) -> None:
    st.markdown("\n".join(f"- {inert(line)}" for line in lines) or "The study names none.")
