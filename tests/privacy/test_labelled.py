"""Versions, buses, ratings, groups by age and prices by time stay, numbers do not; synthetic."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brightline.privacy import Keyring, find_contacts, mask_residual, minimise
from tests.privacy.reading import phones_in

READABLE = (
    "Zoom 5.17.11 works well.", "Needs version 12.4.1 or later.", "Firefox v9.10.2 is fine.",
    "Wear SPF 30 on dog walks.", "LSF 50+ bitte.", "FPS 50 en verano.",
    "Take bus 29 or tram 7.", "Autobús 29 o tranvía 7.", "Buslinie 29 und Linie 7.",
    "Rated ★ 4.8 (701).", "★★★★★ 5.0 (231)", "Bewertung 4,9 (1203)", "Rating: 4.9 (88 reviews)",
    "Groups: 18-25, 26-35, 36-50. Exercises 11, 12, 13 and 14 are optional.",
    "Gruppen: 6-9, 10-13, 14-17.", "Grupos: 18-25, 26-35 y 36-50.", "Ages 5-8, 9-12 and 13-16.",
    "Half hour 70, hour 120, 2 hours 250.", "Media hora 60, una hora 90, dos horas 170.",
    "Halbe Stunde 60, Stunde 110, 2 Stunden 200.", "Demi-heure 60, une heure 110, 2 heures 200.",
    "Mezz'ora 60, un'ora 110, 2 ore 200.", "Meia hora 60, uma hora 110, duas horas 200.",
    "30 min 50; 60 min 90; 90 min 130", "Half hour $70 / one hour $120 / two hours $230.",
    "Geöffnet Mo-Fr 9-18 Uhr. Täglich 10.00 bis 20.00 Uhr.", "Von 9.30 bis 17.45 Uhr.",
    "I work 0900-1730 on weekdays.", "Arbeite 0830-1645 werktags.", "Horario 0900-1730 lunes.",
    "Instead of 150,- € just 125,- €.", "Statt 80,- EUR nur 65,- EUR.",
    "On 5 May. 6-4, 3-6, 7-5 at tennis.", "We lost 6-4, 3-6, 7-5 im Tennis.",
)  # fmt: skip


@pytest.mark.parametrize("text", READABLE)
def test_what_its_label_tells_stays(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("A title", text, keyring).body == text


@pytest.mark.parametrize("text", READABLE)
def test_also_beside_a_number(text: str, keyring: Keyring) -> None:
    body = f"Call 212-555-0142. {text} Bring shoes"
    stored = minimise("A title", body, keyring)
    assert [contact.kind.value for contact in stored.contacts] == ["phone"]
    assert text in stored.body


@pytest.mark.parametrize(
    "text",
    [
        "zoom 21.25.55 and 0142", "zoom 2.12.555.0142", "version 212.555.0142", "call 21.25.55",
        "SPF 212 555 0142", "SPF 30 555 0142", "bus 21 25 55 01 42", "tram 212-555",
        "rated ★ 2.1 (255) 50142", "4.8 (701) 55", "groups 21-25, 55-01, 42-50",
        "groups: 18-25, 26-35, 36-50, 555", "call 18-25, 26-35, 36-50",
        "ages 45-36, 35-26, 25-18",
        "half hour 212-555, 0142", "hour 212, 555, 0142, 2 hours 300", "21.25 bis 55.01 Uhr 42",
        "20.00 bis 10.00 Uhr 0142", "I work 2125-5501 on weekdays",
        "work 0900-1730 555 on weekdays",
        "212,- 555,- 0142,- €",
    ],
)  # fmt: skip
def test_what_may_be_a_number_does_not_stay(text: str) -> None:
    assert "[number]" in mask_residual(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Serving 60620, 60744 and nearby.", "I come as far as 60620, 60744, 60655 and more.",
        "Visits in 60620 and 60744.", "Trabajo en 60620 y 60744.", "Call me. I am in 60620, 60744.",
    ],
)  # fmt: skip
def test_two_postcodes_are_no_number(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    body = minimise("A title", f"3-in-1 service at 20 °C. {text} Zero drama.", keyring).body
    assert "60620" not in body
    assert body.startswith("3-in-1 service at 20 °C")


@pytest.mark.parametrize(
    "text",
    [
        "call 21255, 50142", "My number is 21255, 50142", "21255 50142", "tel. 21255 and 50142",
        "Text me on 21255, 50142",
    ],
)  # fmt: skip
def test_five_and_five_figures_stay_a_number_where_one_is_told(text: str) -> None:
    assert phones_in(text) == ["+12125550142"]


CUTS = st.lists(st.integers(1, 4), min_size=2, max_size=10).filter(lambda cut: sum(cut) >= 10)
SIGNS = st.sampled_from((", ", ".", "-", " (", ") ", " bis ", ", ", " ", ",- "))
BEFORE = st.sampled_from(
    ("zoom ", "spf ", "bus ", "rated ★ ", "groups: ", "half hour ", "I work ", "geöffnet ", "ages ")
)
BEHIND = st.sampled_from(("", " Uhr", ")", ",- €", " on weekdays", " at tennis", "+"))


@given(
    st.sampled_from(("212", "305", "914", "215")), st.integers(0, 99), CUTS, BEFORE,
    st.lists(SIGNS, min_size=9, max_size=9), BEHIND,
)  # fmt: skip
def test_no_number_passes_as_labelled(
    area: str, line: int, cut: list[int], before: str, signs: list[str], behind: str
) -> None:
    rest, groups = f"{area}55501{line:02d}", []
    for size in cut:
        groups.append(rest[:size])
        rest = rest[size:]
    row = "".join(
        f"{sign}{group}" for sign, group in zip(["", *signs], filter(None, groups), strict=False)
    )
    left = mask_residual(f"{before}{row}{behind}")[0]
    assert f"55501{line:02d}" not in re.sub(r"\D", "", left)
