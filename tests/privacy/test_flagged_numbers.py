"""National numbers beside a flag, in Roman numerals among words, or with figures in words.

All numbers are reserved for drama, or of a form that is used for invented ones.
"""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in, readable_digits

US, GB, IE, ES, MX, DE = (
    "+12125550142",
    "+447700900288",
    "+353209172594",
    "+34600555085",
    "+525555500142",
    "+4915228817386",
)
FLAGGED = [
    (IE, "US", "Cel. 🇮🇪 0-2-0-9-1-7-2-5-9-4!"),
    (ES, "GB", "Signal works: 🇪🇸 6*0*0*5*5*5*0*8*5!"),
    (GB, "FR", "Tél : 🇬🇧 {07700}{900}{288}!"),
    (MX, "US", "🇲🇽 55 5550 0142"),
    (GB, "US", "Call me 07700 900288 🇬🇧"),
    (DE, "GB", "🇩🇪: 01522 8817386, text first"),
    (US, "GB", "🇺🇸 (212) 555-0142"),
    (US, "DE", "🇨🇦 oder 🇺🇸 212 555 0142"),
]
TOLD = [
    (DE, "US", "Márcame: 01522 8817386 (número de Alemania)"),
    ("+46701740681", "US", "call 070 → 174 → 06 → 81 (Swedish number)."),
    (ES, "GB", "600 555 085, my Spanish number"),
    (MX, "US", "mi celular de México: 55 5550 0142"),
    ("+64215550159", "US", "call me 21 555 0159 (put +64 in front)"),
    ("+393385550150", "GB", "（３３８）（５５５）（０１５０） (put +39 in front)"),
    ("+393385550150", "ES", "con el +39 delante: 338 555 0150"),
    ("+393385550150", "GB", "338 555 0150, prefix it with +39"),
]
ROMAN = [
    ("+18185550139", "US", "Reach me on VIII-I-VIII 555 0139 today"),
    (US, "US", "II I II, 555, 0142 is my line"),
    ("+19025550116", "CA", "My digits: IX, zero, II, five, V, five, 0, one, I, six."),
    ("+447700900944", "GB", "at 0, seven, VII, zero, 0, nine, 0, zero, IX, four, IV most"),
    ("+12165550121", "US", "Contacto >> II uno VI / cinco V cinco / 0 uno II uno <<"),
]
OF_OTHER_PLANS = [
    ("+33639981227", "DE", "Erreichbar unter +33 6 39 98 12 27."),
    ("+447700900123", "DE", "Tel. +44 7700 900123"),
    ("+447700900123", "ES", "Tel. +44 7700 900123, llámame"),
    ("+34600555085", "MX", "prefijo 34, número 600 555 085"),
    ("+541155500154", "AR", "Citas: 11//5550//0154."),
    ("+541155500130", "AR", "Escríbeme: uno uno 5 5 5 cero 0 1 3 cero."),
    ("+541155500194", "AR", "un0 un0 cinc0 cinc0 cinc0 c3r0 c3r0 un0 nu3v3 cuatr0."),
    (MX, "MX", "Llámame al prefijo 55, número 5550 0142."),
    (MX, "MX", "Llámame al prefijo cinco cinco, número 5550 0142."),
    ("+4542555034", "DK", "Sms til https://api.whatsapp.com/send?phone=4542555034, tak."),
    ("+4542555034", "US", "wa.me/4542555034"),
    (US, "GB", "wa.me/2125550142"),
    ("+31855550239", "NL", "Bel nul acht, vijfenvijftig, vijfenvijftig, nul twee, negenendertig."),
    ("+31855550785", "NL", "Nummer: 08 - vijfenvijftig - 55 - nul zeven - 85"),
    ("+81355500144", "JP", "ご予約は 〇三の五五五〇の〇一四四 まで。"),
    ("+40744000062", "RO", "Tel. se termină cu 062 și începe cu 0744 000"),
    ("+447700900123", "GB", "it ends with 123 and begins with 07700 900"),
    ("+32470555031", "BE", "Mon numéro : O quatre 7 O cinq 5 5 O 3 1"),
    ("+353209189048", "IE", "náid dó náid naoi aon ocht naoi náid ceathair ocht, thanks"),
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


@pytest.mark.parametrize(("number", "region", "written"), FLAGGED)
def test_a_number_beside_a_flag_is_one_of_that_country(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    _is_found(number, region, written, keyring)


@pytest.mark.parametrize(("number", "region", "written"), TOLD)
def test_a_country_is_told_in_more_words(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    _is_found(number, region, written, keyring)


@pytest.mark.parametrize(("number", "region", "written"), OF_OTHER_PLANS)
def test_numbers_of_other_plans_as_they_are_told_there(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    _is_found(number, region, written, keyring)


@pytest.mark.parametrize(("number", "region", "written"), ROMAN)
def test_romans_among_words_and_figures(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    _is_found(number, region, written, keyring)


@pytest.mark.parametrize(("number", "region", "written"), [*IN_WORDS, *SIGNS])
def test_figures_inside_of_words_and_signs_between(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    _is_found(number, region, written, keyring)


def _is_found(number: str, region: str, written: str, keyring: Keyring) -> None:
    text = f"Quiet room. {written}\nI travel light"
    assert phones_in(text, region) == [number]
    stored = minimise("A title", text, keyring, region)
    assert written not in stored.body
    assert len(readable_digits(stored.body)) <= max(0, len(readable_digits(text)) - 6)


@pytest.mark.parametrize(
    "text",
    [
        "🇪🇸 🇫🇷 🇮🇹 languages: Spanish, French, Italian",
        "🇬🇧 12 years in London, 45 min from 90 to 120",
        "Henry VIII and 2 others, Part II of 555 pages, volume IV, 2014",
        "Levels I, II, III, IV and V: 20, 30, 40 and 50 dollars",
        "Only numbers 1 to 5 in stock: S2, M4, L3, XL1",
        "2 seats in front, 35 each, 10 min, 60 days, +18 only",
        "Nail polish 12, Spanish lessons 20 an hour, Indian food from 9 to 11",
        "with love <3 9 to 5, 60 for an hour, 90 for two",
        "have fun 8) and be on time, 45 min from 60",
    ],
)
def test_flags_romans_and_figures_of_other_things(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("A title", text, keyring).body == text
