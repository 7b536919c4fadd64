"""Writing a drafted manifest: at most 25 lines, each unsure guess marked `# check:`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from crawlers.drafting.advert_page import AdvertGuess
from crawlers.drafting.facts import Fact
from crawlers.drafting.guesses import Guess, toml_of
from crawlers.drafting.listing import ListGuess
from crawlers.drafting.selecting import BY_PLACE
from crawlers.drafting.vocabulary import CURRENCY_CODES, CURRENCY_SIGNS

MOST_LINES = 25
"""Of a manifest, by the project's own rule for them."""

WANTED = ("title", "body", "price", "place", "section", "posted")
"""Fields that a draft looks for."""


def manifest_text(
    name: str,
    id_rule: Guess,
    listed: ListGuess | None,
    paging: dict[str, Guess],
    advert: AdvertGuess | None,
) -> str:
    """The manifest as TOML.

    Args:
        listed: what the list was guessed to say, None where no list was looked at.
        paging: rules for `next` and `more`.
        advert: what the advert's page was guessed to say, None where none was looked at.
    """
    blocks = [list(_head(name, id_rule, listed, advert))]
    blocks.append(list(_list(listed, paging)))
    blocks.append(list(_advert(advert, listed)))
    blocks.append(list(_dates(listed, advert)))
    filled = [block for block in blocks if block]
    lines = [line for block in filled for line in block]
    room = len(lines) + len(filled) - 1 <= MOST_LINES
    return ("\n\n" if room else "\n").join("\n".join(block) for block in filled) + "\n"


def _line(key: str, guess: Guess) -> str:
    check = _check(guess)
    return f"{key} = {guess.toml}" + (f"  # check: {check}" if check else "")


def _check(guess: Guess) -> str:
    placed = "found by its place only" if BY_PLACE in guess.toml else ""
    return "; ".join(part for part in (guess.check, placed) if part)


def _head(
    name: str, id_rule: Guess, listed: ListGuess | None, advert: AdvertGuess | None
) -> Iterator[str]:
    yield _line("title", Guess(f"{name} (draft)", "a name of the engine or the site"))
    purpose = "Drafted from the structure of a page; say what is collected, and why."
    yield _line("purpose", Guess(purpose, "write it"))
    terms = "The decision on the site's terms stands in study.toml; say where they were read."
    yield _line("terms_note", Guess(terms, "write it"))
    yield _line("id", id_rule)
    marked = advert is not None and "currency" in advert.fields
    currency = _currency([*(listed.priced if listed else []), *(advert.priced if advert else [])])
    if currency and not marked:
        yield _line("currency", Guess(currency, "what the prices' sign means on this site"))


def _currency(printed: list[str]) -> str | None:
    """The code that the printed prices show, or that their sign most often means."""
    found: Counter[str] = Counter()
    for text in printed:
        codes = [code for code in CURRENCY_CODES if code in text.split()]
        signs = [code for sign, code in CURRENCY_SIGNS.items() if sign in text]
        found.update((codes or signs[-1:])[:1])
    return found.most_common(1)[0][0] if found else None


def _list(listed: ListGuess | None, paging: dict[str, Guess]) -> Iterator[str]:
    rules = dict(paging)
    if listed is not None:
        rules = {**({"rows": listed.rows} if listed.rows else {}), **rules}
        rules |= {"section": listed.section} if listed.section else {}
    if not rules and not (listed and listed.fields):
        return
    yield "[list]"
    for key, guess in rules.items():
        yield _line(key, guess)
    if listed is not None and listed.fields:
        inner = ", ".join(f"{key} = {guess.toml}" for key, guess in listed.fields.items())
        checks = "; ".join(dict.fromkeys(filter(None, map(_check, listed.fields.values()))))
        yield f"fields = {{ {inner} }}" + (f"  # check: {checks}" if checks else "")


def _advert(advert: AdvertGuess | None, listed: ListGuess | None) -> Iterator[str]:
    if advert is None:
        yield "# check: no advert's page was looked at, so its fields are read by common mark-up"
        return
    yield "[advert]"
    for key, guess in advert.fields.items():
        yield _line(key, guess)
    missing = not_found(advert, listed)
    if missing:
        yield f"# check: not found on the page: {', '.join(missing)}"


def not_found(advert: AdvertGuess | None, listed: ListGuess | None) -> list[str]:
    """Fields for which neither the advert's page nor the list gave a rule."""
    known = set(advert.fields if advert else ()) | set(listed.fields if listed else ())
    return [name for name in WANTED if name not in known]


def _dates(listed: ListGuess | None, advert: AdvertGuess | None) -> Iterator[str]:
    facts: list[Fact] = [*(advert.dates if advert else []), *(listed.dates if listed else [])]
    printed = [fact.date for fact in facts if fact.date is not None and not fact.attr]
    forms = tuple(dict.fromkeys(date.form for date in printed if date.form))
    tongues = tuple(dict.fromkeys(date.language for date in printed))
    if not forms and set(tongues) <= {"en"}:
        return
    yield "[dates]"
    if forms:
        unsure = any(date.unsure for date in printed)
        yield f"formats = {toml_of(forms)}" + ("  # check: day or month first?" if unsure else "")
    if set(tongues) - {"en"}:
        yield _line("languages", Guess(tongues, "the language of the site's dates"))
