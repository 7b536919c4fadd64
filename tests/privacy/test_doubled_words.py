"""Number words with figures or signs in them, and prefixes told apart; all synthetic."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import readable_digits

US, ES, GB, IE, FR = (
    "+12125550142",
    "+34600000022",
    "+447700900974",
    "+353209186236",
    "+33639983802",
)
WRITTEN = [
    # the figure beside its own word
    ("+34900000011", "ES", "al 9ueve 0cero 0cero 0cero 0cero 0cero 0cero 1uno 1uno porfa"),
    ("+34900000031", "ES", "9ueve 0cero 0cero 0cero 0cero 0cero 0cero 3res 1uno!"),
    (US, "US", "2two 1one 2two 5five 5five 5five 0zero 1one 4four 2two"),
    (US, "US", "2two, 1one, 2two, 5five, 5five, 5five, 0zero, 1one, 4four, 2two."),
    (US, "US", "two2 one1 two2 five5 five5 five5 zero0 one1 four4 two2"),
    (US, "US", "2dos 1uno 2dos 5cinco 5cinco 5cinco 0cero 1uno 4cuatro 2dos"),
    (IE, "IE", "Text me at zro 2wo zro 9ine wn 8ight 6ix 2wo 3hree 6ix."),
    (US, "US", "2wo 1ne 2wo 5ive 5ive 5ive 0ero 1ne 4our 2wo"),
    # figures for letters
    ("+14155550148", "US", "fo0r on3 f1ve fiv3 fiv3 fiv3 z3ro 0ne fo0r 3ight"),
    ("+14045550180", "US", "[f0ur z3ro fo0r] [fiv3 fiv3 fiv3] [zer0 on3 e1ght zer0]"),
    ("+14505550164", "CA", "fo0r fiv3 zer0\n\nfiv3 f1ve fiv3\n\nzer0 0ne s1x f0ur"),
    ("+17145550199", "US", "5even on3 fo0r\n\nfiv3 fiv3 fiv3\n\nzer0 on3 nin3 n1ne"),
    (US, "US", "tw0 0n3 7w0 f1v3 f1v3 f1v3 z3r0 0n3 f0ur 7w0"),
    # words cut by a sign
    (GB, "GB", "z'ero s'even s'even z'ero z'ero n'ine z'ero z'ero n'ine s'even f'our."),
    (GB, "GB", "z`ero s`even s`even z`ero z`ero n`ine z`ero z`ero n`ine s`even f`our."),
    (US, "US", "do.s, u.no, do.s, ci.nco, ci.nco, ci.nco, ce.ro, u.no, cua.tro, do.s, gracias."),
    (US, "US", "tw-o o-ne t-wo fi-ve fiv-e f-ive ze-ro on-e fo-ur tw-o"),
    # a prefix and the rest
    (ES, "ES", "prefijo 600 y el resto 000 022"),
    (ES, "ES", "El prefijo es 600, el resto 00 00 22."),
    (ES, "ES", "600 de prefijo y 000 022 el resto"),
    (ES, "ES", "prefijo seis cero cero y el resto cero cero cero cero dos dos"),
    (ES, "ES", "empieza por 600 y sigue 000 022"),
    ("+34612345678", "ES", "prefix 612 and the rest 345 678"),
    ("+61491570156", "AU", "prefix 0491 and the rest 570 156"),
    ("+447700900123", "GB", "code 07700, then the rest: 900 123"),
    (FR, "FR", "indicatif 06 et le reste 39 98 38 02"),
    ("+493023125367", "DE", "Vorwahl 030 und der Rest 23125 367"),
    (US, "US", "prefix 212 and the rest 555 0142"),
]


@pytest.mark.parametrize(("number", "region", "written"), WRITTEN)
def test_the_number_is_found_and_no_digit_stays(
    number: str, region: str, written: str, keyring: Keyring
) -> None:
    body = f"Quiet room, {written}"
    assert [found.normalised for found in find_contacts(f"A title\n{body}", region)] == [number]
    assert readable_digits(minimise("A title", body, keyring, region).body) == ""


@pytest.mark.parametrize(
    "body",
    [
        "I don't do texts, it's a man's world and she's nice",
        "L'eau d'or, d'os et d'eau, l'un et l'autre",
        "My 1st, 2nd, 3rd and 4th lesson, 5pm and 6pm",
        "Prefix and suffix, the rest is easy: 30 lessons",
        "El prefijo de la palabra, el resto son 20 hojas",
        "gr8 m8, see you l8r, b4 noon, 2nite",
        "Visit tr.example.org or the no.1 shop, un.o not",
        "1one shop, 2two shops",
        "Empieza a las 9 y sigue hasta las 22",
        "El curso empieza con 12 y sigue con 20 personas",
    ],
)
@pytest.mark.parametrize("region", ["US", "ES", "GB"])
def test_words_like_them_are_no_number(body: str, region: str) -> None:
    found = find_contacts(f"A title\n{body}", region)
    assert not [contact for contact in found if contact.kind == "phone"]
