"""From bytes to text: wrong, mixed and missing charsets lose no character of an advert."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.charsets import read_text

SAID = "Café – 80 € (synthetic)"
HTML = f"<html><p>{SAID}</p></html>"


@pytest.mark.parametrize(
    ("body", "header"),
    [
        (HTML.encode(), None),
        (HTML.encode(), "text/html; charset=utf-8"),
        (HTML.encode(), "text/html; charset=iso-8859-1"),
        (HTML.encode(), "text/html; charset=koi8-r"),
        (HTML.encode(), "text/html; charset=utf-16"),
        (HTML.encode(), "text/html; charset=utf-32"),
        (HTML.encode(), "text/html; charset=no-such-charset"),
        (HTML.encode("cp1252"), None),
        (HTML.encode("cp1252"), "text/html; charset=utf-8"),
        (HTML.encode("cp1252"), "text/html; charset=iso-8859-1"),
        (HTML.encode("utf-16"), "text/html; charset=utf-8"),
        (HTML.encode("utf-16-le"), "text/html; charset=utf-16le"),
        (b"\xef\xbb\xbf" + HTML.encode(), "text/html; charset=windows-1251"),
        (b'<meta charset="utf-16">' + HTML.encode(), None),
        (b"<meta charset=windows-1252>" + HTML.encode("cp1252"), None),
        (HTML.encode().replace(b"(", b"\0("), None),
    ],
)
def test_the_text_is_read_whatever_is_declared(body: bytes, header: str | None) -> None:
    assert SAID in read_text(body, header)


def test_a_byte_in_another_charset_costs_no_neighbour() -> None:
    mixed = "Größe 80 €".encode() + b", caf\xe9 " + "– 212-555-0142".encode()
    assert read_text(mixed, "text/html; charset=utf-8") == "Größe 80 €, café – 212-555-0142"


def test_declared_charsets_of_other_alphabets_are_believed() -> None:
    for charset, said in (("koi8-r", "Комната"), ("shift_jis", "部屋"), ("iso-8859-7", "Δωμάτιο")):
        assert read_text(said.encode(charset), f"text/html; charset={charset}") == said


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "utf-16", "latin-1", "gbk", "x"]))
def test_no_bytes_break_it_and_none_of_ascii_is_lost(body: bytes, charset: str | None) -> None:
    text = read_text(body, f"text/html; charset={charset}" if charset else None)
    assert "\0" not in text
    if charset in {None, "utf-8"} and not body.startswith((b"\xff\xfe", b"\xfe\xff")):
        plain = [byte for byte in body if 0 < byte < 128]
        assert [ord(char) for char in text if 0 < ord(char) < 128] == plain
