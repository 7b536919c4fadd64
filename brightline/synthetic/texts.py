"""Invent adverts: advertisers, the templates that each posts, and reposts of those.

An advertiser has one telephone or mail address and usually several templates. Whether a template
is 'suspicious' is a latent truth of the invention: it makes some indicator wording likelier, and
is told to nobody but the simulation (`truth.py`). How a template becomes text is `templates.py`.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from brightline.synthetic.contacts import (
    AREA_CODES,
    PHONE_DISGUISES,
    PhonePool,
    PrintedContact,
    mail_address,
    print_mail,
    print_phone,
)
from brightline.synthetic.phrases import (
    AREAS,
    CONTACT,
    FIRST_PERSON,
    HOURS,
    INDICATORS,
    MAIL,
    NAMES,
    OPEN,
    PRICE,
    SERVICES,
    TITLES,
    Service,
)
from brightline.synthetic.seeds import chance
from brightline.synthetic.templates import MARKER, Advertiser, SyntheticAdvert, Template, post

__all__ = ["MARKER", "Advertiser", "Invention", "SyntheticAdvert", "Template", "adverts", "post"]

# How often each indicator's wording occurs when the latent truth is (suspicious, not). Invented,
# and only ordered like the literature (datasets/codebook): most indicators raise, 'movement' and
# 'boundaries' lower, 'venue' says nothing; and ordinary adverts carry plenty of them.
INDICATOR_RATES: dict[str, tuple[float, float]] = {
    "third_person_voice": (0.60, 0.12),
    "several_providers": (0.45, 0.05),
    "obscured_contact": (0.60, 0.15),
    "trust_claims": (0.45, 0.10),
    "incall_only": (0.45, 0.20),
    "movement": (0.06, 0.18),
    "venue_language": (0.20, 0.20),
    "safety_boundaries": (0.06, 0.30),
}
SPANISH_SHARE = 0.12
MAIL_SHARE = 0.25  # of advertisers who also print an address
TITLE_CONTACT_SHARE = 0.04  # of templates whose title (and so slug) carries the telephone
EXACT_REPOST_SHARE = 0.6  # of reposts that repeat the template word for word


class Invention:
    """Invents advertisers and templates from one seed; the same calls give the same again."""

    def __init__(self, seed: int, cities: tuple[str, ...] = tuple(AREA_CODES)) -> None:
        self._rng = chance("invention", seed)
        self._phones = PhonePool(self._rng)
        self._cities = cities
        self._advertisers = 0
        self._templates = 0

    def advertiser(self, city: str | None = None) -> Advertiser:
        """A new advertiser in `city`, or in one of the invention's cities."""
        rng, number = self._rng, self._advertisers
        self._advertisers += 1
        city = city or rng.choice(self._cities)
        name = rng.choice(NAMES)
        phone = self._phones.take(city)
        mail = mail_address(name, number) if phone is None or rng.random() < MAIL_SHARE else None
        language = "es" if rng.random() < SPANISH_SHARE else "en"
        return Advertiser(f"advertiser-{number}", city, language, name, phone, mail)

    def template(self, advertiser: Advertiser, *, suspicious: bool) -> Template:
        """A new advert of the advertiser, to be posted once or many times."""
        rng, number = self._rng, self._templates
        self._templates += 1
        service = rng.choice(SERVICES)
        marks = tuple(
            indicator
            for indicator, rates in INDICATOR_RATES.items()
            if rng.random() < rates[0 if suspicious else 1]
        )
        price = rng.choice(service.prices)
        slots = _slots(rng, advertiser, service, price)
        contacts, lines = _contact_lines(rng, advertiser, "obscured_contact" in marks)
        title = rng.choice(TITLES[advertiser.language]).format(**slots)
        if contacts[0].kind == "phone" and rng.random() < TITLE_CONTACT_SHARE:
            title = f"{title}, {contacts[0].value}"
        return Template(
            key=f"template-{number}",
            advertiser=advertiser,
            service=service,
            suspicious=suspicious,
            indicators=marks,
            title=title[0].upper() + title[1:],
            sentences=_sentences(rng, advertiser.language, service, marks, slots),
            contacts=contacts,
            contact_lines=lines,
            price=price,
        )

    def repost(self, template: Template) -> SyntheticAdvert:
        """The template as posted once more: word for word, or with a slot or two changed."""
        return post(template, None if self._rng.random() < EXACT_REPOST_SHARE else self._rng)


def adverts(count: int, seed: int, *, suspicious_share: float = 0.2) -> Iterator[SyntheticAdvert]:
    """`count` invented adverts; about three templates in four belong to one who has several.

    Each template is posted one to three times, so near-duplicates and shared contacts occur.
    """
    invention, rng = Invention(seed), chance("adverts", seed)
    made = 0
    while made < count:
        advertiser = invention.advertiser()
        for _ in range(rng.randint(1, 3)):
            template = invention.template(advertiser, suspicious=rng.random() < suspicious_share)
            for copy in range(rng.randint(1, 3)):
                if made == count:
                    return
                made += 1
                yield post(template) if copy == 0 else invention.repost(template)


def _slots(
    rng: random.Random, advertiser: Advertiser, service: Service, price: int
) -> dict[str, str]:
    language = advertiser.language
    others = rng.sample([name for name in NAMES if name != advertiser.name], 2)
    joint = {"en": "or", "es": "o"}[language]
    return {
        "name": advertiser.name,
        "names": f"{advertiser.name}, {others[0]} {joint} {others[1]}",
        "city": advertiser.city,
        "area": rng.choice(AREAS[language]),
        "hours": rng.choice(HOURS[language]),
        "service": rng.choice(service.words[language]),
        "price": str(price),
    }


def _sentences(
    rng: random.Random,
    language: str,
    service: Service,
    marks: tuple[str, ...],
    slots: dict[str, str],
) -> tuple[str, ...]:
    """Offer first, opening hours last (reposts change them), the rest shuffled between."""
    third = "third_person_voice" in marks
    offer = INDICATORS["third_person_voice"] if third else FIRST_PERSON
    details = service.details[language]
    middle = rng.sample(details, k=min(len(details), rng.randint(2, 4)))
    middle.append(rng.choice(PRICE[language]))
    for mark in marks:
        if mark in INDICATORS and mark != "third_person_voice":
            middle.append(rng.choice(INDICATORS[mark][language]))
    rng.shuffle(middle)
    chosen = [rng.choice(offer[language]), *middle, rng.choice(OPEN[language])]
    return tuple(sentence.format(**slots) for sentence in chosen)


def _contact_lines(
    rng: random.Random, advertiser: Advertiser, obscured: bool
) -> tuple[tuple[PrintedContact, ...], tuple[str, ...]]:
    language = advertiser.language
    printed: list[PrintedContact] = []
    lines: list[str] = []
    if advertiser.phone:
        disguise = rng.choice(PHONE_DISGUISES) if obscured else ""
        phone = print_phone(advertiser.phone, disguise, rng.randrange(3), language)
        printed.append(phone)
        lines.append(rng.choice(CONTACT[language]).format(contact=phone.printed))
    if advertiser.mail:
        mail = print_mail(advertiser.mail, "words" if obscured else "")
        printed.append(mail)
        lines.append(rng.choice(MAIL[language]).format(contact=mail.printed))
    return tuple(printed), tuple(lines)
