"""Numbers of which words tell the parts, sentences between them; synthetic, reserved."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in, readable_digits

NUMBER = "+15035550147"
GB, ES, SE = "+442079460142", "+34700000083", "+46701740629"
BY_PARTS = [
    "My number begins with 503. I am always friendly. Then comes 555. It ends with 0147",
    "First three digits: 503. Be polite please. Next three: 555. I like music. Last four: 0147",
    "Last four: 0147. Be polite please. First three digits: 503. I like music. Next three: 555",
    "First comes 503 as the code. Be polite. 555 in the middle. I like music. At the end 0147",
    "503 at the start. Be polite please. In the middle 555. I like music. 0147 at the end",
    "Part one: 503. Be polite please. After that 555. I like music. It finishes with 0147",
    "The area code is five zero three. Then you dial five five five. Finally zero one four seven",
    "My phone starts with 503. Be polite please. 555. I like music. It ends with 0147",
    "My phone starts with 503 555. Be polite please. I like music. It ends with 0147",
    "Next to 4721 Maple Street. The number ends in 0147, the middle is 555 and the code is 503",
    "See 4721 Maple Street, the number ends in 0147, the middle is 555, the area code is 503",
    "Remember 503 at the front. I am fun. 555 follows. Tea. 0147 at the back",
    "The end is 0147. Ask me. Before that 555. Nice. And before all of it 503 as area code",
    "1st part 503. Sweet. 2nd part 555. Cosy. 3rd part 0147",
    "Arranca con 503. Soy discreta. Le sigue 555. Todo limpio. Y cierra con 0147",
    "Mi número empieza con 503. Soy muy amable. Luego viene 555. Hay té. Termina en 0147",
    "Los primeros tres: 503. Hola. Los siguientes tres: 555. Hay té. Los últimos cuatro: 0147",
    "Mon numéro commence par 503. Je suis là. Ensuite 555. Du thé. Il finit par 0147",
    "Meine Nummer beginnt mit 503. Ich bin nett. Dann kommt 555. Ruhige Lage. Am Ende steht 0147",
    "O número começa com 503. Sou simpática. Depois vem 555. Chá. Termina com 0147",
    "My number: 503 is how it starts. 555 goes in the middle. And 0147 closes it",
    "503 is the area code. 555 sits in the middle. And 0147 ends it",
    "503 es el código de área. 555 va en medio. Y 0147 es como termina",
    "503 is what you dial first. Tea. 555 is what you dial next. Quiet. 0147 is what you dial last",
    "You begin at 503. Tea is free. You go through 555. Quiet room. You end at 0147",
    "503 es con lo que empieza. Hay té. 555 es lo que sigue. Limpio. 0147 es lo último",
    "Mi código de área es 503. El té está caliente. Lo que falta del número: 555 0147",
    "503 leads. 555 in between. Be polite please. 0147 finishes",
    "503 is the beginning of it. I am fun. 555 goes right after. Tea. 0147 is how it ends",
    "503 is how my number begins. 555 is how it continues. 0147 is how it finishes",
    "It starts with 503, in the middle you have 555, go on with 01, and it ends in four seven",
    "My number starts with 503, continues with 55, goes on with 501, ends in 47",
    "Empieza con 503, sigue con 555, continúa con 01 y termina en 47",
    "five zero three is how it starts. five five five sits midway. zero one four seven closes it",
    "503 es como empieza. Hay té. 555 va en medio. Soy amable. Y 0147 es donde acaba",
    "503 es lo que abre mi número. Hay té. 555 está en el medio. Soy amable. 0147 lo cierra todo",
    "Start dialing five...zero...three five...five...five. Tea! End dialing zero...one...4...7",
    "Begins with five...zero...three. Nice. Then five...five...five. Ends in zero...one...4...7",
    "Il numero inizia con 503. Sono gentile. Poi viene 555. Parcheggio. Finisce con 0147",
]
OF_NO_PLAN = [
    "My number begins with 112. I am friendly. Then comes 155. Parking. It ends with 0179",
    "First comes 911 as the code. Be polite. In the middle 911. At the end 9111",
]
OF_OTHER_THINGS = [
    "first...second...third. One...two...three and in. It starts at nine...ish, ends at ten",
    "120 is how it starts for an hour. 250 goes for two. And 1500 closes the weekend",
    "The first floor is how it starts. 120 people in the middle. And 2012 closes it",
    "First floor, room 212. Then right, door 555. Last bus 2330",
    "The first visit is 120, then 180. Parking is free. The last bus leaves at 2330. Second floor",
    "The first 212 visitors get tea. Between 555 and 600 euros. The last 142 pay. The end",
]


@pytest.mark.parametrize("written", BY_PARTS)
def test_a_number_told_by_parts(written: str, keyring: Keyring) -> None:
    text = f"Quiet room. {written}. Thank you"
    assert set(phones_in(text)) == {NUMBER}
    stored = minimise("A title", text, keyring)
    left = readable_digits(stored.body.replace("4721", ""))
    assert len(left) < 4  # 'first three', 'last four', 'phone'


@pytest.mark.parametrize(
    "written",
    [
        "My phone, part one 503, part two 555, part three 0147. Be polite",
        "Part 1: 503. Be polite. Part 2: 555. I like music. Part 3: 0147",
        "Part one: 503. Be polite. Then 555. I like music. Part two: 0147",
        "First part of my number: 503. I like jazz. Second part of my number: 555 0147",
        "The first half is 503 555. Be polite. The second half is 0147",
        "The last four digits are 0147, and before them 503-555",
        "First part: 503. Second part: 555. I like music. Third part: 0147",
    ],
)
def test_a_number_told_by_counted_parts(written: str) -> None:
    assert set(phones_in(f"A quiet room. {written}")) == {NUMBER}


@pytest.mark.parametrize(
    ("number", "region", "written"),
    [
        (GB, "GB", "It starts with 020. I am nice. Then comes 7946. Parking. It ends with 0142."),
        (GB, "GB", "First part of my number: 020. I am nice. Second part of my number: 7946 0142."),
        (GB, "GB", "My number starts with 020-7946. Tea. The number ends with the 4 digits 0142."),
        (ES, "ES", "Mi número empieza con 700 00 00 y los últimos son 83."),
        (ES, "ES", "Empieza por 700 00 00. Hay té. Los últimos 2 dígitos son 83."),
        (
            SE,
            "SE",
            "It starts with 070, in the middle 174, go on with 06, and it ends in two nine.",
        ),
    ],
)
def test_a_number_of_the_region_told_by_parts(number: str, region: str, written: str) -> None:
    assert set(phones_in(written, region)) == {number}


@pytest.mark.parametrize("written", OF_NO_PLAN)
def test_parts_of_no_number_of_a_plan_are_masked(written: str, keyring: Keyring) -> None:
    assert find_contacts(written) == []
    stored = minimise("A title", written, keyring)
    assert stored.masked == 3
    assert not any(map(str.isdigit, stored.body))


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_what_is_first_and_last_otherwise_stays(text: str, keyring: Keyring) -> None:
    assert find_contacts(text) == []
    assert minimise("A title", text, keyring).body == text


@pytest.mark.parametrize(
    ("number", "region", "text"),
    [
        ("+14075550166", "US", "First half of my number: 40755\nTea. Second half of it: 50166"),
        ("+14075550166", "US", "Part one of my number: 40755. Ask me. Part two: 50166"),
        (
            "+34600555027",
            "ES",
            "Primera mitad de mi número: 60055. Solo gente formal. Segunda mitad: 5027",
        ),
        ("+33639981032", "FR", "Première moitié du numéro : 06399. Merci. Deuxième moitié : 81032"),
        ("+491713920047", "DE", "Erste Hälfte der Nummer: 01713. Danke. Zweite Hälfte: 920047"),
    ],
)
def test_a_number_told_in_two_halves(number: str, region: str, text: str, keyring: Keyring) -> None:
    assert set(phones_in(text, region)) == {number}
    assert len(readable_digits(minimise("A title", text, keyring, region).body)) < 5
