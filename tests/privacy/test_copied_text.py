"""Contacts in text that was damaged when it was copied; synthetic, reserved for fiction."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from brightline.privacy.ready.markup import without_markup
from brightline.privacy.text.normalise import fold_each
from tests.privacy.reading import readable_digits

NUMBER, ADDRESS, NAME = "+12125550142", "pebble_7@example.org", "pebble_7lotus"
# The next line, as a program writes it.
END = r"\n"


@pytest.mark.parametrize(
    "written",
    [
        # UTF-8 that was read as Windows-1252
        "212â€“555â€“0142",
        "212Â 555Â 0142",
        "212Â\xa0555Â\xa00142",
        "212 â€¢ 555 â€¢ 0142",
        # mail's own escapes, and a line that goes on
        "=32=31=32-=35=35=35-=30=31=34=32",
        "=32=31=32=20=35=35=35=20=30=31=34=32",
        "212-555-=\n0142",
        "212=2D555=2D0142",
        "212=20555=2E0142",
        "=28212=29=20555=2D0142",
        "212ï¿½555ï¿½0142",
        "212=C2=A0555=E2=80=930142",
        '<span class=3D"x">212</span><span class=3D"x">555</span>0142',
        "212%E2%80%93555%20%30%31%34%32",
        # escaped twice
        "&amp;#50;&amp;#49;&amp;#50; &amp;#53;&amp;#53;&amp;#53; 0142",
        "&#50&#49&#50 555 0142",
        "%2532%2531%2532 %2535%2535%2535 %2530%2531%2534%2532",
        # Markdown
        r"\(212\) 555\-0142",
        r"212\.555\.0142",
        # tags that say how a text looks
        "[size=4]212[/size][size=5]555[/size][size=4]0142[/size]",
        "[color=#f00]212[/color][color=#ff8800]555[/color] [color=navy]0142[/color]",
        '<span class="x">212</span><span class="y">555</span><span style="color:#333">0142</span>',
        "<font color=red>212</font> <font size='+2'>555</font> <font face=Arial>0142</font>",
        # struck and put right
        "212 555 ~~0146~~ 0142",
        "212 555 ~0146~ 0142",
        "212 <s>556</s> 555 0142",
        "212 555 0\u03361\u03364\u03366\u0336 0142",
        '212 555 <span style="text-decoration:line-through">0146</span> 0142',
        "[s]213[/s] 212 555 0142",
        "212 555 <del>0146</del><ins>0142</ins>",
        "<s>212-555-0146</s> 212-555-0142",
        # on its head
        "ᄅㄣƖ0 ϛϛϛ ᄅƖᄅ",
        "ᄅㄣƖ0-ϛϛϛ-ᄅƖᄅ",
    ],
)
def test_a_number(written: str, keyring: Keyring) -> None:
    text = f"Piano lessons, call {written} any day"
    assert [found.normalised for found in find_contacts(text)] == [NUMBER]
    stored = minimise("", text, keyring).body
    assert stored.count("[phone:") == 1
    assert readable_digits(stored) in ("", "3", "4", "00")  # of the first tag


@pytest.mark.parametrize(
    "written",
    [
        "pebble_7Â @Â example.org",
        "pebble_7 ⓐ example • org",
        "pebble%5F7%40example%2Eorg",
        "pebble_7%2540example.org",
        r"pebble\_7\@example\.org",
        f"pebble_7{END}@{END}example.org",
        "pebble_7@exam=\nple.org",
        '<span class="a">pebble_7</span><span class="b">@</span>example.org',
        "~~pebble_6@example.org~~ pebble_7@example.org",
    ],
)
def test_an_address(written: str, keyring: Keyring) -> None:
    text = f"Piano lessons, write to {written} please"
    assert [found.normalised for found in find_contacts(text)] == [ADDRESS]
    stored = minimise("", text, keyring).body
    assert "pebble" not in stored
    assert "example" not in stored


@pytest.mark.parametrize(
    "written",
    [
        "Telegram %40pebble_7lotus",
        "Telegram %2540pebble_7lotus",
        "https%3A%2F%2Ft.me%2Fpebble_7lotus",
        "https%253A%252F%252Ft.me%252Fpebble_7lotus",
        "CashApp=%24pebble_7lotus",
        r"Insta @pebble\_7lotus",
        "[color=red]insta[/color]: pebble<span class='x'>_7</span>lotus",
        "insta: ~~pebble_6lotus~~ pebble_7lotus",
        f"All welcome.{END}ɪɴsᴛᴀ: ᴘᴇʙʙʟᴇ_7ʟᴏᴛᴜs{END}Since 2014.{END}Free tea",
    ],
)
def test_a_name(written: str, keyring: Keyring) -> None:
    assert [found.normalised for found in find_contacts(written)] == [NAME]
    assert "7lotus" not in minimise("", written, keyring).body


@pytest.mark.parametrize("said", [", flipped like a pancake:", ", upside-down:", " (al revés):"])
@pytest.mark.parametrize("network", ["Insta", "Venmo"])
def test_a_name_on_its_head(network: str, said: str, keyring: Keyring) -> None:
    text = f"{network}{said} snʇolǝlqqǝd."
    assert [found.normalised for found in find_contacts(text)] == ["pebblelotus"]
    stored = minimise("", text, keyring).body
    assert stored.startswith(f"{network}{said} [")
    assert stored.endswith("].")


@pytest.mark.parametrize(
    "text",
    [
        "SÃO JOÃO, ÂNCORA, à “la carte”, â vontade, IRMÃ”, ÑANDÚ – ÄRZTE",
        r"C:\new\notes\old, ¯\_(ツ)_/¯, either\or",
        "15% off, 20%30 min, 100%24h, save 20%40 min",
        "2+3=5=5, x=30, y=40",
        "~~$50~~ $40 today, ~~Monday~~ Tuesday, ~~60~~ 45 min",
        "[size=212]hi there",
        "[color=#212555]a and [b] too",
        "<span class=two>one",
        '<span class="at" title="pebble">one',
        "Ɛ is a letter of Ewe, and ϛ of old Greek",
    ],
)
def test_what_is_no_such_damage_stays(text: str) -> None:
    folded = fold_each(text)
    assert without_markup(folded).text == folded.text


@pytest.mark.parametrize("sizes", ["21 25 55 01 42", "55 50 01 42", "2 1 2 5 5 5 0 1 4 2"])
def test_figures_of_tags_that_could_be_a_number_are_no_looks(sizes: str) -> None:
    text = "".join(f"[size={size}]a[/size]" for size in sizes.split())
    assert without_markup(fold_each(text)).text == text
