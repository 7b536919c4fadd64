"""Numbers of other plans, with words beside them or in them that could be more of their digits."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

GB, DE, AU = "+442079460824", "+493023125689", "+61491570156"
WRITTEN = [
    # a ring in front
    (GB, "GB", "txt O.2.O.7.9.4.6.O.8.2.4. Let me show you"),
    (GB, "GB", "txt o-2-o-7-9-4-6-o-8-2-4, thanks"),
    (GB, "GB", "O*2*O*7*9*4*6*O*8*2*4"),
    (GB, "GB", "ring O2O 7946 O824"),
    (AU, "AU", "O/4/9/1/5/7/O/1/5/6"),
    ("+33639984606", "FR", "O.6.3.9.9.8.4.6.O.6"),
    # a sentence in the next line
    (DE, "DE", "+49 3O 23125 689\ni am 32"),
    (DE, "DE", "+49 3O 23125 689\nI am 32"),
    (DE, "DE", "+49 3O 23125 689 i travel"),
    (DE, "DE", "Mobile: 030-----23125!!689. Serious people only"),
    (AU, "AU", "O491 57O 156\ni do not drive"),
    # a word behind it
    (AU, "AU", "Text oh four nine one five seven oh one five six to book"),
    (AU, "AU", "Text oh four nine one five seven oh one five six for a slot"),
    (AU, "AU", "oh four nine one five seven oh one five six to talk"),
    ("+447700900123", "GB", "oh double seven double oh nine double oh one two three to book"),
    # tens and units apart
    (DE, "DE", "zero thirty two thirty-one twenty-five six eighty-nine - ask for me"),
    ("+493023125004", "DE", "zero thirty two thirty-one twenty-five zero zero four"),
    ("+493023125463", "DE", "ZERO THIRTY TWO THIRTY-ONE TWENTY-FIVE FOUR SIXTY-THREE"),
    ("+442079460824", "GB", "zero twenty seven nine forty-six zero eight twenty-four"),
    ("+33639984606", "FR", "zero six thirty-nine ninety-eight forty-six zero six"),
    ("+12125550142", "US", "two twelve five fifty five zero one forty-two"),
]


@pytest.mark.parametrize(("number", "region", "written"), WRITTEN)
def test_the_whole_number_and_no_more(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    body = f"Quiet room. {written}."
    assert [found.normalised for found in find_contacts(f"A title\n{body}", region)] == [number]
    stored = minimise("A title", body, keyring, region).body
    assert number[-4:] not in readable_digits(stored)
    last = written.split()[-1]
    assert not last.islower() or last.isdigit() or last in stored or "\n" not in written


@pytest.mark.parametrize(
    "text",
    [
        "i am 32 and she is 41\ni do 15 and 25",
        "Thirty two people, thirty-one chairs, twenty-five tables",
        "one to book, two for lunch",
    ],
)
def test_the_same_words_of_other_things(text: str) -> None:
    for region in ("DE", "GB", "AU"):
        assert find_contacts(f"A title\n{text}", region) == []


@pytest.mark.parametrize(
    "written",
    [
        "600 55-50-83",
        "600 55/50/83",
        "600 55x50x83",
        "600, 55-50-83",
        "600.55-50-83",
        "600: 55-50-83",
        "6 0 0 55-50-83",
        "600 y luego 55-50-83",
        "600-55.50.83",
        "60055-50-83",
        "600 555-0-83",
        "60-05-55-083",
    ],
)
def test_groups_like_measures_behind_a_prefix_are_a_number(written: str, keyring: Keyring) -> None:
    text = f"Ana, {written}, desde las 9"
    assert [found.normalised for found in find_contacts(text, "ES")] == ["+34600555083"]
    assert minimise("", text, keyring, "ES").body.endswith("], desde las 9")


@pytest.mark.parametrize(
    "text",
    [
        "165 90-60-90",
        "1,65 m, 55 kg, 90-60-90",
        "60€, 90-60-90",
        "Desde 700 € 90-60-90",
        "25, 90-60-90",
    ],
)
def test_measures_behind_other_figures_stay(text: str, keyring: Keyring) -> None:
    assert minimise("", text, keyring, "ES").body == text
