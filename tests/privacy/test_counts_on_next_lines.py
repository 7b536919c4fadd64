"""Numbers in words, and what the next line counts; reserved and invented numbers."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in

WRITTEN = [
    (
        "DE",
        "+493023125142",
        "null drei null, zwei drei eins zwei fünf, eins vier zwei",
        "zwei Stühle",
    ),
    (
        "DE",
        "+493023125142",
        "030 zwei drei eins zwei fünf eins vier zwei",
        "drei für zwei am Montag",
    ),
    ("DE", "+493023125142", "030 zwei drei eins zwei fünf eins vier zwei", "2 Zimmer, 60 qm"),
    ("SE", "+46701740622", "(noll sju noll) (ett sju fyra) (noll sex) (dubbel två)", "3 tr, hiss"),
    ("SE", "+46701740624", "070 ett sju fyra noll sex två fyra", "2 rok"),
    ("NL", "+31612345678", "06 een twee drie vier vijf zes zeven acht", "2 stoelen"),
    ("PL", "+48555001142", "pięć pięć pięć zero zero jeden jeden cztery dwa", "trzy za dwa"),
    ("PL", "+48555001142", "pięć pięć pięć zero zero jeden jeden cztery dwa", "2 pokoje"),
    ("PT", "+351912345678", "nove um dois três quatro cinco seis sete oito", "três por dois"),
    ("FR", "+33199005874", "zéro un neuf neuf zéro zéro cinq huit sept quatre", "3 chaises"),
]


@pytest.mark.parametrize(("region", "number", "written", "behind"), WRITTEN)
def test_what_the_next_line_counts_is_no_part_of_a_number(
    region: str, number: str, written: str, behind: str, keyring: Keyring
) -> None:
    body = f"Tel. {written}\n{behind}"
    assert phones_in(body, region) == [number]
    assert minimise("", body, keyring, region).body.endswith(f"\n{behind}")


@pytest.mark.parametrize(
    ("region", "number", "body"),
    [
        (
            "DE",
            "+493023125505",
            "Tel. null drei null zwei drei eins zwei fünf\nfünf null fünf, abends",
        ),
        ("SE", "+46701740624", "ring noll sju noll ett sju fyra\nnoll sex två fyra"),
        ("SE", "+46701740624", "ring noll sju noll ett sju fyra noll sex två\nfyra"),
    ],
)
def test_a_number_may_go_on_in_the_next_line(region: str, number: str, body: str) -> None:
    assert phones_in(body, region) == [number]
