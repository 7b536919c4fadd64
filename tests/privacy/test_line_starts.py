"""What stands at the beginning of the next line belongs to no number and no name; synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

US, DE, ES, FR = "+12125550142", "+493023125142", "+34600555014", "+33639983802"
AMOUNTS = ("9 bis 19 Uhr", "51 €", "€ 51", "10-18h", "45 min", "9 a 19 horas", "80 dollars")


@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        ("n.u.l.l d.r.e.i 0 z.w.e.i d.r.e.i e.i.n.s z.w.e.i f.ü.n.f 1 v.i.e.r z.w.e.i", "DE", DE),
        ("null drei null zwei drei eins zwei fünf eins vier zwei", "DE", DE),
        ("030 23125 142", "DE", DE),
        ("030/23 12 51 42", "DE", DE),
        ("seis cero cero cinco cinco cinco cero uno cuatro", "ES", ES),
        ("600 555 014", "ES", ES),
        ("zéro six trente-neuf quatre-vingt-dix-huit trente-huit zéro deux", "FR", FR),
        ("two one two five five five zero one four two", "US", US),
        ("два один два пять пять пять ноль один четыре два", "US", US),
    ],
)  # fmt: skip
def test_a_number_ends_with_its_line(
    written: str, region: str, number: str, amount: str, keyring: Keyring
) -> None:
    text = f"Tel. {written}\n{amount}"
    assert [found.normalised for found in find_contacts(text, region)] == [number]
    stored = minimise("", text, keyring, region).body
    assert stored.startswith("Tel. [phone:")
    assert stored.endswith(f"]\n{amount}")


@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("snap: @demo underscore nova323", "demo_nova323"),
        ("@demo dot nova", "demo.nova"),
        ("IG: demo underscore nova", "demo_nova"),
        ("kik: demo dash nova", "demo-nova"),
        ("telegram demo_nova323", "demo_nova323"),
    ],
)
def test_a_name_ends_with_its_line(written: str, name: str, amount: str, keyring: Keyring) -> None:
    text = f"{written}\n{amount}"
    assert [found.normalised for found in find_contacts(text)] == [name]
    assert minimise("", text, keyring).body.endswith(f"]\n{amount}")


@pytest.mark.parametrize(
    ("written", "region", "number"),
    [
        ("212\n555\n0142", "US", US),
        ("212 555\n0142 days only", "US", US),
        ("030 23125\n142", "DE", DE),
        ("600 555\n014", "ES", ES),
        ("06 39 98\n38 02", "FR", FR),
        ("two one two five five five zero\none four two", "US", US),
        ("null drei null zwei drei eins zwei fünf\neins vier zwei", "DE", DE),
    ],
)
def test_a_number_over_lines_is_one(written: str, region: str, number: str) -> None:
    found = find_contacts(f"Tel. {written}", region)
    assert [contact.normalised for contact in found] == [number]


def test_figures_alone_in_the_next_line_may_be_of_the_name() -> None:
    found = find_contacts("snap: @demo underscore nova\n323")
    assert [contact.normalised for contact in found] == ["demo_nova323"]
