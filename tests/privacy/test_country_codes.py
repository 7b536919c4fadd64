"""Numbers of which the country's code is told apart, or behind a word for a plus; synthetic.

All numbers are reserved for drama or for fiction.
"""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in

GB, DE, FR, US = "+447700900475", "+493023125932", "+33199001234", "+15035550147"
CODE_TOLD = [
    (GB, "Dial 44 as country code and after it 7700900475. Have a lovely day"),
    (DE, "Dial 49 as country code and after it 3023125932. Available 24/7"),
    (DE, "my number is 3023125932, country code 49"),
    (DE, "call 30 2312 5932 with country code 49 in front"),
    (DE, "the country code is 49 and the number is 30 2312 5932"),
    (GB, "44 is the country code, the rest is 7700 900 475"),
    (GB, "international code 44, number 07700 900475"),
    (GB, "7700 900475 (country code: 44)"),
    (GB, "dial four four as the country code, after that 7700 900475"),
    (GB, "Marca 44 como código de país y después 7700900475"),
    (GB, "lada internacional 44 y el resto 7700900475"),
    (DE, "Landesvorwahl 49, dann 3023125932"),
    (FR, "indicatif du pays 33, puis 1 99 00 12 34"),
    (GB, "codigo do pais 44 e depois 7700900475"),
    (GB, "prefisso internazionale 44 e poi 7700900475"),
    (DE, "prefijo 49 (Alemania), 30 2312 5932"),
    (GB, "prefix 44 and after that 7700 900475"),
    (GB, "dialling code 44, then 7700 900475"),
    (GB, "country code (UK) 44 7700900475"),
    (US, "Country code 1 and after it 5035550147"),
]
PLUS_IN_WORDS = [
    (DE, "más cuatro nueve tres cero dos tres uno dos cinco nueve tres dos"),
    (GB, "mas cuatro cuatro doble siete doble cero nueve doble cero cuatro siete cinco"),
    (GB, "signo más 44 7700 900475"),
    (GB, "mas 447700900475"),
    (GB, "(mas) cuatro cuatro - siete siete cero cero - nueve cero cero - cuatro siete cinco"),
    (GB, "plus sign four four double seven zero zero nine double zero four seven five"),
    (GB, "mais quatro quatro sete sete zero zero nove zero zero quatro sete cinco"),
    (GB, "più quattro quattro sette sette zero zero nove zero zero quattro sette cinque"),
    (US, "mas uno cinco cero tres cinco cinco cinco cero uno cuatro siete"),
    (US, "mas cinco cero tres cinco cinco cinco cero uno cuatro siete"),
    (US, "503 mas 555 mas 0147"),
]
OF_OTHER_THINGS = [
    "International students welcome, dress code 44, rooms from 250 to 900 in 2 houses",
    "The prefix 12 stands before 30 rooms, 250 guests and 4 houses",
    "My country house has code 5 and 12 rooms, 100 for one night, mas de 2 noches 180",
]


@pytest.mark.parametrize(("number", "written"), [*CODE_TOLD, *PLUS_IN_WORDS])
def test_the_number_is_the_one_of_that_country(number: str, written: str, keyring: Keyring) -> None:
    assert phones_in(f"Quiet room. {written}") == [number]
    assert minimise("A title", written, keyring).masked == 0


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_such_words_beside_other_figures_tell_no_number(text: str) -> None:
    assert find_contacts(text) == []


ABROAD_FROM_AMERICA = ["011 44 7700 900 475", "011-44-7700-900475", "011447700900475"]


@pytest.mark.parametrize("region", ["US", "GB", "SE"])
@pytest.mark.parametrize("written", ABROAD_FROM_AMERICA)
def test_the_prefix_of_north_america_is_read_anywhere(written: str, region: str) -> None:
    assert phones_in(f"Quiet room. Call {written}, thanks", region) == [GB]


def test_it_is_the_area_code_of_turin() -> None:
    assert phones_in("Quiet room. Call 011 44 77 00 12", "IT") == ["+3901144770012"]


def test_a_number_abroad_is_not_put_behind_its_country_twice() -> None:
    assert phones_in("My UK number is 011 44 7700 900 475, call me") == [GB]


@pytest.mark.parametrize(
    "written", ["33 6 39 98 71 03", "33.6.39.98.71.03", "33-6-39-98-71-03", "33 6 39987103"]
)
def test_a_number_with_its_own_country_code_needs_no_plus(written: str) -> None:
    """Those reserved for drama are not valid by the plan's tables."""
    assert [one.normalised for one in find_contacts(f"Cours, tel {written}", "FR")] == [
        "+33639987103"
    ]


def test_of_another_country_it_does() -> None:
    assert not find_contacts("Piano lessons, 33 6 39 98 71 03 songs", "US")
