"""Gates that only save time: what is found is what the searches behind them find without."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brightline.privacy.amounts import bare_forms
from brightline.privacy.amounts.quantities import Span, certain_quantities
from brightline.privacy.contacts import contacts_in
from brightline.privacy.figures.number_tokens import READINGS
from brightline.privacy.figures.numerals import Atom
from brightline.privacy.mail.telling import told_before_at
from brightline.privacy.mask import residual_in
from brightline.privacy.names.platforms import PLATFORM_IN_FIGURES, PLATFORM_WORD
from brightline.privacy.ready import removals, stretches, word_marks
from brightline.privacy.ready.reading import read
from brightline.privacy.ready.sentences import Known, sentences
from brightline.privacy.ready.stretches import dense
from brightline.privacy.telephone.drawn import drawn_numbers, lettered_groups
from brightline.privacy.telephone.numbers.told_apart import DIGIT_WORD, FIRST_DIGIT_WORD
from brightline.privacy.telephone.parts import told_parts
from brightline.privacy.telephone.spread import loose_phones, scattered
from brightline.privacy.text import apart, legible, normalise
from brightline.privacy.text.apart import closed_up
from brightline.privacy.text.kinds import DIGITS, FIGURES, PLATFORM
from brightline.privacy.text.look_alikes import FIGURES as DRAWN
from brightline.privacy.text.normalise import fold_each, is_hidden
from tests.tried import tried

PIECES = (
    "$60", "$150.", "80", "212", "555", "0142", "thirty", "sixty or ninety minutes.", "two girl",
    "1 girl", "three", "for", "to", "an hour", ",", "-", "/", " - ", "34-24-36", "31/10", "5ft",
    "oTT", "o0", "ZIZ-SSS-OI4Z", "9 oo 14", "f i v e", "j-a-n-e", "(f)(i)", "$ a b",
    "\n", ". ", "call", "З5", "é", "take the X out", "leave", "#", "2-bedroom", "10am",
    "one, two", "Ad id: 12345678",
)  # fmt: skip
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from((" ", "  ", "\n", ""))))
CLASSES = ("F", "F", "SS", "LL", "LS", "-", "--", "---", "----", "S", "L", "X")
ALWAYS, ALWAYS_BYTES = re.compile(""), re.compile(b"")


def _found(text: str) -> tuple[object, ...]:
    found = contacts_in(read(text), "US")
    return [placed.contact for placed in found.placed], residual_in(found.rest)


def _all_certain(
    lower: str, atoms: Sequence[Atom], start: int, end: int, fewest: int
) -> list[Span]:
    return certain_quantities(lower, start, end)


@tried(300)
@given(words=TEXTS)
def test_gates_rule_out_nothing_that_is_found(words: list[tuple[str, str]]) -> None:
    text = "".join(word + blank for word, blank in words)
    quick = _found(text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(scattered, "certain_among", _all_certain)
        patched.setattr(loose_phones, "certain_among", _all_certain)
        patched.setattr(bare_forms, "_BARE_NEEDED", ALWAYS)
        patched.setattr(apart, "_TWO_LETTERS", ALWAYS_BYTES)
        patched.setattr(drawn_numbers, "_MAY_BE_ONE", ALWAYS_BYTES)
        patched.setattr(removals, "_TAKEN_APART_CUE", ALWAYS)
        patched.setattr(stretches, "_may_matter", lambda *_: True)
        assert _found(text) == quick


@tried(200)
@given(words=TEXTS)
def test_a_text_read_again_has_the_stretches_of_a_new_one(words: list[tuple[str, str]]) -> None:
    lower = "".join(word + blank for word, blank in words).lower()
    known = Known()
    first = list(dense(sentences(lower, known), known.dense))
    assert list(dense(sentences(lower, known), known.dense)) == first
    assert list(dense(sentences(lower, Known()), {})) == first


@tried(200)
@given(text=st.text(alphabet="abfiv$@ -_.\n()é\u2003Z7", max_size=24))
@example("a.a.a@")
@example("@Z.a.a@")
def test_letters_apart_are_found_by_their_classes(text: str) -> None:
    folded = fold_each(text)
    quick = closed_up(folded)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(apart, "_TWO_LETTERS", ALWAYS_BYTES)
        assert closed_up(folded) == quick


@tried(300)
@given(classes=st.lists(st.sampled_from(CLASSES)))
def test_letters_beside_figures_are_those_of_the_classes_brought_closer(
    classes: list[str],
) -> None:
    whole = "".join(classes).encode()
    closer = whole.replace(b"---", b"-").replace(b"--", b"-")
    beside = any(pair in whole for pair in (b"FS", b"SF", b"FL", b"LF", b"SL"))
    odd = any(sign in whole for sign in (b"F-SS", b"F-LL", b"F--"))
    alone = any(word in closer for word in (b"F-SS-F", b"F-LL-F", b"F-LS-F"))
    assert lettered_groups._is_mixed(whole) == (beside or (odd and alone))


@tried(300)
@given(word=st.text(alphabet="0123456789731().,/-", min_size=1, max_size=13))
def test_a_number_by_itself_is_marked_as_its_readings_tell(word: str) -> None:
    marks = word_marks.mark(word)
    if not word_marks._PLAIN_FIGURES.fullmatch(word):
        return
    careful = READINGS[word].careful
    assert marks >> DIGITS == sum(len(part.digits) for part in careful)
    assert bool(marks & FIGURES) == bool(careful)
    assert bool(marks & PLATFORM) == bool(PLATFORM_WORD.search(word))


@tried(200)
@given(word=st.text(alphabet="73131405!@|$.*-_", min_size=1, max_size=12))
def test_platforms_without_letters(word: str) -> None:
    assert bool(PLATFORM_IN_FIGURES.search(word)) == bool(PLATFORM_WORD.search(word))
    assert PLATFORM_IN_FIGURES.search("7313")


def test_words_of_digits_are_found_from_their_first_letters() -> None:
    text = "one two, someone three-four xone twofold two oh zero once"
    slow = re.compile(rf"(?<![a-z]){DIGIT_WORD}")
    assert re.findall(FIRST_DIGIT_WORD, text) == slow.findall(text)
    assert told_parts._BARE_IN_WORDS.search("is it three four?")


@tried(200)
@given(text=st.text(alphabet="З5чoO аэ.7x", max_size=16))
def test_letters_drawn_for_figures_fold_only_where_one_stands(text: str) -> None:
    quick = fold_each(text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(normalise, "FIGURES", _NotDisjoint(DRAWN))
        assert fold_each(text) == quick


def test_nothing_of_latin_1_is_hidden_but_one() -> None:
    latin = [chr(code) for code in range(256)]
    hidden = [sign.encode("latin-1") for sign in latin if is_hidden(sign)]
    assert hidden == [legible._SOFT_HYPHEN]
    controls = {ord(sign) for sign in latin if legible._CONTROL.match(sign)}
    assert controls.isdisjoint(legible._ORDINARY)
    assert len(controls) + len(legible._ORDINARY) == len(latin)


class _NotDisjoint(dict[str, str]):
    """The table as if one of its letters stood in each text."""

    def keys(self) -> _NotDisjoint:  # type: ignore[override]
        return self

    def isdisjoint(self, _: object) -> bool:
        return False


NAMED = (
    "jane", "doe", "seven", "four", "read backwards", "with a 7", "behind", "(dot)", "[underscore]",
    "a dot between", "initials: jars apples", "then", "@example.org", "@", "at", "example dot org",
    "(at)", "jane@example.org", "arroba", "gmail", ",", "the first letters of: jars apples nuts",
)  # fmt: skip


@tried(300)
@given(words=st.lists(st.tuples(st.sampled_from(NAMED), st.sampled_from((" ", ", ", "")))))
def test_what_is_told_before_an_at_needs_one_apart(words: list[tuple[str, str]]) -> None:
    lower = "".join(word + blank for word, blank in words)
    quick = list(told_before_at.told_before_at(lower, (0, len(lower))))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(told_before_at, "_AT_APART", ALWAYS)
        assert list(told_before_at.told_before_at(lower, (0, len(lower)))) == quick
