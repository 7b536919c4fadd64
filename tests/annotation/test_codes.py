"""Annotators are codes: what is likely a name is refused, and never repeated."""

from __future__ import annotations

import pytest

from annotation.codes import check_annotators, is_code
from brightline.errors import AnnotationError


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (("a1", "Jo Smith"), "never as a name"),
        (("a1", "jo@example.org"), "never as a name"),
        (("a1", "jo-smith"), "never as a name"),
        (("a1", "smith2"), "never as a name"),
        (("a1", "a1"), "named twice"),
        (("a1",), "judged by 2 annotators and 1 is named"),
        ((), "judged by 2 annotators and 0 are named"),
    ],
)
def test_annotators_are_codes_and_enough(codes: tuple[str, ...], said: str) -> None:
    with pytest.raises(AnnotationError, match=said) as caught:
        check_annotators(codes, 2)
    assert "mith" not in str(caught.value)
    assert "jo@" not in str(caught.value)


@pytest.mark.parametrize(
    "code", ["a1", "ab-07", "b12", "7", "senior", "senior-1", "panel2", "synthetic-a"]
)
def test_codes_are_taken(code: str) -> None:
    assert is_code(code)


@pytest.mark.parametrize("code", ["anna", "anna-smith", "anna-smith-2", "kim3", "jo", "", "A1"])
def test_what_is_likely_a_name_is_not(code: str) -> None:
    assert not is_code(code)


def test_whoever_is_in_an_older_store_can_go_on() -> None:
    check_annotators(("anna-smith", "a1"), 2, known={"anna-smith"})
    with pytest.raises(AnnotationError, match="never as a name"):
        check_annotators(("anna-smith", "bo-jones"), 2, known={"anna-smith"})
