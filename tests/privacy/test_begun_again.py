"""Numbers that are begun again, turned in misspelt words, glued to a word, or told by riddles."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise

_NUMBER = "+12125550142"
_GERMAN = "+493023125142"


@pytest.mark.parametrize(
    ("text", "number", "region"),
    [
        # begun again
        ("text me 212 555 no wait, yes 555, then 0142", _NUMBER, "US"),
        ("call 212 555 uh wait 555 0142", _NUMBER, "US"),
        ("212 556 sorry, 555 0142", _NUMBER, "US"),
        ("212 555 01 no wait 0142", _NUMBER, "US"),
        ("two one two five five five wait no five five five zero one four two", _NUMBER, "US"),
        ("07700 900 hold on 900 142", "+447700900142", "GB"),
        ("llama al 600 000 espera, si, 000 042", "+34600000042", "ES"),
        # an area code that no number has
        ("(999) 555-0142 - correction, the area code is 212", _NUMBER, "US"),
        ("000-555-0142, oops, area code is 212", _NUMBER, "US"),
        # turned, in misspelt words
        ("my number bakwards is 2410 555 212", _NUMBER, "US"),
        ("2410555212 (read it backwords)", _NUMBER, "US"),
        ("240000006 al revez", "+34600000042", "ES"),
        ("24152132030 rückwerts", _GERMAN, "DE"),
        ("4785009910 a lenvers", "+33199005874", "FR"),
        # glued behind a word
        ("call212fivefivefivezero142", _NUMBER, "US"),
        ("textme212five550142now", _NUMBER, "US"),
        # joined by words that change
        ("Ruf an 030 dann 23125 und dann 142", _GERMAN, "DE"),
        ("030 und dann 23125 und zum Schluss 142", _GERMAN, "DE"),
        ("01 puis 99 00 et puis 58 et enfin 74", "+33199005874", "FR"),
        # riddles
        ("212, fingers on a hand three times over, 0142", _NUMBER, "US"),
        ("212, then five thrice, then zero, then what comes right after zero, 42", _NUMBER, "US"),
        ("212 555 014X where X is the number of wheels on a bike", _NUMBER, "US"),
        (
            "eyes of a face, a single, ears of a head, fingers on a hand, fingers on a hand, "
            "toes on a foot, nothing, a single, legs on a dog, wheels on a bike",
            _NUMBER,
            "US",
        ),
    ],
)
def test_a_number_is_found_as_it_is_meant(
    text: str, number: str, region: str, keyring: Keyring
) -> None:
    assert [contact.normalised for contact in find_contacts(text, region)] == [number]
    kept = minimise("", text, keyring, region).body.partition("[phone:")
    assert not any(map(str.isdigit, kept[0] + kept[2].partition("]")[2]))
    assert "finger" not in kept[0]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("12 rooms, wait, 12 beds and 55 pillows", "US"),
        ("$60 no wait, yes 60 for 45 minutes", "US"),
        ("I walk bakwards, 2 rooms and 4 beds", "US"),
        ("Veste à revers, back Wed, 2 rooms", "FR"),
        ("room1two3 callme at4", "US"),
        ("2 hun 3 ok 4 kids at home, 5 rooms", "US"),
        ("60 und dann 90 und dann 120 Minuten", "DE"),
        ("What a day! what legs! 12 massages, 2 rooms, 44 seats", "US"),
        ("four legs on a dog, eight legs on a spider, nine lives of a cat", "US"),
    ],
)
def test_the_same_words_of_other_things_are_no_number(
    text: str, region: str, keyring: Keyring
) -> None:
    assert find_contacts(text, region) == []
    assert minimise("", text, keyring, region).body == text


@pytest.mark.parametrize(
    ("text", "number", "region"),
    [
        # parts called by a head and a tail
        ("0142 is the tail, 555 the middle, 212 the head", _NUMBER, "US"),
        ("042 la cola, 000 el medio, 600 la cabeza", "+34600000042", "ES"),
        # a change as it is shown
        ("call\n- 212 555 0146\n+ 212 555 0142", _NUMBER, "US"),
        ("call 212-555\n- 0146\n+ 0142", _NUMBER, "US"),
        # numbered lines
        ("call me:\n1 - dial 212\n2 - next 555\n3 - then 0142", _NUMBER, "US"),
        ("1 – two one two\n2 – five five five\n3 – zero one four two", _NUMBER, "US"),
        # an hour in front of an area code
        ("open til 9 - area code 212 numbr five fifty five oh one forty two", _NUMBER, "US"),
        # a label in the line above, and a floor
        ("my other ad\nfive five five 0142, the area code up front is two one two", _NUMBER, "US"),
        ('14, 3. Stock. Anfragen unter +49 "3" "0" "2" "3" "1" "2" "5" "1" "4" "2"', _GERMAN, "DE"),
        # in small talk
        ("2 hun 1 sweetie 2 ok 5 5 5 still w me 0142", _NUMBER, "US"),
        ("text 2 babe 1 my love 2 ok 555 u there 0 1 4 2 kiss", _NUMBER, "US"),
        ("6 amor 0 cielo 0 vale 0 0 0 sigues ahi 0 4 2", "+34600000042", "ES"),
        # tens and units apart, where they are written in one word
        ("ring noll sjuttio ett sjuttiofyra noll sex noll fem", "+46701740605", "SE"),
    ],
)
def test_no_part_of_such_a_number_is_left(
    text: str, number: str, region: str, keyring: Keyring
) -> None:
    assert {contact.normalised for contact in find_contacts(text, region)} == {number}
    kept = minimise("", text, keyring, region).body
    assert not any(
        part in kept for part in ("212", "555", "0142", "two one", "five five", "042", "fem")
    )


@pytest.mark.parametrize("before", ["Veste à revers", "Je suis back wed", "Jacke mit Revers"])
def test_a_lapel_or_a_day_turns_no_number(before: str) -> None:
    """They are written much as words that do."""
    found = find_contacts(f"{before} 01 99 00 58 74", "FR")
    assert [contact.normalised for contact in found] == ["+33199005874"]
