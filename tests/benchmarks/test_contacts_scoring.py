"""How finds are scored against labels, and what the reader of masked texts can read."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from benchmarks.contacts.composing import compose
from benchmarks.contacts.model import Contact, Decoy, Line
from benchmarks.contacts.reader import is_readable
from benchmarks.contacts.reserved import code_of
from benchmarks.contacts.scoring import Tally, bare
from benchmarks.contacts.wilson import share

NUMBER = "+12125550142"


@dataclass(frozen=True)
class _Find:
    kind: str
    normalised: str
    start: int
    end: int


def _line() -> Line:
    return Line(
        id="line",
        split="dev",
        kind="phone",
        title="Call",
        body="212-555-0142 for $120",
        region="US",
        contacts=(Contact("phone", NUMBER, 5, 17, ("plain",)),),
        decoys=(Decoy("$120", 22, 26, "price"),),
        difficulty=1,
    )


@pytest.mark.parametrize(
    ("find", "recall", "spans", "covered", "precision"),
    [
        (_Find("phone", NUMBER, 5, 17), 1, 1, 1, 1),
        (_Find("phone", "+12125550143", 5, 17), 0, 1, 1, 0),
        (_Find("handle", "212", 5, 8), 0, 0, 1, None),
        (_Find("phone", NUMBER, 22, 26), 0, 0, 0, 0),
    ],
)
def test_a_find_must_have_the_kind_the_place_and_the_value(
    find: _Find, recall: float, spans: float, covered: float, precision: float | None
) -> None:
    tally = Tally()
    tally.add_finds(_line(), [find])
    phone = tally.figures()["kinds"]["phone"]
    assert phone["recall"]["share"] == recall
    assert phone["recall_of_spans"]["share"] == spans
    assert phone["covered_by_any_kind"]["share"] == covered
    assert phone["precision"]["share"] == precision
    assert bool(tally.failures) is (recall == 0)


def test_a_masked_decoy_and_a_readable_phone_are_counted() -> None:
    for text, decoys, exposed in (
        ("Call\n[phone:ABC123] for $120", 1, 0),
        ("Call\n[phone:ABC123] for [number]", 0, 0),
        ("Call\n212 five five five 0142 for $120", 1, 1),
    ):
        tally = Tally()
        tally.labelled["phone"] = 1
        tally.add_minimised(_line(), text)
        figures = tally.figures()
        assert figures["decoys_readable"]["share"] == decoys
        assert figures["phones_readable_after_the_mask"]["hits"] == exposed


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("handle", "instagram:SynthRose11", "@synthrose11"),
        ("payment", "cashapp:$demoluna22", "demoluna22"),
        ("crypto", "0xABCDEF", "0xabcdef"),
    ],
)
def test_values_are_compared_without_trimmings(kind: str, one: str, other: str) -> None:
    assert bare(kind, one) == bare(kind, other)


def test_base58_is_compared_as_written() -> None:
    assert bare("crypto", "1Abc") != bare("crypto", "1abc")


@pytest.mark.parametrize(
    "text",
    [
        "212-555-0142",
        "two one two triple five oh one four two",
        "２１２ 𝟓𝟓𝟓 ⓪①④②",
        "2️⃣1️⃣2️⃣5️⃣5️⃣5️⃣0️⃣1️⃣4️⃣2️⃣",
        "2l2-SSS-OI42",
        "dos uno dos, cinco cinco cinco, cero uno cuarenta y dos",
        "t w o  o n e  t w o five fiv 5 zero won for too",
        "212 roses then 555 and 01\u200b42",
        "2\u03361\u03362\u0336 555 0142",
    ],
)
def test_the_reader_reads_what_a_person_could(text: str) -> None:
    assert is_readable(f"Call {text} today", NUMBER, "1")


@pytest.mark.parametrize("text", ["[phone:2A1B2C]555-0142", "555-0142", "212-555-0143", ""])
def test_the_reader_does_not_read_what_is_not_there(text: str) -> None:
    assert not is_readable(text, NUMBER, "1")


def test_the_reader_reads_nearly_every_number_before_the_mask() -> None:
    """A reader that could read nothing would find nothing left: it is held to the disguises."""
    read = total = 0
    for place in range(300):
        line = compose("reader", ("dev", "held")[place % 2], "phone", place)
        for contact in line.contacts:
            if contact.kind == "phone":
                total += 1
                read += is_readable(line.text, contact.normalised, code_of(contact.normalised))
    assert read >= 0.98 * total


def test_wilson_agrees_with_the_published_interval() -> None:
    """81 of 263 and 0 of 20: Newcombe 1998, table I, method 3."""
    assert share(81, 263)["low"] == pytest.approx(0.2553, abs=1e-4)
    assert share(81, 263)["high"] == pytest.approx(0.3662, abs=1e-4)
    assert share(0, 20)["high"] == pytest.approx(0.1611, abs=1e-4)
    assert share(0, 0)["share"] is None
