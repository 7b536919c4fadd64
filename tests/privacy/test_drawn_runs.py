"""What tells that a text holds no drawn number misses none: it only saves time."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy.ready.marks import Marks
from brightline.privacy.ready.sentences import Sentence
from brightline.privacy.telephone.drawn.drawn_among_words import (
    find_drawn_among_words,
    with_words_marked,
)
from brightline.privacy.telephone.drawn.drawn_rows import find_drawn_rows
from brightline.privacy.telephone.drawn.drawn_runs import Run, run_of
from tests.tried import tried

DRAWN = ("o0OQD", "1lI|i", "2zZ", "3eE", "4aA", "5sS$", "6bGg", "7tTL", "8B&", "9gqQ")
WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
SIGNS = ("", "", "", ".", "-", " ", ". ", ".\n", "\n", " - ", "... ", " / ", "\u00e9")
AROUND = ("", "Call ", "x-", "Mrs. ", "is a good ", "\u00df\u00df\u00df ", "+", "(", "me ")
NUMBER = "2125550142"


def drawn(random: Random, worded: bool) -> str:
    """A reserved number, drawn figure by figure, with signs between, in a text."""
    first = random.randrange(9)
    said = [
        WORDS[int(figure)]
        if worded and (at == first or random.random() < 0.3)
        else random.choice(DRAWN[int(figure)])
        for at, figure in enumerate(NUMBER)
    ]
    mixed = random.random() < 0.3
    signs = random.choices(SIGNS, k=len(said)) if mixed else [random.choice(SIGNS)] * len(said)
    row = "".join(figure + sign for figure, sign in zip(said, signs, strict=True))
    return f"{random.choice(AROUND)}{row}{random.choice(('', ' now', '. Soon', '-x', ')'))}"


@tried(400)
@given(seed=st.integers(min_value=0), worded=st.booleans())
def test_where_one_is_found_one_may_be(seed: int, worded: bool) -> None:
    text = drawn(Random(seed), worded)
    found = find_drawn_among_words if worded else find_drawn_rows
    if any(found(text, "US")):
        assert Marks(text.lower()).may_be_drawn(worded=worded)


@pytest.mark.parametrize("worded", [False, True])
def test_many_of_these_are_found(worded: bool) -> None:
    found = find_drawn_among_words if worded else find_drawn_rows
    texts = [drawn(Random(seed), worded) for seed in range(1_000)]
    assert sum(any(found(text, "US")) for text in texts) > 50


@pytest.mark.parametrize(
    ("sentence", "run"),
    [
        ("oo.ss-12", Run(6, 0, 6, 6, 0, whole=True)),
        ("call oo.ss", Run(0, 0, 4, 4, 0, whole=False)),
        ("is it a bad idea to come", Run(14, 0, 14, 0, 0, whole=False)),
        ("come. all", Run(0, 0, 3, 3, 0, whole=False)),
        ("x", Run(0, 0, 0, 0, 0, whole=False)),
        (" - ", Run(0, 0, 0, 0, 0, whole=True)),
    ],
)
def test_rows_at_the_ends_of_a_sentence(sentence: str, run: Run) -> None:
    assert run_of(sentence) == run


def test_a_row_goes_through_whole_sentences() -> None:
    assert Marks("call oo. sst. 012. 4a now").may_be_drawn(worded=False)
    assert not Marks("call oo. sst. x 012. 4a now").may_be_drawn(worded=False)


def test_rows_with_number_words_have_one() -> None:
    assert Marks("it is 2z2 five five 5 o14. two").may_be_drawn(worded=True)
    assert Marks("call 2z2 5. 55 o14. two").may_be_drawn(worded=True)
    assert not Marks("call 2z2 5. 55 o142. my two").may_be_drawn(worded=True)


@tried(300)
@given(seed=st.integers(min_value=0), worded=st.booleans())
def test_a_sentence_without_number_words_has_the_rows_it_has_without_them(
    seed: int, worded: bool
) -> None:
    text = drawn(Random(seed), worded).lower()
    assert Sentence(text).worded == run_of(with_words_marked(text), worded=True)
