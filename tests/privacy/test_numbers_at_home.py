"""Numbers as each country writes them, on sites of that country and of others.

The numbers are the examples that `phonenumbers` has of each plan, made when a test runs: few
countries have a range that is reserved for fiction, so none of theirs is written here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import phonenumbers
import pytest
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from brightline.privacy import Keyring, minimise
from brightline.privacy.figures.numbering import NANP_REGIONS, is_as_at_home, may_lack_trunk
from tests.privacy.reading import phones_in, readable_digits

# Where adverts are known to be classified by region, and all that leave out a 0 in writing.
COUNTRIES = (
    "AE AR AT AU BE BO BR CH CL CN CO CR CZ DE DK EC EG ES FI FR GB GR GT HU ID IE IL IN IT JP KE "
    "KR MA MX MY NG NL NO NZ PA PE PH PL PT PY RO RU SA SE SG TH TR UA UY VE ZA"
)
# Of so few digits that each would be a number anywhere.
_ISLANDS = frozenset(("AC", "FK", "NU", "TA", "TK", "SH"))
_KINDS = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
_TEXT = "Calm massage\nHello, open 10-18, 60 min 50. {}, thank you"
_SPANISH = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")


def _examples(region: str) -> Iterator[tuple[str, str, str]]:
    """E.164, as written at home, and as written abroad."""
    for kind in _KINDS:
        if number := phonenumbers.example_number_for_type(region, kind):
            e164, at_home, abroad = (
                phonenumbers.format_number(number, form)
                for form in (
                    PhoneNumberFormat.E164,
                    PhoneNumberFormat.NATIONAL,
                    PhoneNumberFormat.INTERNATIONAL,
                )
            )
            yield e164, at_home, abroad


def _mobile(region: str) -> tuple[str, str]:
    """E.164 and as written at home."""
    e164, at_home, _ = next(_examples(region))
    return e164, at_home


def _digits(written: str) -> str:
    return "".join(filter(str.isdigit, written))


@pytest.mark.parametrize("region", COUNTRIES.split(" "))
def test_a_number_as_its_country_writes_it(region: str, keyring: Keyring) -> None:
    """Also where its ten digits could be a North American number: in Colombia, Mexico, Italy."""
    for e164, at_home, _ in _examples(region):
        for written in (at_home, _digits(at_home), ".".join(at_home.split())):
            text = _TEXT.format(f"Call {written}")
            assert phones_in(text, region) == [e164], written
            stored = minimise("", text, keyring, region).body
            assert _digits(at_home)[-6:] not in readable_digits(stored)


@pytest.mark.parametrize("region", sorted(phonenumbers.SUPPORTED_REGIONS - _ISLANDS))
def test_a_number_of_any_country_behind_its_code(region: str) -> None:
    """'+45 ...' of ten digits is no North American number, in one run or in groups."""
    for e164, _, abroad in _examples(region):
        for written in (e164, abroad, abroad.replace(" ", "-")):
            assert phones_in(_TEXT.format(written), "US") == [e164], written
            assert phones_in(_TEXT.format(written), "GB") == [e164], written


_DISGUISES: dict[str, Callable[[str], str]] = {
    "words": lambda written: " ".join(_SPANISH[int(one)] for one in _digits(written)),
    "half in words": lambda written: " ".join(
        one if at % 2 else _SPANISH[int(one)] for at, one in enumerate(_digits(written))
    ),
    "apart": lambda written: "*".join(_digits(written)),
    "key caps": lambda written: "".join(f"{one}\ufe0f\u20e3" for one in _digits(written)),
    "drawn": lambda written: written.replace("1", "l").replace("0", "O"),
    "words between": lambda written: " amor ".join([_digits(written)[:3], _digits(written)[3:]]),
    "lines": lambda written: "\n".join(written.split()),
}


@pytest.mark.parametrize("how", _DISGUISES)
@pytest.mark.parametrize("region", ["CO", "MX", "IT"])
def test_ten_digits_are_of_the_country_of_the_site_in_any_disguise(region: str, how: str) -> None:
    e164, at_home = _mobile(region)
    assert set(phones_in(f"Tarot\nLlama al {_DISGUISES[how](at_home)}", region)) == {e164}


@pytest.mark.parametrize("region", ["CO", "MX", "IT", "BR", "GB", "ES"])
def test_a_north_american_number_stays_one_where_it_is_none_of_the_country(region: str) -> None:
    for written in ("(212) 555-0142", "+1 212 555 0142", "+12125550142"):
        assert phones_in(f"Tarot\nCall {written}", region)[0].endswith("2125550142")
    assert phones_in("Tarot\nCall +1 212 555 0142", region) == ["+12125550142"]


@pytest.mark.parametrize(
    "text",
    ["Call +212 555 0142", "Call +2125550142", "Call +(212) 555-0142", "Call +212-555-0142"],
)
def test_a_plus_before_ten_digits_that_are_no_number_elsewhere(text: str) -> None:
    assert phones_in(f"Tarot\n{text}") == ["+12125550142"]


@pytest.mark.parametrize("region", ["CO", "MX", "BR", "IT", "PE"])
@pytest.mark.parametrize(
    "text",
    [
        "Precios 35.000/45.000",
        "Tarifas: 30.000 / 45.000 / 60.000",
        "Una hora 150.000, dos 280.000",
        "Abierto 10:00-18:00, lunes a viernes 9-17",
        "Rates 100 150 200 250",
        "Desde 1998, 34 años, 165 cm, 58 kg",
    ],
)
def test_prices_and_hours_of_these_countries_stay(text: str, region: str, keyring: Keyring) -> None:
    assert minimise("Tarot", text, keyring, region).body == text


@pytest.mark.parametrize("region", ["IN", "TR", "RU", "PK", "PH", "NG", "JP", "KR"])
def test_ten_digits_of_a_mobile_without_what_is_dialled_before_them(region: str) -> None:
    """'98765 43210' in India: North America has numbers of this shape as well."""
    e164, _ = _mobile(region)
    number = phonenumbers.parse(e164)
    written = str(number.national_number)
    assert len(written) == 10
    for shown in (written, f"{written[:5]} {written[5:]}", f"{written[:3]}-{written[3:]}"):
        assert phones_in(f"Tarot\nCall {shown}", region) == [e164]
    assert phones_in(f"Tarot\nCall {written}", "US") != [e164]


@pytest.mark.parametrize("region", ["IN", "TR", "RU", "PK", "PH", "NG", "JP", "KR"])
@pytest.mark.parametrize(
    "text",
    [
        "Rates 500/1000/1500, 2000 for 2 hours, 35.000 a month",
        "Open 10:00-18:00, Mon to Fri 9-17, Rs. 1,50,000 all in",
        "Since 1998, 34 years, 165 cm, 58 kg, 90-60-90",
    ],
)
def test_prices_and_hours_of_such_countries_stay(text: str, region: str, keyring: Keyring) -> None:
    assert minimise("Tarot", text, keyring, region).body == text


def test_what_is_written_at_home() -> None:
    digits = _digits(_mobile("BR")[1])
    assert is_as_at_home(digits, "BR")
    assert may_lack_trunk(digits, "BR")
    assert not is_as_at_home("7700900142", "GB")  # without its 0
    assert not may_lack_trunk("7700900142", "GB")
    assert not any(is_as_at_home("2125550142", region) for region in NANP_REGIONS)
