"""Numbers in letters of which the text tells the digits; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

US, GB, ES = "+12125550142", "+447700900142", "+34600555014"


@pytest.mark.parametrize(
    ("written", "region", "number", "letters"),
    [
        ("a=2 b=1 c=5 d=0 e=4, call aba ccc dbea", "US", US, "ccc"),
        ("a=2, b=1, c=5, d=0, e=4: aba-ccc-dbea", "US", US, "ccc"),
        ("a: 2; b: 1; c: 5; d: 0; e: 4. Call aba ccc dbea", "US", US, "ccc"),
        ("A is 2, B is 1, C is 5, D is 0, E is 4. Call ABA CCC DBEA", "US", US, "CCC"),
        ("A is 2, B is 1, C is 5, D is 0 and E is 4: ABACCCDBEA", "US", US, "CCC"),
        ("call ABA CCC DBEA (A=2 B=1 C=5 D=0 E=4)", "US", US, "CCC"),
        ("call aba ccc dbea where a=2 b=1 c=5 d=0 e=4", "US", US, "ccc"),
        ("B is 2, A is 1, E is 5, Z is 0, D is 4: BAB EEE ZADB", "US", US, "EEE"),
        ("A vale 2, B vale 1, C vale 5, D vale 0 y E vale 4: ABA CCC DBEA", "US", US, "CCC"),
        ("A ist 2, B ist 1, C ist 5, D ist 0, E ist 4: ABA CCC DBEA", "US", US, "CCC"),
        ("A = two, B = one, C = five, D = zero, E = four. ABA CCC DBEA", "US", US, "CCC"),
        ("2=a 1=b 5=c 0=d 4=e, call aba ccc dbea", "US", US, "ccc"),
        ("a=2\nb=1\nc=5\nd=0\ne=4\naba ccc dbea", "US", US, "ccc"),
        ("x=2 y=1 z=5 o=0 w=4 call x y x z z z o y w x", "US", US, "z z"),
        ("a=2 b=1 c=5, call aba ccc 014a", "US", US, "ccc"),
        ("o=0 s=7 n=9 i=1 f=4 t=2, text ossoo noo ift", "GB", GB, "ossoo"),
        ("O is 0, S is 7, N is 9, I is 1, F is 4, T is 2. Text OSSOO NOOIFT", "GB", GB, "OSSOO"),
        ("a=6 b=0 c=5 d=1 e=4, llama al abb ccc bde", "ES", ES, "ccc"),
    ],
)  # fmt: skip
def test_the_number_is_found(
    written: str, region: str, number: str, letters: str, keyring: Keyring
) -> None:
    text = f"Quiet room. {written}\nTea is free"
    assert [found.normalised for found in find_contacts(text, region)] == [number]
    stored = minimise("A title", text, keyring, region).body
    assert "[phone:" in stored
    assert letters not in stored
    assert stored.endswith("Tea is free")


@pytest.mark.parametrize(
    "text",
    [
        "a=1 b=2 c=3, the answers: abc acb bca",
        "Rated: A is 1, B is 2, C is 3, and I add a bead",
        "Keys: a=2 b=1 c=5. A bad cab, a dab of ebb",
        "Maths: x=2 y=3 z=5, so xyz is 30",
        "Vitamins A, B, C and D, 2 a day, 1 of each",
        "Plan A is 2 hours, plan B is 1 hour, plan C is 5 days",
        "s=1 m=2 l=3, all small mammals smell",
    ],
)
def test_other_legends_stay(text: str, keyring: Keyring) -> None:
    assert find_contacts(f"A title\n{text}") == []
    assert minimise("A title", text, keyring).body == text
