"""What annotators see of an advert, and the way back from a mark to the stored words."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotation.visible import GAP, ShownAdvert, disguises_in_words, find_span
from brightline.privacy.text.legible import show_hidden

WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Z", "Cc", "Cf")), max_size=30
)
PLAIN = WORDS.map(show_hidden)


def test_how_a_contact_was_printed_is_said_in_words() -> None:
    assert disguises_in_words("") == ""
    said = "email (plain), phone (separated, spelled)"
    assert disguises_in_words("phone 7:separated,spelled;email 9:") == said


@pytest.mark.parametrize(
    ("recorded", "said"),
    [
        ("phone 7:split;phone 7:split", "phone (split)"),
        ("phone 7:;phone 7:spelled", "phone (plain, spelled)"),
        ("phone 7:plain,spelled", "phone (plain, spelled)"),
        ("phone 7:;phone 8:", "phone (plain), phone (plain)"),
        ("phone 7:unicode;phone 17:;phone 7:spelled", "phone (plain), phone (spelled, unicode)"),
    ],
)
def test_a_contact_in_several_fields_is_said_once(recorded: str, said: str) -> None:
    assert disguises_in_words(recorded) == said


def test_hidden_characters_are_shown_even_when_a_row_still_holds_them() -> None:
    advert = ShownAdvert("A\u202etitle", "bo\u200bdy")
    assert advert.text == "A◌title\n\nbo◌dy"


def test_a_mark_in_title_or_body_is_found_again() -> None:
    advert = ShownAdvert("Bright title", "Some body text")
    text = advert.text
    start = text.index("title")
    assert advert.locate(start, start + 5) == ("title", 7, 12)
    start = text.index("body")
    assert advert.locate(start, start + 4) == ("body", 5, 9)


def test_a_mark_over_both_is_kept_as_its_part_in_the_body() -> None:
    advert = ShownAdvert("Title", "Body")
    assert advert.locate(2, len("Title") + len(GAP) + 2) == ("body", 0, 2)


def test_a_mark_in_a_text_that_was_moved_by_showing_has_no_place() -> None:
    assert ShownAdvert("\u200b\u200btitle", "body").locate(1, 3) is None


@settings(deadline=None)
@given(title=PLAIN, body=PLAIN, data=st.data())
def test_a_located_mark_holds_the_marked_words(title: str, body: str, data: st.DataObject) -> None:
    advert = ShownAdvert(title, body)
    text = advert.text
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(0, len(text)))
    place = advert.locate(start, end)
    if place is None:
        assert not text[start:end].strip() or text != title + GAP + body
        return
    field, first, last = place
    stored = {"title": title, "body": body}[field]
    assert 0 <= first < last <= len(stored)
    assert stored[first:last] in text[start:end]


@settings(deadline=None)
@given(title=PLAIN, body=PLAIN, start=st.integers(-5, 80), end=st.integers(-5, 80))
def test_no_mark_leaves_the_stored_advert(title: str, body: str, start: int, end: int) -> None:
    place = ShownAdvert(title, body).locate(start, end)
    if place is not None:
        field, first, last = place
        assert 0 <= first < last <= len(title if field == "title" else body)


def _without_lines(text: str) -> str:
    return "".join(text.replace("\\n", "\n").split())


@settings(deadline=None)
@given(text=WORDS | WORDS.map(lambda text: f"a\\n{text}"), data=st.data())
def test_a_span_is_found_however_the_client_counts(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = text[start:end]
    assume(words.strip())
    units = (_utf16(text[:start]), _utf16(text[:end]))
    for counted in ((start, end), units):
        found = find_span(text, *counted, words)
        assert found is not None
        assert _without_lines(text[slice(*found)]) == _without_lines(words)


@pytest.mark.parametrize(
    ("start", "end", "words"), [(0, 99, None), (3, 2, None), (-1, 2, None), (0, 3, "other")]
)
def test_a_span_outside_or_of_other_words_is_none(start: int, end: int, words: str | None) -> None:
    assert find_span("A text.", start, end, words) is None


def test_an_emoji_before_the_span_does_not_shift_it() -> None:
    assert find_span("🙂 hello", 3, 8, "hello") == (2, 7)
    assert find_span("🙂 hello", 2, 7, "hello") == (2, 7)


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
