"""Contacts found in every disguise that is named, and what each disguise is called."""

from __future__ import annotations

import pytest

from brightline.privacy import ContactKind, find_contacts

NUMBER = "+12125550142"

DISGUISES = {
    "plain": ("212-555-0142", ()),
    "parentheses": ("(212) 555-0142", ()),
    "country code": ("+1 212 555 0142", ()),
    "one run": ("call 2125550142 now", ()),
    "dots": ("212.555.0142", ()),
    "one digit a word": ("2 1 2 5 5 5 0 1 4 2", ("separated",)),
    "pairs": ("21-25-55-01-42", ()),
    "english": ("two one two five five five zero one four two", ("spelled",)),
    "english, hyphened": ("two-one-two five-five-five oh-one-four-two", ("spelled",)),
    "english, glued": ("twoonetwofivefivefivezeroonefourtwo", ("spelled",)),
    "mixed": ("two1two 5five5 oh 1 4 two", ("spelled",)),
    "double and triple": ("two one two triple five oh one four two", ("spelled",)),
    "tens": ("two twelve, fifty five five, zero one forty-two", ("spelled", "separated")),
    "hundreds": ("212 five hundred fifty five 0142", ("spelled",)),
    "spanish": ("dos uno dos cinco cinco cinco cero uno cuatro dos", ("spelled",)),
    "spanish hundreds": (
        "doscientos doce quinientos cincuenta y cinco cero uno cuarenta y dos",
        ("spelled",),
    ),
    "figures in words": ("tw0 on3 tw0 f1ve fiv3 f1v3 z3ro 0ne f0ur tw0", ("spelled",)),
    "letters": ("2l2-SS5-Ol42", ("letters-for-digits",)),
    "lone letters": ("2 I 2 5 5 5 O l 4 2", ("letters-for-digits", "separated")),
    "brackets": ("[2][1][2][5][5][5][0][1][4][2]", ("separated",)),
    "emoji between": ("212🍒555🍒0142", ("separated",)),
    "words between": ("212 then text 555 and also 0142", ("words-between", "separated")),
    "separator words": ("212 dash 555 dash 0142", ("words-between", "separated")),
    "prices": ("$21 $25 $55 $01 $42", ("separated",)),
    "lines": ("212\n555\n0142", ("split", "separated")),
    "key-caps": ("".join(f"{d}\ufe0f\u20e3" for d in "2125550142"), ("unicode",)),
    "full-width": ("２１２ ５５５ ０１４２", ("unicode",)),
    "arabic-indic": ("٢١٢ ٥٥٥ ٠١٤٢", ("unicode",)),
    "mathematical": ("𝟚𝟙𝟚 𝟝𝟝𝟝 𝟘𝟙𝟜𝟚", ("unicode",)),
    "circled": ("②①②⑤⑤⑤⓪①④②", ("unicode",)),
    "cyrillic in a word": ("тwо one two 555 0142", ("spelled", "unicode")),
    "zero-width": ("2\u200b1\u200b2-555-0\u20601\u206042", ("zero-width",)),
    "soft hyphens": ("212\u00ad555\u00ad0142", ("zero-width",)),
}


@pytest.mark.parametrize("name", DISGUISES)
def test_every_disguise_is_the_same_number(name: str) -> None:
    text, disguises = DISGUISES[name]
    found = find_contacts(f"Hello, {text}")
    assert [(c.kind, c.normalised) for c in found] == [(ContactKind.phone, NUMBER)]
    assert set(found[0].disguises) == set(disguises)


@pytest.mark.parametrize(
    ("text", "region", "number"),
    [
        ("+44 20 7946 0958", "US", "+442079460958"),
        ("0044 20 7946 0958", "US", "+442079460958"),
        ("plus four four 20 7946 0958", "US", "+442079460958"),
        ("+1 (212) 555-0142", "GB", NUMBER),
        ("020 7946 0958", "GB", "+442079460958"),
    ],
)
def test_international_numbers(text: str, region: str, number: str) -> None:
    assert [c.normalised for c in find_contacts(text, region)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "120 usd 212 555 0142 24/7",
        "Oct 31, 2025. two one two five five five zero one four two",
        "34-24-36 (1) {two one two} {five five five zero one four two}",
        "120 one 212 five five five/zero one four two",
        "$200 - 2125550142 - 60 min",
    ],
)
def test_quantities_beside_a_number_are_not_taken_into_it(text: str) -> None:
    assert [c.normalised for c in find_contacts(text)] == [NUMBER]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("jane@example.org", "email", "jane@example.org"),
        ("Jane.Doe (at) example (dot) org", "email", "jane.doe@example.org"),
        ("jane [at] example [dot] org", "email", "jane@example.org"),
        ("jane{at}example{dot}org", "email", "jane@example.org"),
        ("jane at example dot org", "email", "jane@example.org"),
        ("jane arroba example punto org", "email", "jane@example.org"),
        ("jane＠example．org", "email", "jane@example.org"),
        ("ja\u200bne@exam\u200bple.org", "email", "jane@example.org"),
        ("@jane_example", "handle", "jane_example"),
        ("insta: Jane_Example", "handle", "jane_example"),
        ("telegram @jane_example", "handle", "jane_example"),
        ("snap jane99example", "handle", "jane99example"),
        ("kik = jane.exam_ple", "handle", "jane.exam_ple"),
        ("$JaneExample", "payment", "janeexample"),
        ("cash app $janeexample", "payment", "janeexample"),
        ("venmo: @jane-example", "payment", "jane-example"),
        ("https://www.example.org/a/B?c=1", "url", "example.org/a/B?c=1"),
        ("see example.com.", "url", "example.com"),
        ("example dot com", "url", "example.com"),
        # addresses printed in the specifications, which belong to nobody in an advert
        (
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            "crypto",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        ),
        ("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "crypto", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"),
        (
            "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
            "crypto",
            "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        ),
        ("T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb", "crypto", "T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb"),
    ],
)
def test_the_other_kinds(text: str, kind: str, value: str) -> None:
    assert [(c.kind.value, c.normalised) for c in find_contacts(text)] == [(kind, value)]


@pytest.mark.parametrize("between", [" ", "-", " then ", "\n"])
def test_an_address_in_pieces_of_which_the_first_holds_no_figure(between: str) -> None:
    pieces = "TAEYNPDng", "W8RJb4zj6", "HCvJ4PE6Df", "qVbWi8"  # of bytes that say 'is synthetic'
    found = find_contacts(f"Pay {between.join(pieces)} The room is quiet. Take This Tea")
    assert [one.normalised for one in found] == ["".join(pieces)]


def test_an_address_with_a_broken_checksum_is_no_contact() -> None:
    assert find_contacts("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3") == []
    assert find_contacts("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD") == []
    assert find_contacts("T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwc") == []


@pytest.mark.parametrize(
    "text",
    [
        "insta available on request",
        "add me on snap please",
        "no whatsapp please",
        "venmo accepted",
        "party @ 9pm @ the hotel",
        "$usd only, $$ no",
        "look at me. Call now. p.m. e.g. U.S.A.",
        "soft light and no hurry at all. In-call only",
    ],
)
def test_sentences_are_no_handles(text: str) -> None:
    assert find_contacts(text) == []


def test_a_labelled_ad_id_is_no_telephone_number() -> None:
    assert find_contacts("Post ID: 2345678901") == []
    assert find_contacts("Order#2345678901") == []


def test_spans_lead_to_the_original_text() -> None:
    text = "café ❤ ２１２-５５５-０１４２\u200b and jane@example.org"
    first, second = find_contacts(text)
    assert text[first.start : first.end].startswith("２１２-５５５-０１４２")
    assert text[second.start : second.end] == "jane@example.org"


def test_the_value_is_not_in_the_repr() -> None:
    found = find_contacts("212-555-0142")
    assert "555" not in repr(found)
    assert "phone" in repr(found)


@pytest.mark.parametrize(
    "text",
    [
        "555-0142 (212)", "555-0142 in the 212", "555-0142 but dial 212 first",
        "555 0142 after 212", "put 212 in front of 555-0142", "555-0142, 212 goes first",
        "5550142, put 212 in front",
        "212 is the area code and the number is 555-0142", "212 por delante de 555 0142",
        "Use 212 as area code, after it 555 and 0142",
        "555-0142, area code before it 212", "212 es la lada y luego 555-0142",
    ],
)  # fmt: skip
def test_an_area_code_that_words_put_in_its_place(text: str) -> None:
    assert [(c.kind, c.normalised) for c in find_contacts(f"Massage. {text}.")] == [
        (ContactKind.phone, "+12125550142")
    ]


@pytest.mark.parametrize(
    "text", ["555-0142 and 212 roses", "555-0142 in 212 days", "555-0142 - 212 miles"]
)
def test_figures_beside_a_local_number_are_no_area_code(text: str) -> None:
    assert "+12125550142" not in [c.normalised for c in find_contacts(f"Massage. {text}.")]


@pytest.mark.parametrize(
    "text",
    [
        "jane_7@/example.org", "jane_7@:example.org", "jane_7;@example.org", "jane_7@.example.org",
        "jane_7\\@example.org", "jane_7@(example.org)", "jane_7@'example.org'",
        "jane_7(@example.org",
        "jane_7@example:org", "jane_7@example/org", "jane_7@example@org", "jane_7@example_.org",
        "jane_7 - @example.org", "jane_7 ...\n@example.org", "jane_7@...\n...example.org",
        "jane_7 followed by an at sign and then example.org", "jane_7 plus @ plus example.org",
        "jane_7 next the at sign next example.org", "jane_7 seguido de arroba y example.org",
        "jane_7, an at sign, and example.org", "jane_7 (the a in a circle) example.org",
        "server example.org, account jane_7", "at example.org I'm jane_7",
        "host example.org login jane_7",
        "the part after @ is example.org, the one before is jane_7", "jane_7, arroba, example.org",
        "jane_7@example\norg", "jane_7 (little a with a tail) example.org",
    ],
)  # fmt: skip
def test_slips_and_words_around_the_sign_of_an_address(text: str) -> None:
    found = [(c.kind, c.normalised) for c in find_contacts(f"Questions? {text}")]
    assert found == [(ContactKind.email, "jane_7@example.org")]


@pytest.mark.parametrize(
    "text",
    ["janedoe@...\n...example.org", "janedoe@(example.org)", "janedoe (a in a circle) example.org"],
)
def test_a_name_without_figures_needs_the_sign_beside_it(text: str) -> None:
    found = [(c.kind, c.normalised) for c in find_contacts(f"Questions? {text}")]
    assert found == [(ContactKind.email, "janedoe@example.org")]


@pytest.mark.parametrize(
    "text",
    [
        "Follow me - @example.org", "Tours, at example.org you see them", "photos ... @example.org",
        "ask - @ example / com", "the gallery at example.org", "photos hosted at example.org",
        "my e-mail is on my page at example dot org", "read reviews at example dot com online",
        "no e-mail, I am at example.com",
    ],
)  # fmt: skip
def test_words_before_a_page_are_no_mailbox(text: str) -> None:
    assert ContactKind.email not in [c.kind for c in find_contacts(text)]


@pytest.mark.parametrize(
    ("written", "disguise"),
    [
        ("2~1|2~5!5~5~0+1|4~2", "separated"),
        ("(1) 212 (2) 555 (3) 0142", "separated"),
        ("2!2 555 0!42", "letters-for-digits"),
        ("212 555 0143, sorry, the last four are 0142", "words-between"),
        ("212 5 5 5 (yes three 5s) 0142", "words-between"),
    ],
)
def test_how_a_number_was_disguised_is_known_where_it_had_to_be_told(
    written: str, disguise: str
) -> None:
    (found,) = find_contacts(f"Quiet room. Call {written} now")
    assert (found.normalised, found.disguises) == ("+12125550142", (disguise,))
