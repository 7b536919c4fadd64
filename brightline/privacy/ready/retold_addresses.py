"""What a text tells about its e-mail addresses is done, before and after those in plain sight.

What lives here: the order in which addresses are put in one piece before they are searched for, and
in which those that sentences tell and slips hide are read, once what is in plain sight is out of
reach. Numbers are in `retold_numbers`, what is told of both in `retelling`.
"""

from __future__ import annotations

from brightline.privacy.mail.parts.email_spans import A_DOT_COM
from brightline.privacy.mail.signs.any_signs import any_signs
from brightline.privacy.mail.signs.drawn_legends import drawn_legends, may_have_legend
from brightline.privacy.mail.signs.glossed_signs import glossed_signs
from brightline.privacy.mail.signs.keyed_addresses import with_keyed_addresses
from brightline.privacy.mail.signs.meant_signs import meant_signs
from brightline.privacy.mail.signs.odd_signs import odd_signs
from brightline.privacy.mail.signs.on_hosts import on_hosts
from brightline.privacy.mail.signs.pictured_signs import may_be_pictured, pictured_signs
from brightline.privacy.mail.signs.signless import signless
from brightline.privacy.mail.signs.slips import slips
from brightline.privacy.mail.signs.worded_signs import worded_signs
from brightline.privacy.mail.signs.wrong_signs import wrong_signs
from brightline.privacy.mail.spread.assembled_addresses import assembled
from brightline.privacy.mail.spread.bracketed_words import with_bracketed_words
from brightline.privacy.mail.spread.chatter import without_small_talk
from brightline.privacy.mail.spread.joined_by_commas import joined_by_commas
from brightline.privacy.mail.spread.joined_by_its import joined_by_its, may_be_told
from brightline.privacy.mail.spread.joined_by_then import joined_by_then, may_be_joined
from brightline.privacy.mail.spread.letters_before_at import letters_before_at
from brightline.privacy.mail.spread.noted_pieces import noted_pieces
from brightline.privacy.mail.spread.put_together import put_together, without_noise
from brightline.privacy.mail.spread.quoted_pieces import quoted_pieces, with_letters_together
from brightline.privacy.mail.spread.said_slowly import said_slowly
from brightline.privacy.mail.spread.spread_addresses import spread_addresses
from brightline.privacy.mail.telling.boxes_at_hosts import boxes_at_hosts
from brightline.privacy.mail.telling.coded_addresses import coded_addresses
from brightline.privacy.mail.telling.counted_signs import counted_signs
from brightline.privacy.mail.telling.domain_first import domain_first
from brightline.privacy.mail.telling.endings_behind import endings_behind
from brightline.privacy.mail.telling.hosted_names import hosted_names
from brightline.privacy.mail.telling.labelled_parts import labelled_addresses
from brightline.privacy.mail.telling.shared_domains import shared_domains
from brightline.privacy.mail.telling.signs_between import signs_between
from brightline.privacy.mail.telling.told_addresses import told_addresses
from brightline.privacy.mail.telling.told_as_riddle import told_as_riddle
from brightline.privacy.mail.telling.told_as_talk import told_as_talk
from brightline.privacy.mail.telling.told_in_steps import told_in_steps
from brightline.privacy.mail.telling.told_names import told_names, without_line_notes
from brightline.privacy.mail.telling.told_over_sentences import told_over_sentences
from brightline.privacy.mail.telling.told_providers import told_providers, with_plain_providers
from brightline.privacy.ready.capital_fillers import without_fillers
from brightline.privacy.ready.marks import Marks
from brightline.privacy.text.folded import Change, Folded, apart
from brightline.privacy.text.kinds import (
    ADDRESS_MEANT,
    ADVISED,
    ALL,
    ALONE,
    AT_SIGN,
    AT_WORD,
    BRACKETED,
    COUNTED_SIGN,
    DOMAIN,
    KEYED,
    LABELLED,
    LETTER,
    LINK,
    MAIL_WORD,
    NOTED,
    PIECES,
    PROVIDER,
    PUT_TOGETHER,
    SAID_SLOWLY,
    SHARED,
    SIGN_PHRASE,
    SIGN_WORD,
    SPELLED_AT,
    STEPS,
    TOLD_ADDRESS,
    WORDED_SIGN,
)

_BY_A_WORD = (
    (COUNTED_SIGN, counted_signs, COUNTED_SIGN, ALL),
    (SAID_SLOWLY, said_slowly, AT_SIGN | AT_WORD, DOMAIN | LINK),
    (WORDED_SIGN, worded_signs, WORDED_SIGN, ALL),
)
_NOTED_PIECES = NOTED | TOLD_ADDRESS | SIGN_PHRASE
_TOLD = AT_SIGN | DOMAIN | LINK | PROVIDER | SIGN_WORD
_BESIDE_LETTERS = AT_SIGN | AT_WORD | SIGN_WORD | DOMAIN


def in_one_piece(folded: Folded, marks: Marks) -> Folded:
    """With addresses that share a domain written out, and letters by themselves in one piece."""
    if marks.has(PROVIDER):
        changes = with_plain_providers(folded.lower, marks.windows(PROVIDER))
        folded, marks = marked_again(folded.changed(changes), folded, marks)
    if not marks.has(AT_SIGN | DOMAIN):
        return folded
    if marks.has(AT_SIGN):
        folded, marks = marked_again(without_fillers(folded), folded, marks)
    for search in (_with_pieces_joined, _with_plain_signs, _with_words_told):
        folded, marks = search(folded, marks)
    given = folded
    if marks.has(LETTER):
        letters = marks.windows(ALONE | LETTER, _BESIDE_LETTERS)
        folded = folded.changed(with_letters_together(folded.lower, letters))
        if folded is not given:
            folded, marks = marked_again(folded, given, marks)
            letters = marks.windows(ALONE | LETTER, _BESIDE_LETTERS)
        folded = folded.changed(letters_before_at(folded.lower, letters))
    if folded is given and marks.has(SIGN_WORD):  # before a sign is put for its name
        folded = _assembled(folded, marks)
    if folded is given:
        changes = shared_domains(folded.lower, marks.windows(SHARED, AT_SIGN | DOMAIN))
        folded = folded.changed(changes)
    return folded


def _with_pieces_joined(folded: Folded, marks: Marks) -> tuple[Folded, Marks]:
    """With the answers of riddles, and pieces that a word or a note joins."""
    if marks.has(LABELLED | MAIL_WORD) and marks.has(DOMAIN):
        boxes = boxes_at_hosts(folded.lower, marks.windows(DOMAIN))
        folded, marks = marked_again(folded.changed(boxes), folded, marks)
    if marks.has(LABELLED | MAIL_WORD):
        talk = told_as_talk(folded.lower, marks.windows(MAIL_WORD | LABELLED))
        folded, marks = marked_again(folded.changed(talk), folded, marks)
    if marks.has(ADDRESS_MEANT):
        riddles = told_as_riddle(folded.lower, marks.windows(ADDRESS_MEANT, DOMAIN | AT_SIGN))
        folded, marks = marked_again(folded.changed(riddles), folded, marks)
    at_words = AT_SIGN | AT_WORD | SIGN_WORD
    if marks.has(at_words) and (")" in folded.lower or "]" in folded.lower):
        noted = without_line_notes(folded.lower, marks.windows(at_words))
        folded, marks = marked_again(folded.changed(noted), folded, marks)
    if marks.has(at_words) and ", " in folded.lower and marks.has(DOMAIN):
        joined = joined_by_commas(folded, marks.windows(at_words, DOMAIN))
        folded, marks = marked_again(folded.changed(joined), folded, marks)
    if marks.has(at_words | WORDED_SIGN) and may_be_joined(folded.lower):
        joined = joined_by_then(folded.lower, marks.windows(at_words | WORDED_SIGN))
        folded, marks = marked_again(folded.changed(joined), folded, marks)
    if marks.has(at_words) and may_be_told(folded.lower):
        joined = joined_by_its(folded.lower, marks.windows(at_words, DOMAIN))
        folded, marks = marked_again(folded.changed(joined), folded, marks)
    if marks.has(_NOTED_PIECES):
        pieces = noted_pieces(folded.lower, marks.windows(_NOTED_PIECES, at_words))
        folded, marks = marked_again(folded.changed(pieces), folded, marks)
    return folded, marks


def _with_plain_signs(folded: Folded, marks: Marks) -> tuple[Folded, Marks]:
    """With a plain at and dot for those that are glossed, pictured, in brackets or meant."""
    if marks.has(AT_SIGN | AT_WORD) and marks.has(DOMAIN):
        glossed = glossed_signs(folded.lower, marks.windows(AT_SIGN | AT_WORD, DOMAIN))
        folded, marks = marked_again(folded.changed(glossed), folded, marks)
    if marks.has(AT_SIGN | AT_WORD) and marks.has(DOMAIN) and may_be_pictured(folded.lower):
        changes = pictured_signs(folded.lower, marks.windows(AT_SIGN | AT_WORD, DOMAIN))
        folded, marks = marked_again(folded.changed(changes), folded, marks)
    if marks.has(BRACKETED):
        places = marks.cores(BRACKETED | AT_SIGN | AT_WORD | SIGN_WORD, DOMAIN)
        changes = with_bracketed_words(folded.lower, places)
        folded, marks = marked_again(folded.changed(changes), folded, marks)
    if marks.has(ADVISED):
        noted = meant_signs(folded, marks.windows(ADVISED, AT_SIGN | AT_WORD | DOMAIN))
        folded, marks = marked_again(noted, folded, marks)
    if marks.has(AT_SIGN | AT_WORD) and marks.has(DOMAIN) and may_have_legend(folded.lower):
        legends = drawn_legends(folded.lower, marks.windows(AT_SIGN | AT_WORD | DOMAIN))
        folded, marks = marked_again(folded.changed(legends), folded, marks)
    return folded, marks


def _with_words_told(folded: Folded, marks: Marks) -> tuple[Folded, Marks]:
    """With what is counted, said slowly, named by its sign or put together."""
    for kind, search, near, beside in _BY_A_WORD:
        if marks.has(kind):
            changes = search(folded.lower, marks.windows(near, beside))
            folded, marks = marked_again(folded.changed(changes), folded, marks)
    if marks.has(PUT_TOGETHER):
        windows = marks.windows(PUT_TOGETHER, AT_SIGN | DOMAIN)
        quoted = quoted_pieces(folded.lower, windows)
        folded, marks = marked_again(folded.changed(quoted), folded, marks)
        pieces = put_together(folded.lower, marks.windows(PUT_TOGETHER, AT_SIGN | DOMAIN))
        folded, marks = marked_again(folded.changed(pieces), folded, marks)
    return folded, marks


def _assembled(folded: Folded, marks: Marks) -> Folded:
    """With addresses whose signs are described or drawn, or whose parts stand behind labels."""
    if marks.has(SIGN_PHRASE):
        beside = AT_SIGN | DOMAIN | (ALONE if marks.has(AT_SIGN) else 0)  # 'exa mpl e'
        if (made := assembled(folded, marks.windows(SIGN_PHRASE, beside))) is not folded:
            return made
    windows = marks.windows(LABELLED, AT_SIGN | DOMAIN)
    labelled = labelled_addresses(folded.lower, windows)
    coded = coded_addresses(folded.lower, windows)
    return folded.changed([*hosted_names(folded.lower, windows), *coded, *labelled])


def _with_told_names(folded: Folded, marks: Marks) -> Folded:
    """With names in one piece, and what keys then tell: 'jane doe, one word, at example ...'."""
    names = told_names(folded.lower, marks.windows(TOLD_ADDRESS, AT_SIGN | DOMAIN))
    named = folded.changed(names)
    if named is folded:
        return folded
    windows = marks.again(named.lower).windows(KEYED | PIECES, AT_SIGN | AT_WORD | SIGN_WORD)
    return with_keyed_addresses(named, windows)


def told(folded: Folded, marks: Marks) -> Folded:
    """The same with the addresses that sentences tell and slips hide; without the plain ones."""
    if not marks.has(_TOLD):
        return folded
    if marks.has(AT_SIGN | DOMAIN):
        folded, marks = marked_again(_assembled(folded, marks), folded, marks)
    changes: list[Change] = []
    if marks.has(TOLD_ADDRESS):
        folded, marks = marked_again(_with_told_names(folded, marks), folded, marks)
    lower = folded.lower
    if marks.has(TOLD_ADDRESS):
        windows = marks.windows(TOLD_ADDRESS, AT_SIGN | DOMAIN)
        changes += told_addresses(lower, windows)
        changes += told_over_sentences(lower, windows)
        changes += endings_behind(lower, windows)
    if marks.has(PROVIDER):
        changes += told_providers(lower, marks.windows(PROVIDER))
    if marks.has(DOMAIN | LINK):
        changes += domain_first(lower, marks.windows(DOMAIN | LINK))
    if marks.has(STEPS):
        windows = marks.windows(STEPS, AT_SIGN | DOMAIN)
        changes += signs_between(lower, windows)
        changes += told_in_steps(lower, windows)
    if marks.has(AT_SIGN | LINK):
        beside_domains = marks.windows(AT_SIGN | AT_WORD, LINK | DOMAIN)
        changes += without_noise(lower, beside_domains)
        changes += spread_addresses(lower, beside_domains)
        for window in beside_domains:
            changes += without_small_talk(lower, window)
        changes += slips(lower, marks.windows(AT_SIGN))
    if marks.has(AT_SIGN | LINK | MAIL_WORD):
        windows = marks.windows(MAIL_WORD | AT_SIGN, LINK | DOMAIN | SIGN_WORD)
        changes += signless(folded, windows)
        changes += on_hosts(lower, windows)
    changes.sort(key=lambda change: (change[0], -change[1]))
    folded = folded.rewritten(apart(changes))
    return folded if changes else _with_any_signs(folded, marks)


def _with_any_signs(folded: Folded, marks: Marks) -> Folded:
    """The same with what is left of addresses: their signs are odd, wrong or of two kinds."""
    if not marks.has(DOMAIN | LINK):
        return folded
    signs = marks.windows(AT_SIGN | AT_WORD | SIGN_WORD | SPELLED_AT, DOMAIN | LINK)
    anyhow = (one for one in any_signs(folded.lower, signs) if not one[2].endswith(A_DOT_COM))
    given, folded = folded, folded.changed(anyhow)
    if folded is given:
        folded = folded.changed(odd_signs(folded, marks.windows(DOMAIN | LINK)))
    if folded is given:
        folded = folded.changed(wrong_signs(folded.lower, marks.windows(DOMAIN | LINK)))
    return folded


def marked_again(folded: Folded, given: Folded, marks: Marks) -> tuple[Folded, Marks]:
    """The marks of a text that was rewritten: its other words stand elsewhere now."""
    return folded, marks if folded is given else marks.again(folded.lower)
