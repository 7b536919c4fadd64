"""The labelled set by which contact extraction is judged: whole, invented, and reproducible."""

from __future__ import annotations

import collections
import gzip
import re
from itertools import pairwise

import pytest

from benchmarks.contacts.addresses import base58check, draw_address, eip55, near_miss, segwit
from benchmarks.contacts.composing import LONGEST, SHORTEST, compose, frames
from benchmarks.contacts.decoys import SLOTS
from benchmarks.contacts.dice import Dice
from benchmarks.contacts.keccak import keccak_256
from benchmarks.contacts.model import KINDS, SPLITS, Contact, Decoy, Line
from benchmarks.contacts.phones import FAMILIES
from benchmarks.contacts.reserved import REGIONS, draw_number, is_reserved
from benchmarks.contacts.write import COUNTS, SEED, as_text, made, path_of, read

LINES: dict[str, list[Line]] = {split: read(split) for split in SPLITS}
ALL = [line for lines in LINES.values() for line in lines]


def _labels(line: Line) -> list[Contact | Decoy]:
    return sorted((*line.contacts, *line.decoys), key=lambda label: label.start)


def test_there_are_at_least_1500_lines_of_each_kind_and_of_decoys() -> None:
    counted = collections.Counter(line.kind for line in ALL)
    assert {kind: counted[kind] >= 1500 for kind in (*KINDS, "decoy")} == dict.fromkeys(
        (*KINDS, "decoy"), True
    )
    for lines in LINES.values():
        assert collections.Counter(line.kind for line in lines) == COUNTS


def test_every_line_carries_a_contact_of_its_kind_and_is_marked_synthetic() -> None:
    for line in ALL:
        kinds = {contact.kind for contact in line.contacts}
        assert line.synthetic is True
        assert (line.kind in kinds) if line.kind != "decoy" else not kinds, line.id
        assert SHORTEST <= len(line.text) <= LONGEST
        assert line.region in REGIONS


def test_spans_lie_in_the_text_and_never_overlap() -> None:
    for line in ALL:
        spans = [(one.start, one.end) for one in _labels(line)]
        assert all(0 <= start < end <= len(line.text) for start, end in spans), line.id
        assert all(a[1] <= b[0] for a, b in pairwise(spans)), line.id
        for decoy in line.decoys:
            assert line.text[decoy.start : decoy.end] == decoy.text
        for contact in line.contacts:
            assert line.text[contact.start : contact.end].strip("\n"), line.id


def test_no_contact_belongs_to_anybody() -> None:
    for line in ALL:
        for contact in line.contacts:
            if contact.kind != "crypto":
                assert is_reserved(contact.kind, contact.normalised), line.id


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("phone", "+12125550242"),
        ("phone", "+44770090012"),
        ("email", "rose@example.org"),
        ("email", "synthrose@gmail.test"),
        ("handle", "rose"),
    ],
)
def test_what_is_not_reserved_is_told_apart(kind: str, value: str) -> None:
    assert not is_reserved(kind, value)


def test_the_numbers_drawn_are_reserved_in_every_region() -> None:
    dice = Dice("numbers")
    for region in REGIONS:
        for _ in range(200):
            assert is_reserved("phone", draw_number(dice, region).e164), region


def test_no_readable_contact_outside_the_labels() -> None:
    """What remains when the labelled spans are cut out holds no '@name' and no plain number."""
    phone = re.compile(r"(?<!\w)\(?[2-9]\d\d\)?[ .-]?[2-9]\d\d[ .-]?\d{4}(?!\w)")
    mail = re.compile(r"\w@\w+\.\w")
    for line in ALL:
        rest, at = "", 0
        for one in _labels(line):
            rest += line.text[at : one.start] + " "
            at = one.end
        rest += line.text[at:]
        assert not phone.search(rest), line.id
        assert not mail.search(rest), line.id


def test_the_splits_share_no_line_and_hardly_a_sentence() -> None:
    texts = {split: {line.text for line in lines} for split, lines in LINES.items()}
    assert not texts["dev"] & texts["held"]
    dev, held = (frames(split) for split in SPLITS)
    assert dev.keys() == held.keys()
    for section in dev:
        assert not set(dev[section]) & set(held[section]), section


def test_lines_are_hardly_ever_repeated_within_a_split() -> None:
    for lines in LINES.values():
        assert len({line.text for line in lines}) > 0.99 * len(lines)


def test_the_held_split_keeps_disguises_to_itself() -> None:
    seen = {
        split: {name for line in lines for one in line.contacts for name in one.disguises}
        for split, lines in LINES.items()
    }
    assert len(seen["held"] - seen["dev"]) >= 6
    for split in SPLITS:
        expected = {family.name for family in FAMILIES if split in family.splits}
        assert expected <= seen[split]


def test_every_kind_of_decoy_is_there_in_both_splits() -> None:
    for lines in LINES.values():
        seen = {decoy.kind for line in lines for decoy in line.decoys}
        assert seen == {kind for kind, _ in SLOTS.values()}


def test_the_files_are_what_the_seed_and_the_frames_make() -> None:
    for split in SPLITS:
        assert gzip.decompress(path_of(split).read_bytes()) == as_text(made(split)), split


def test_another_seed_makes_other_lines() -> None:
    first, second = (compose(seed, "dev", "phone", 0) for seed in (SEED, "another"))
    assert first.text != second.text


def test_the_files_are_small() -> None:
    assert sum(path_of(split).stat().st_size for split in SPLITS) < 6_000_000


def test_checksums_are_those_of_the_standards() -> None:
    """Vectors of EIP-55, BIP 173 and BIP 350, and the Keccak reference's empty message."""
    assert keccak_256(b"").hex().startswith("c5d2460186f7233c927e7db2dcc703c0e500b653")
    vector = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
    assert eip55(bytes.fromhex(vector[2:].lower())) == vector
    program = bytes.fromhex("751e76e8199196d454941c45d1b3a323f1433bd6")
    assert segwit("bc", 0, program) == "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
    generator = bytes.fromhex("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798")
    assert (
        segwit("bc", 1, generator)
        == "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"
    )
    assert base58check(bytes(21)) == "1111111111111111111114oLvT2"


def test_near_misses_are_no_addresses() -> None:
    made_up = {draw_address(Dice("address", at))[0] for at in range(300)}
    assert len(made_up) == 300
    assert not made_up & {near_miss(Dice("address", at)) for at in range(300)}
