"""Figures drawn by a dollar or told by 'oh', glued to words, or in words run together.

All synthetic: reserved and invented numbers.
"""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, minimise
from tests.privacy.reading import phones_in, readable_digits

MX, FR, AU = "+525555500142", "+33639985012", "+61491570156"


@pytest.mark.parametrize(
    ("region", "number", "written"),
    [
        ("FR", FR, "06 39 98 $0 12"),
        ("FR", "+33639980570", "06.39.98.0$.70"),
        ("FR", "+33199005874", "01 99 00 $8 74"),
        ("AU", AU, "0491 $70 156"),
        ("AU", AU, "0491 $7O 1$6"),
        ("GB", "+447700900542", "07700-900-$42"),
        ("DE", "+493023125142", "030 2312$ 142"),
        ("SE", "+46701740524", "070 174 0$ 24"),
        ("IE", "+353209157142", "020 91$ 7142"),
        ("MX", MX, "55 $550 0142"),
        ("ES", "+34600500042", "600 $00 042"),
        ("US", "+12125550142", "212 $55 0142"),
    ],
)
def test_a_dollar_is_drawn_for_a_five(
    region: str, number: str, written: str, keyring: Keyring
) -> None:
    body = f"Lamps for sale, call {written}"
    assert phones_in(body, region) == [number]
    assert readable_digits(minimise("", body, keyring, region).body) == ""


@pytest.mark.parametrize(
    ("body", "region", "numbers"),
    [
        ("whatsapp 55 5550 0142 $500 1 hora", "MX", [MX]),
        ("06 39 98 50 12, 10 $ la lampe", "FR", [FR]),
        ("beds 20 $50 30 $70 40 $90", "AU", []),
        ("lampe 06 39, chaise $0, table 70", "FR", []),
        ("desk 04 $91 570 156 chairs", "AU", []),
    ],
)
def test_prices_beside_are_no_part(body: str, region: str, numbers: list[str]) -> None:
    assert phones_in(body, region) == numbers


@pytest.mark.parametrize(
    ("region", "number", "written"),
    [
        ("CA", "+14035550142", "4oh3-555-oh142"),
        ("US", "+12025550102", "2oh2 555 oh1oh2"),
        ("US", "+12025550102", "2Oh2-555-Oh1Oh2"),
        ("CA", "+16045550107", "6oh4-555-oh1oh7"),
        ("GB", "+447700900142", "oh77ohoh-9ohoh-142"),
        ("IE", "+353209117102", "oh2oh 911 71oh2"),
        ("MX", MX, "55-555oh-oh142"),
    ],
)
def test_oh_inside_of_figures_is_a_nought(
    region: str, number: str, written: str, keyring: Keyring
) -> None:
    body = f"Text {written}"
    assert phones_in(body, region) == [number]
    assert readable_digits(minimise("", body, keyring, region).body) == ""


@pytest.mark.parametrize(
    ("region", "number", "written"),
    [
        ("MX", MX, "so5 ya5 para5 una5 cita5 de0 las0 que1 te4 gustan2"),
        ("MX", MX, "5llama 5ya 5para 5una 5cita 0de 0las 1que 4te 2gustan"),
        ("CO", "+573105550195", "pide3 una1 hora0 para5 esta5 tarde5 con0 mucho1 gusto9 aqui5"),
        ("US", "+15555550142", "so5 it5 is5 any5 day5 you5 like0 but1 not4 late2"),
    ],
)
def test_digits_hung_on_words_are_of_the_regions_own_plan(
    region: str, number: str, written: str
) -> None:
    assert phones_in(f"Citas: {written}", region) == [number]


@pytest.mark.parametrize(
    ("region", "number", "written"),
    [
        ("SE", "+46701740624", "nollSJUnoll ettSJU-fyraNOLL-sexTVÅfyra"),
        ("SE", "+46701740629", "nollsjunoll-ettsjufyra-nollsex-tvånio"),
        ("FI", "+35840123456", "nollaNELJÄnolla-yksiKAKSIkolme-neljäVIISIkuusi"),
        ("HU", "+3615550088", "nullaHAT-egyÖTöt-ÖTnullaNULLA-nyolcNYOLC"),
        ("TR", "+905055550089", "sıfırBEŞsıfır-BEŞbeşBEŞ-beşSIFIRsıfır-sekizDOKUZ"),
        ("DE", "+493023125505", "nullDREInull-zweiDREIeinsZWEIfünf-FÜNFnullFÜNF"),
    ],
)
def test_words_are_run_together_with_capitals_in_turn(
    region: str, number: str, written: str, keyring: Keyring
) -> None:
    body = f"Tel. {written}"
    assert phones_in(body, region) == [number]
    assert "-" not in minimise("", body, keyring, region).body


def test_ordinary_words_of_such_syllables_stay(keyring: Keyring) -> None:
    body = "Sextett och fyrafem stolar, tretre mattor, nioåtta lampor"
    assert minimise("", body, keyring, "SE").body == body
