"""Prices in other currencies than dollars and euros, and dates in other languages."""

from __future__ import annotations

import pytest

from brightline.privacy import Keyring, find_contacts, minimise
from tests.privacy.reading import phones_in

PRICES = [
    ("IN", "₹5,000 an hour, ₹12,500 a night"),
    ("IN", "Rs 5000 / Rs. 12500"),
    ("IN", "5000 rupees, 12,500 INR"),
    ("BR", "R$ 200 a hora, R$ 1.500 a noite"),
    ("PE", "S/ 120 la hora, S/. 250 dos horas"),
    ("BO", "Bs 200, Bs. 350 la hora"),
    ("CR", "₡25.000 la hora, ₡ 40.000 dos"),
    ("PY", "₲ 150.000, Gs. 200.000 la hora"),
    ("CO", "COP 150.000, 150 mil"),
    ("GT", "Q300 la hora, Q 1,200 noche"),
    ("HN", "L 500, 1,200 lempiras"),
    ("ZA", "R500 an hour, R 1,200 two hours, R1500"),
    ("NG", "₦50,000, N20,000 short time"),
    ("KE", "KSh 2,000, KES 5,000, 3000/="),
    ("AE", "AED 500, 1000 dhs, 800 dirhams"),
    ("TR", "₺1.500, 2.000 TL"),
    ("RU", "3000 руб, 5 000 ₽"),
    ("PL", "200 zł, 1 500 zł"),
    ("CZ", "1 500 Kč, 2000,- Kč"),
    ("HU", "20.000 Ft, 15 000 Ft, 30000 HUF"),
    ("RO", "200 lei, 1.500 RON"),
    ("SE", "1 500 kr, 2000 SEK"),
    ("CH", "CHF 250.-, Fr. 1'500"),
    ("JP", "¥15,000, 20,000円, 15000 yen"),
    ("KR", "₩150,000, 150,000원"),
    ("TH", "฿2,000, 3000 baht, 2,500 THB"),
    ("PH", "₱3,500, PHP 5,000, 3000 pesos"),
    ("ID", "Rp 500.000, 750rb, IDR 1.000.000"),
    ("MY", "RM 200, RM1,500"),
    ("SG", "S$200, SGD 350"),
    ("HK", "HK$1,000, 1500 HKD"),
    ("VN", "500.000đ, 1.000.000 VND"),
    ("IL", "₪500, 1,000 NIS, 800 shekel"),
    ("EG", "EGP 1,500, 2000 LE"),
    ("DE", "Neu ab 12. März 2026, nur bis 3. Mai 2026"),
    ("DE", "12. März 2026, 3.4.2026, 18.30 Uhr, 9-17 Uhr"),
    ("NL", "12 maart 2026, 18.30 uur"),
    ("FR", "12 mars 2026, 1er avril 2026, de 9h à 17h"),
    ("PT", "12 de março de 2026, 18h30"),
    ("IT", "12 marzo 2026, 3 luglio 2026"),
    ("NL", "12 maart 2026, 3 juli 2026"),
]
WHOLE = [
    ("JP", "料金 60分 12000円 90分 18000円 120分 24000円"),
    ("CN", "60分钟 500元, 90分钟 700元, 营业时间 10:00-22:00"),
    ("KR", "60분 100,000원 90분 150,000원 120분 180,000원"),
    (
        "RU",
        "1 час 5000 руб, 2 часа 9000 руб, ночь 20000 руб. Возраст 28. С 10:00 до 22:00",
    ),
    ("RU", "Рост 170 см, вес 55 кг, грудь 3, 28 лет. Час 5000, два 10000, ночь 25000"),
    ("UA", "1 година 1500 грн, 2 години 2800 грн, з 9 до 21"),
    ("PL", "godzina 200 zł, pół godziny 120 zł, noc 1500 zł, wiek 25, wzrost 168, waga 52"),
    ("CZ", "30 min 1000 Kč, 60 min 1800 Kč, Po-Pá 10-18, věk 25, 168 cm / 52 kg"),
    ("HU", "1 óra 15000 Ft, 2 óra 28000 Ft, 10-20 óráig"),
    ("RO", "1 ora 300 lei, 2 ore 500 lei, 24 ani, 1.68 m, 52 kg, program 10-22"),
    ("GR", "1 ώρα 80€, μισή 50€, 10:00-22:00, 25 ετών, 1.70 ύψος 55 κιλά"),
    ("TH", "60 นาที 500 บาท 90 นาที 700 บาท เปิด 10:00-22:00"),
    ("VN", "60 phút 300.000đ, 90 phút 450.000đ, 9h-22h"),
    ("ID", "1 jam 150.000, 2 jam 250.000, buka 10.00-22.00 WIB"),
    ("IL", "שעה 300 ₪, חצי שעה 200 ₪, 10:00-22:00"),
    ("AE", "ساعة 300 درهم، ساعتين 500 درهم، من 10 صباحا الى 10 مساء"),
    ("IN", "1 घंटा 1500 रुपये, 2 घंटे 2500 रुपये, उम्र 25, सुबह 10 से रात 10"),
    ("SE", "30 min 400 kr, 60 min 700 kr, 90 min 1000 kr, mån-fre 10-18, 1 mil 25 kr"),
    ("DK", "30 min 400 kr, 60 min 700 kr, man-fre 10-18, 25 år, 168 cm, 55 kg"),
    ("NO", "30 min kr 400,- 60 min kr 700,- 90 min kr 1000,- man-fre 10-18"),
    ("FI", "30 min 40 e, 60 min 70 e, 90 min 100 e, ma-pe 10-18"),
    ("NL", "30 min €40,- 60 min €70,- ma-vr 10-18, 25 jaar, 1,68 m, 55 kg"),
    ("DE", "30 Min. 40,- 60 Min. 70,- 90 Min. 100,- Mo-Fr 10-18 Uhr, 25 J., KF 36, 168 cm"),
    ("FR", "30 min 40€, 1h 70€, 25 ans, 1m68, 52 kg, taille 38, du lundi au vendredi 10h-19h30"),
    ("IT", "mezz'ora 40, un'ora 70, 25 anni, alta 168, 52 kg, lun-ven 10:00-19:30"),
    ("PT", "30 min 40€, 1 hora 70€, 25 anos, 1,68m, 52kg, seg-sex 10h às 19h"),
    ("BR", "1h R$150, 2h R$280, pernoite R$800, 25 anos, 1,68m, 58kg, manequim 38, 10 às 22h"),
    (
        "PL",
        "Cennik: 30 min - 150 zł, 60 min - 250 zł, 90 min - 350 zł; czynne 10:00-20:00, pon.-sob.",
    ),
    ("BG", "30 мин 40 лв, 60 мин 70 лв, на 25 г., 168 см, 52 кг"),
    ("RS", "30 min 2000 din, 60 min 3500 din, 25 god, 168 cm, 52 kg"),
    ("HR", "30 min 30 eur, 60 min 50 eur, radno vrijeme 10-20 h"),
    ("SK", "30 min 30 €, 60 min 50 €, 25 r., 168/52"),
    ("SI", "30 min 30 €, 60 min 50 €, 25 let, 168 cm"),
    ("GR", "30 λεπτά 30€, 60 λεπτά 50€, Δευ-Παρ 10-20"),
    ("LT", "30 min 30 €, 60 min 50 €, 25 m., 168 cm, 52 kg, I-V 10-20"),
    ("IR", "۶۰ دقیقه ۵۰۰۰۰۰ تومان"),
    ("MX", "1 hr $800, 2 hrs $1,500, noche $5,000, 25 años, 1.65, 58 kg, medidas 90-60-90"),
    ("CO", "1 hora 150.000, 2 horas 280.000, 25 años"),
    ("CL", "30 min $25.000, 1 hora $40.000, lun a vie 10 a 20 hrs"),
    ("ZA", "30 min R400, 60 min R700, 90 min R1000, Mon-Fri 8-17"),
    ("IN", "60 min 1500/-, 90 min 2200/-, 2 hrs 3000/-, 10am-9pm, age 25"),
    ("NG", "1hr 20k, 2hrs 35k, overnight 80k, age 25, 5ft6"),
    ("PH", "1 hr 800 php, 90 mins 1.1k, 2 hrs 1.5k, 24/7"),
]


@pytest.mark.parametrize(("region", "text"), PRICES)
def test_prices_and_dates_of_other_countries_stay(region: str, text: str, keyring: Keyring) -> None:
    for body in (text, f"Calm room. {text}. Every day.", f"{text}\nThanks"):
        assert find_contacts(f"Tarot\n{body}", region) == []
        assert minimise("Tarot", body, keyring, region).body == body


@pytest.mark.parametrize(("region", "text"), WHOLE)
def test_times_prices_and_measures_of_other_countries_stay(
    region: str, text: str, keyring: Keyring
) -> None:
    assert find_contacts(f"Tarot\n{text}", region) == []
    assert minimise("Tarot", text, keyring, region).body == text


@pytest.mark.parametrize(
    "text",
    [
        "R 212 555 0142",
        "L 212-555-0142",
        "RM 2125550142",
        "Q 2 1 2 5 5 5 0 1 4 2",
        "N 212, 5550142",
        "₹212 ₹555 ₹0142",
        "₹212, ₹555, ₹0142",
        "212 baht 555 baht 0142",
        "212 baht, 555 rupees, 0142",
        "Rs 212 / 555 / 0142",
        "N 212 / N 555 / N 0142",
        "le 212 le 555 le 0142",
        "call 212 won 555 won 0142",
    ],
)
def test_a_number_among_currencies_is_found(text: str, keyring: Keyring) -> None:
    assert phones_in(f"Tarot\n{text}") == ["+12125550142"]
    assert "0142" not in minimise("Tarot", text, keyring).body
