"""Texts to sets: what is the same word or the same text, and that hostile texts do no harm."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brightline.linking import shingles
from brightline.linking.letters import Numbers
from brightline.linking.shingles import ShingleSets, joined_texts, shingle
from brightline.linking.signatures import minima, parted
from brightline.linking.stock import BORDER, OWN, STOCK, StopShingles
from brightline.linking.verifying import Sets, shared


def sets(*texts: str | None, words: int = 2) -> ShingleSets:
    return shingle(pa.array(texts, pa.string()), words)


def members(found: ShingleSets, number: int) -> set[int]:
    bounds = found.offsets[number : number + 2]
    return set(found.values[bounds[0] : bounds[1]].tolist())


def are_equal(one: str, other: str) -> bool:
    found = sets(one, other)
    same = found.fingerprints[0] == found.fingerprints[1]
    assert same == (members(found, 0) == members(found, 1))
    return bool(same)


def test_disguises_are_the_same_text() -> None:
    plain = "Quiet Evening, Toronto: call me at 9"
    for disguised in (
        "quiet evening toronto call me at 9",
        "QUIET  EVENING\n\ntoronto - call me at 10",  # a run of digits is one slot
        "Quiet 🌙 Evening ✨ Toronto call me at 9",
        "Quіet Evеning Tоronto call me at 9",  # Cyrillic letters
        "Qu\u200biet Evenin\u0301g Toronto call me at 9",
        "𝐐𝐮𝐢𝐞𝐭 Evening Toronto ｃａｌｌ me at 9",
    ):
        assert are_equal(plain, disguised), disguised


def test_capitals_are_the_same_text_in_every_script() -> None:
    for text in ("вечер в саду у реки", "ησυχη βραδυα στον κηπος", "élégant soirée", "ſecret ǆ"):
        assert are_equal(text, text.upper()), text
        assert are_equal(text, text.title()), text
    assert not are_equal("вечер в саду", "вечер в лесу")


def test_another_contact_does_not_hide_a_text_but_another_kind_is_a_difference() -> None:
    assert are_equal("Call [phone:ABCDEF] now please", "Call [phone:GHIJK2] now please")
    assert not are_equal("Call [phone:ABCDEF] now please", "Call [email:ABCDEF] now please")


def test_order_of_words_and_other_words_are_differences() -> None:
    assert not are_equal("one two three", "one three two")
    assert not are_equal("one two three", "one two four")
    assert not are_equal("onetwo three", "one two three")
    assert not are_equal("мир вам всем", "день вам всем")  # letters without a Latin likeness


def test_sets_are_those_of_the_definition() -> None:
    found = sets("a b c b c", "a", "", None, "b c", words=2)
    assert np.diff(found.offsets).tolist() == [3, 1, 0, 0, 1]  # ab bc cb; a; none; none; bc
    assert members(found, 4) < members(found, 0)
    assert found.words.tolist() == [5, 1, 0, 0, 2]
    assert members(sets("a", words=3), 0) != members(sets("a a", words=3), 0)


def test_title_and_body_are_one_text_and_may_be_missing() -> None:
    texts = joined_texts(pa.array(["a", None]), pa.array(["b", "c"]))
    assert texts.to_pylist() == ["a\nb", "\nc"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=8), st.integers(1, 3))
def test_a_text_has_the_same_set_alone_and_among_others(texts: list[str], words: int) -> None:
    texts = [text.encode("utf-8", "ignore").decode() for text in texts]
    together = sets(*texts, words=words)
    for number, text in enumerate(texts):
        alone = sets(text, words=words)
        assert members(together, number) == members(alone, 0)
        assert together.fingerprints[number] == alone.fingerprints[0]


def test_a_text_of_a_megabyte_is_read() -> None:
    found = sets("word " * 200_000, "x" * 1_000_000, " ".join(map(str, range(9))))
    assert np.diff(found.offsets).tolist() == [1, 1, 1]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sets(st.integers(0, 40)), min_size=2, max_size=6))
def test_similarity_is_exact(groups: list[set[int]]) -> None:
    values = np.array([v for group in groups for v in sorted(group)], dtype=np.uint32)
    lengths = np.array([len(group) for group in groups])
    begins = np.cumsum(lengths) - lengths
    one, other = np.triu_indices(len(groups), 1)
    found = shared([Sets(begins, lengths, values)], one, other)
    for a, b, both in zip(one, other, found, strict=True):
        assert both == len(groups[a] & groups[b])


def test_equal_minima_estimate_the_similarity() -> None:
    chance = np.random.default_rng(5)
    pool = chance.integers(0, 1 << 32, size=300, dtype=np.uint32)
    pairs = [np.sort(pool[:200]), np.sort(pool[100:])]  # 100 of 300 shared
    offsets = np.cumsum([0] + [len(one) for one in pairs])
    least = minima(offsets, np.concatenate(pairs), 600)
    agree = float(np.mean(least[:, 0] == least[:, 1]))
    assert abs(agree - 1 / 3) < 4 * (2 / 9 / 600) ** 0.5


def test_stock_shingles_are_taken_out_exactly() -> None:
    values = np.array([1, 5, 9, 1 << 20, 2, 5], dtype=np.uint32)  # 1 << 20 falls where 0 does
    stop = StopShingles(np.array([0, 5], dtype=np.uint32))
    kinds = stop.contains(values) * np.uint8(STOCK)
    own, _, stock = parted(np.array([0, 4, 6]), values, kinds)
    assert [part.tolist() for part in own] == [[0, 3, 4], [1, 9, 1 << 20, 2]]
    assert [part.tolist() for part in stock] == [[0, 1, 2], [5, 5]]


def test_between_two_stock_phrases_there_are_borders() -> None:
    stop = StopShingles(np.sort(sets("one two three", "four five six", words=3).values))

    def counts(text: str) -> tuple[int, ...]:
        kinds = shingle(pa.array([text]), 3, stop).kinds
        return tuple(int((kinds == kind).sum()) for kind in (OWN, BORDER, STOCK))

    assert counts("one two three four five six") == (0, 2, 2)
    assert counts("one two three word four five six") == (3, 0, 2)
    assert counts("two three four and one two three four five six") == (4, 1, 2)  # own in one place
    assert counts("one two") == (1, 0, 0)


def test_a_batch_that_is_read_meanwhile_leaves_powers_that_belong_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Batches are read by threads: a longer one may come between a shorter one's two halves."""
    powers, plain, begun = shingles._Powers(), shingles._powers, []

    def interrupted(base: int, size: int) -> Numbers:
        begun.append(size)
        if len(begun) == 2:  # between the powers of the base and those of its inverse
            powers.upto(500)
        return plain(base, size)

    monkeypatch.setattr(shingles, "_powers", interrupted)
    powers.upto(10)
    up, down = powers.upto(500)
    assert len(up) == len(down) == 500
    assert set((up * down).tolist()) == {1}
