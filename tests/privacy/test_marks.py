"""The marks of words only save time: what is found is what a search without them finds."""

from __future__ import annotations

import re
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brightline.privacy.contacts import contacts_in
from brightline.privacy.mask import residual_in
from brightline.privacy.ready import word_marks
from brightline.privacy.ready.marks import Marks
from brightline.privacy.ready.reading import read
from brightline.privacy.ready.sentences import _SENTENCES, Known, Sentence, sentences
from brightline.privacy.text.kinds import PLATFORM
from brightline.synthetic.texts import adverts
from tests.privacy.disguises import disguise, reserved_number
from tests.privacy.everything import Everything
from tests.tried import tried

WORDS = (
    "212", "555", "0142", "two", "five", "double", "-", "*", "dash", "o", "l", "I", "oh", "120$",
    "jane", "@jane_doe", "at", "(at)", "dot", "gmail", "example", "example.org", "org", "www.",
    "https://example.org/a", "insta:", "snap", "of", ":", "$jane", "venmo", "me", "call", "the",
    "24", "hundred", "fifty", "20s", "34b", "two1two", ".", "\n", "[phone:ABCDEF]", "friendly",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "a.b.c", "+44", "x@y", "9pm", "cash", "app",
)  # fmt: skip
PERSONS = (
    "Anna", "KIM,", "(Jessica", "with", "by", "San", "I'm", "my name is", "Mrs.", "Lee", "24", "7",
    "Ave", "Calle", "Invented", "EC3A 4BB", "-", ".", "\n", "and", "massage", "[phone:ABCDEF]",
)  # fmt: skip
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from((" ", "  ", "\n", "", ", "))))


def _found(text: str, marked: type[Marks]) -> tuple[object, ...]:
    found = contacts_in(read(text, marked), "US")
    return [placed.contact for placed in found.placed], residual_in(found.rest)


@tried(400)
@given(words=TEXTS)
@example(words=[("of", " "), ("two1two", " ")])
@example(words=[("212 212 212 +44", " ")])
@example(words=[("oh oh", " "), ("friendly", " "), ("212 212", " "), ("212 212", " ")])
@example(words=[("+44 212", " "), ("212 two", " "), ("jane", " "), ("oh", " ")])
@example(words=[("zunodos", " "), ("55five0onez5", " ")])
def test_the_fast_search_finds_what_the_slow_one_finds(words: list[tuple[str, str]]) -> None:
    text = "".join(word + blank for word, blank in words)
    assert _found(text, Marks) == _found(text, Everything)


@tried(80)
@given(words=st.lists(st.sampled_from(PERSONS)))
def test_also_of_names_and_streets(words: list[str]) -> None:
    text = " ".join(words)
    assert _found(text, Marks) == _found(text, Everything)


@tried(80)
@given(seed=st.integers(min_value=0))
def test_also_in_disguises(seed: int) -> None:
    random = Random(seed)
    text = f"Call {disguise(reserved_number(random), random)} or {disguise('2125550142', random)}"
    assert _found(text, Marks) == _found(text, Everything)


def test_also_where_signs_between_digits_differ() -> None:
    for text in ("call 2.1.2.5-5/5.0-1.4.2", "call 2.1!2.5-5/5.0|1.4.2"):
        assert _found(text, Marks) == _found(text, Everything)


def test_and_in_invented_adverts() -> None:
    for advert in adverts(400, seed=5):
        text = f"{advert.title}\n{advert.body}"
        assert _found(text, Marks) == _found(text, Everything)


@pytest.mark.parametrize("marked", [Marks, Everything])
def test_what_only_sounds_like_a_digit_beside_a_number_stays(marked: type[Marks]) -> None:
    assert _found("oh jane fifty 212 two", marked) == ([], [(8, 21, "[number]")])
    assert _found("fifty 212 two, jane, oh", marked) == ([], [(0, 13, "[number]")])


def test_the_slow_search_looks_everywhere() -> None:
    assert Everything("").has(1)
    assert not Marks("a friendly word").numbers(False)
    assert Everything("a friendly word").numbers(False)


LONGER = (
    "jane.1234@example.org",
    "tele.212_555",
    "405$$555$$0156",
    "at.7313/",
    "x-4411-x",
    "#555)",
)


@tried(80)
@given(shape=st.sampled_from(LONGER), random=st.randoms(use_true_random=False))
def test_a_word_has_the_marks_of_its_kind_whatever_its_number(shape: str, random: Random) -> None:
    word = re.sub(r"\d", lambda _: random.choice("0123456789"), shape)
    quick = word_marks.mark(word)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(word_marks, "_COUNTED", re.compile("(?!)"))
        assert word_marks.mark(word) | quick == quick
    assert word_marks.mark("on.7313/jane") & PLATFORM  # figures for 'tele'


def test_a_sentence_with_a_piece_of_a_contact_is_not_remembered() -> None:
    for kept in ("an hour is $120.", "open from ten to six", "the tea is on the house."):
        assert Sentence(kept).is_ordinary()
    for text in (
        "call 212-555-0142.",
        "jane@example.org",
        "see example.org",
        "insta: jane",
        "j.a.n.e",
    ):
        assert not Sentence(text).is_ordinary()
        sentences(text, Known())
        assert text not in _SENTENCES
