"""Figures in Roman numerals among words, inside of words, drawn for letters, between odd signs.

All numbers are reserved for drama, or of a form that is used for invented ones.
"""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring
from tests.privacy.reading import assert_number_is_hidden

US = "+12125550142"
ROMAN = [
    ("+18185550139", "US", "Reach me on VIII-I-VIII 555 0139 today"),
    (US, "US", "II I II, 555, 0142 is my line"),
    ("+19025550116", "CA", "My digits: IX, zero, II, five, V, five, 0, one, I, six."),
    ("+447700900944", "GB", "at 0, seven, VII, zero, 0, nine, 0, zero, IX, four, IV most"),
    ("+12165550121", "US", "Contacto >> II uno VI / cinco V cinco / 0 uno II uno <<"),
]
IN_WORDS = [
    (
        "+14155550137",
        "US",
        "Solo las cifras, en este orden: ESTRELLAS4 NUBES1 SUEÑOS5 ROSAS5 BESOS5 OLAS5 "
        "SONRISAS0 VELAS1 LUNAS3 CANCIONES7",
    ),
    (
        "+17785550145",
        "US",
        "the figures only: I7 am7 always8 happy5 to5 hear5 from0 nice1 hi4 me5.",
    ),
    (US, "US", "Read just the digits: so2l ri1s ma2r br5i du5l ca5lm fl0o ci1el ro4s be2s."),
    (
        "+525555500163",
        "MX",
        "Lee solo las cifras: so5l ri5s ma5r br5i du5l ca0l fl0o ci1e ro6s be3s.",
    ),
]
SIGNS = [
    ("+16095550124", "US", "s!x z3r0 n!n3 f!v3 f!v3 f!v3 z3r0 0n3 tw0 f0ur"),
    ("+14025550138", "US", "f0urz3r0tw0-f1vef1vef1ve-z3r00nethr33e1ght"),
    ("+61491578148", "AU", "(ZERO, FOUR, NINE, ONE) . (5, 7, 8) . (1, 4, 8). Waist 28 to 44"),
    ("+33639981032", "FR", "au (0 6) . (3 9) . (9 8) . (1 0) . (3 2), demander Odile"),
    ("+393475550916", "IT", "347%%555%%0916"),
    ("+18185550197", "US", "Ring eig.one.eig.fiv.fiv.fiv.zer.one.nin.sev whenever you like"),
    ("+5521955500196", "BR", "dois um nove cinco cinco cinco zero zero um nove meia. Jantar"),
    ("+525555500111", "MX", "La lada es 55 y el resto 5550 0111."),
    ("+447700900896", "GB", "Call *0*|*7*|*7*|*0*|*0* , *9*|*0*|*0*|*8*|*9*|*6*"),
    (US, "US", "Phone 212 555 ⭕142"),
    ("+13055550183", "US", "Phone 3⭕5 555 ⭕1🎱3 and ask"),
    ("+33261915439", "FR", "Tél. zéro deux 61 91 54 39"),
    (US, "US", "t.w.o/o.n.e/t.w.o f.i.v.e/5/f.i.v.e 0/o.n.e/4/t.w.o"),
    ("+447700900184", "GB", "०|७|७|०|०|९|०|०|१|८|४"),
    ("+447700900184", "GB", "zer0sev3n7even0hz3ro / nin30h0h / 1ei8htf0ur"),
    ("+33639987132", "FR", "Tél <0 6> / <3 9> / <9 8> / <7 1> / <3 2>"),
]


@pytest.mark.parametrize(("number", "region", "written"), ROMAN)
def test_romans_among_words_and_figures(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    assert_number_is_hidden(number, region, written, keyring)


@pytest.mark.parametrize(("number", "region", "written"), [*IN_WORDS, *SIGNS])
def test_figures_inside_of_words_and_signs_between(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    assert_number_is_hidden(number, region, written, keyring)
