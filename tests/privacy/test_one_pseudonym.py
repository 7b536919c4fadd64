"""One number, one pseudonym: the same contact in forty disguises, English and Spanish."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, Keyring, find_contacts, minimise
from brightline.privacy.ready.reading import TOKEN

NUMBER = "+12125550142"

ENGLISH = {
    "plain": "212-555-0142",
    "parentheses": "(212) 555-0142",
    "country code": "+1.212.555.0142",
    "prefix": "001 212 555 0142",
    "words": "two one two five five five zero one four two",
    "oh": "two one two, five five five, oh one four two",
    "glued": "twoonetwo-fivefivefive-zeroonefourtwo",
    "mixed case": "TwO oNe TwO fIvE FiVe fIvE zErO OnE fOuR tWo",
    "misspelt": "tuo onne twoo fiv fyve fivve zro wun fuor tew",
    "drawn out": "twooo ooone twooo fiiive fiiive fiiive zeeero ooone fouuur twooo",
    "sounds": "to won too fife fife fife oh won for tow",
    "figures for letters": "tw0 0n3 tw0 f1v3 f1v3 f1v3 z3r0 0n3 f0ur tw0",
    "figure first": "2wo 1ne 2wo 5ive 5ive 5ive zer0 1ne 4our 2wo",
    "signs for letters": "two one two f!ve f!ve f!ve zero one four two",
    "letters for figures": "2l2-SSs-Ol42",
    "letters apart": "t.w.o o.n.e t.w.o f.i.v.e f.i.v.e f.i.v.e z.e.r.o o.n.e f.o.u.r t.w.o",
    "tens": "two twelve, fifty-five five, zero one forty-two",
    "triple": "two one two triple five zero one four two",
    "count of figures": "two one two three fives zero one four two",
    "words and figures": "21two five55 0one4two",
    "struck through": "".join(figure + "\u0336" for figure in "212 555 0142"),
    "look-alikes": "twо оnе twо fіvе fіvе fіvе zеrо оnе fоur twо",
    "other letters": "τωο οηε τωο ƒινε ƒινε ƒινε ζεяο οηε ƒουя τωο",
    "letters of mathematics": "𝘁𝘄𝗼 𝗼𝗻𝗲 𝘁𝘄𝗼 𝗳𝗶𝘃𝗲 𝗳𝗶𝘃𝗲 𝗳𝗶𝘃𝗲 𝘇𝗲𝗿𝗼 𝗼𝗻𝗲 𝗳𝗼𝘂𝗿 𝘁𝘄𝗼",
    "key-caps": "".join(f"{digit}\ufe0f\u20e3" for digit in "2125550142"),
    "circled": "②①②-⑤⑤⑤-⓪①④②",
    "hidden": "2\u200b1\u200b2 5\u20605\u20605 0\ufeff1\ufeff4\ufeff2",
    "quoted": "'2' '1' '2' '5' '5' '5' '0' '1' '4' '2'",
    "every gap another": "2 1-2.5/5 _5~0*1 4|2",
    "letter between": "212x555x0142",
    "emoji": "212🌸555🌸0142",
    "joining words": "212 then 555, after that 0142",
    "words of any kind": "212 hug me 555 kiss me 0142",
    "area code named": "area code 212, the number is 555-0142",
    "area code last": "555-0142, area code 212",
    "lines": "2\n1\n2\n5\n5\n5\n0\n1\n4\n2",
    "drawn apart": "212 ........................ 555 ........................ 0142",
    "link": "https://wa.me/12125550142",
    "link in words": "wa dot me slash 12125550142",
}
SPANISH = {
    "palabras": "dos uno dos cinco cinco cinco cero uno cuatro dos",
    "mal escrito": "doz unno dos sinco sinko cinco sero uno kuatro doz",
    "decenas": "dos doce, cincuenta y cinco, cinco cero, uno cuarenta y dos",
    "centenas": "doscientos doce quinientos cincuenta y cinco cero uno cuarenta y dos",
    "doble": "dos uno dos doble cinco cinco cero uno cuatro dos",
    "con cifras": "212 cinco cinco cinco 0 uno 4 dos",
    "dos lenguas": "two uno two cinco five cinco zero uno four dos",
    "con palabras": "212 y luego 555 y después 0142",
    "guion": "212 guion 555 guion 0142",
}
DISGUISES = {**ENGLISH, **SPANISH}


@pytest.mark.parametrize("name", DISGUISES)
def test_the_same_number_in_any_disguise_is_one_pseudonym(name: str, keyring: Keyring) -> None:
    before, after = ("Llámame al ", " por favor") if name in SPANISH else ("Call me: ", " anytime")
    stored = minimise("", before + DISGUISES[name] + after, keyring)
    assert [m.pseudonym for m in stored.contacts] == [keyring.pseudonym("phone", NUMBER)]
    assert "[phone:" in stored.body
    assert not any(figure.isdigit() for figure in TOKEN.sub("", stored.body))


def test_there_are_forty_disguises_in_two_languages() -> None:
    assert len(ENGLISH) + len(SPANISH) >= 40
    assert len(set(DISGUISES.values())) == len(DISGUISES)


@pytest.mark.parametrize(
    ("text", "region", "number"),
    [
        ("07700 900123", "GB", "+447700900123"),
        ("oh seven seven double oh nine double oh one two three", "GB", "+447700900123"),
        ("+44 7700 900123", "US", "+447700900123"),
        ("0044 7700 900 123", "FR", "+447700900123"),
        ("+44 (0)20 7946 0958", "US", "+442079460958"),
        ("06.39.98.12.34", "FR", "+33639981234"),
        ("06 39 98 then 12 34", "FR", "+33639981234"),
        ("030 23125 then 123", "DE", "+493023125123"),
        ("plus four nine three zero two three one two five one two three", "US", "+493023125123"),
        ("020 913 5597", "IE", "+353209135597"),
        ("country code 44, 7700 900123", "US", "+447700900123"),
    ],
)
def test_numbers_of_other_countries(text: str, region: str, number: str) -> None:
    found = find_contacts(f"Call {text} today", region)
    assert [c.normalised for c in found] == [number]


MAIL = {
    "plain": "jane.doe7@example.org",
    "brackets": "jane.doe7 [at] example [dot] org",
    "other brackets": "jane.doe7【at】example【dot】org",
    "words": "jane dot doe7 at example dot org",
    "spanish": "jane punto doe7 arroba example punto org",
    "signs": "jane.doe7 ~at~ example ~dot~ org",
    "commas": "jane,doe7@example,org",
    "doubled": "jane.doe7@@example..org",
    "blank": "jane.doe7 @example. org",
    "lines": "jane.doe7@\nexample.org",
    "apart": "j a n e . d o e 7 @ e x a m p l e . o r g",
    "look-alikes": "jаnе.dое7@ехаmрlе.оrg",
    "drawn out": "jane.doe7 aat example dooot org",
    "in parts": "user jane.doe7, domain example.org",
    "domain first": "the domain is example.org and the name is jane.doe7",
    "after a link": "mailto:jane.doe7@example.org",
}


@pytest.mark.parametrize("name", MAIL)
def test_the_same_address_in_any_disguise_is_one_pseudonym(name: str, keyring: Keyring) -> None:
    stored = minimise("", f"Write to me: {MAIL[name]} for bookings", keyring)
    expected = keyring.pseudonym("email", "jane.doe7@example.org")
    assert [m.pseudonym for m in stored.contacts] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "insta: jane_doe7", "Instagram → jane_doe7", "jane_doe7 on instagram", "1nsta jane_doe7",
        "tele-gram arroba jane_doe7", "telegram: jane underscore doe7", "kik (jane_doe7)",
        "OF jane_doe7", "OF: jane_doe7", "📸 jane_doe7", "snap j-a-n-e-_-d-o-e-7",
        "https://www.instagram.com/jane_doe7/", "t.me/jane_doe7", "t dot me slash jane_doe7",
        "find me on snap as jane_doe7", "insta jаnе_dое7",
    ],
)  # fmt: skip
def test_the_same_handle_in_any_disguise_is_one(text: str) -> None:
    found = find_contacts(f"Lovely time. {text} thanks")
    assert [(c.kind, c.normalised) for c in found] == [(ContactKind.handle, "jane_doe7")]


@pytest.mark.parametrize(
    "text",
    [
        "$janedoe7", "cash app: janedoe7", "ca$happ janedoe7", "venmo me at janedoe7",
        "venmo “@janedoe7”", "dollar sign janedoe7", "cashapp (dollar sign)janedoe7",
        "cash.app/$janedoe7", "paypal.me/janedoe7", "venmo.com/u/janedoe7", "janedoe7 on venmo",
        "cashapp $j-a-n-e-d-o-e-7",
    ],
)  # fmt: skip
def test_the_same_payment_name_in_any_disguise_is_one(text: str) -> None:
    found = find_contacts(f"Lovely time. {text} thanks")
    assert [(c.kind, c.normalised) for c in found] == [(ContactKind.payment, "janedoe7")]


# printed in the specifications, and nobody's in an advert
COINS = (
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
)


@pytest.mark.parametrize("address", COINS)
@pytest.mark.parametrize("between", [" ", "-", "\n", " . ", " and then "])
def test_an_address_of_coins_in_pieces_is_the_same(address: str, between: str) -> None:
    size = 20 if len(between) > 3 else 6
    pieces = [address[at : at + size] for at in range(0, len(address), size)]
    whole, apart = (
        find_contacts(f"Coins: {text} only") for text in (address, between.join(pieces))
    )
    assert [c.kind for c in apart] == [ContactKind.crypto]
    assert [c.normalised for c in apart] == [c.normalised for c in whole]
    assert find_contacts(f"Coins: {between.join([*pieces[:-1], 'zz'])} only") == []


@pytest.mark.parametrize("text", ["$olid reviews", "insta-worthy views", "twitter-free zone"])
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert find_contacts(text) == []


@pytest.mark.parametrize(
    ("text", "disguises"),
    [
        ("212-555-0142", ()),
        ("two one two fiv fiv fiv zro one four two", ("spelled",)),
        ("2l2-555-Ol42", ("letters-for-digits",)),
        ("212 hug me 555 kiss me 0142", ("words-between", "separated")),
        ("212🌸555🌸0142", ("separated",)),
    ],
)
def test_how_it_was_disguised_is_recorded(
    text: str, disguises: tuple[str, ...], keyring: Keyring
) -> None:
    (mention,) = minimise("", f"Call me: {text} anytime", keyring).contacts
    assert set(mention.disguises) == set(disguises)
