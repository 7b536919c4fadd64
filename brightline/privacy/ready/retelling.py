"""What a text tells about its contacts is done, before they are searched for.

What lives here: the order in which a text is rewritten: without what its readers are to take out,
with what they are to put for a sign, with figures for the words of other languages and for digits
that are told, with numbers as their writer corrects them, with contacts in one piece that stand in
several, with the signs that words tell, with corrected addresses; and, once what is in plain sight
is out of reach, with the addresses that sentences tell or slips of the pen hide. Each rewriting is
asked for by a mark of its own (`word_marks`), so that a text without such a word costs nothing.
"""

from __future__ import annotations

from brightline.privacy.figures.roman import without_roman
from brightline.privacy.mail.any_signs import any_signs
from brightline.privacy.mail.assembled_addresses import assembled
from brightline.privacy.mail.bracketed_words import with_bracketed_words
from brightline.privacy.mail.chatter import without_small_talk
from brightline.privacy.mail.coded_addresses import coded_addresses
from brightline.privacy.mail.corrected_addresses import with_meant_addresses
from brightline.privacy.mail.domain_first import domain_first
from brightline.privacy.mail.hosted_names import hosted_names
from brightline.privacy.mail.keyed_addresses import with_keyed_addresses
from brightline.privacy.mail.labelled_parts import labelled_addresses
from brightline.privacy.mail.letters_before_at import letters_before_at
from brightline.privacy.mail.noted_names import with_noted_names
from brightline.privacy.mail.put_together import put_together, without_noise
from brightline.privacy.mail.quoted_pieces import quoted_pieces, with_letters_together
from brightline.privacy.mail.shared_domains import shared_domains
from brightline.privacy.mail.sign_words import with_signs
from brightline.privacy.mail.signless import signless
from brightline.privacy.mail.slips import slips
from brightline.privacy.mail.spread_addresses import spread_addresses
from brightline.privacy.mail.told_addresses import told_addresses
from brightline.privacy.mail.told_in_steps import told_in_steps
from brightline.privacy.mail.told_names import told_names
from brightline.privacy.mail.told_over_sentences import told_over_sentences
from brightline.privacy.mail.told_providers import told_providers, with_plain_providers
from brightline.privacy.mail.worded_signs import worded_signs
from brightline.privacy.names.drawn_services import with_plain_services
from brightline.privacy.ready.marks import Marks
from brightline.privacy.ready.pieces import joined
from brightline.privacy.ready.removals import without_removed
from brightline.privacy.ready.replacements import with_meanings
from brightline.privacy.ready.retold_numbers import (
    NUMBERS_TOLD,
    with_corrected_numbers,
    with_foreign_numbers,
    with_numbers_as_noted,
    with_worded_numbers,
)
from brightline.privacy.ready.sorted_pieces import with_sorted_pieces
from brightline.privacy.telephone.told_digits import with_told_digits
from brightline.privacy.telephone.told_triples import with_triples
from brightline.privacy.text.folded import Change, Folded, apart
from brightline.privacy.text.kinds import (
    ALONE,
    AT_SIGN,
    AT_WORD,
    BRACKETED,
    CORRECTED_ADDRESS,
    CORRECTED_NUMBER,
    DIGITS_TOLD,
    DOMAIN,
    FIGURES,
    FOREIGN_NUMBER,
    KEYED,
    LABELLED,
    LETTER,
    LINK,
    MAIL_WORD,
    NOTED,
    PIECES,
    PROVIDER,
    PUT_TOGETHER,
    REPLACED,
    ROMAN,
    SHARED,
    SIGN_PHRASE,
    SIGN_WORD,
    SORTED,
    SPELLED_AT,
    STEPS,
    TAKEN_OUT,
    TOLD_ADDRESS,
    TRIPLED,
    WORDED_SIGN,
)

_BESIDE_LETTERS = AT_SIGN | AT_WORD | SIGN_WORD | DOMAIN
_RETOLD = (
    SORTED
    | TRIPLED
    | NOTED
    | LETTER
    | KEYED
    | NUMBERS_TOLD
    | ROMAN
    | DIGITS_TOLD
    | TAKEN_OUT
    | REPLACED
    | PIECES
    | SIGN_WORD
)


def retold(folded: Folded, marks: Marks) -> Folded:
    """The same text rewritten; itself where nothing is told."""
    if marks.has(AT_SIGN):
        plain = with_plain_services(folded)
        folded, marks = _marked_again(plain, folded, marks)
    folded, marks = _marked_again(_in_one_piece(folded, marks), folded, marks)
    if marks.has(_RETOLD):
        folded = _rewritten(folded, marks)
    if marks.has(CORRECTED_ADDRESS) and marks.has(AT_SIGN):
        folded = with_meant_addresses(folded)
    return folded


def _in_one_piece(folded: Folded, marks: Marks) -> Folded:
    """With addresses that share a domain written out, and letters by themselves in one piece."""
    if marks.has(PROVIDER):
        changes = with_plain_providers(folded.lower, marks.windows(PROVIDER))
        folded, marks = _marked_again(folded.changed(changes), folded, marks)
    if not marks.has(AT_SIGN | DOMAIN):
        return folded
    if marks.has(BRACKETED):
        places = marks.cores(BRACKETED | AT_SIGN | AT_WORD | SIGN_WORD, DOMAIN)
        changes = with_bracketed_words(folded.lower, places)
        folded, marks = _marked_again(folded.changed(changes), folded, marks)
    if marks.has(WORDED_SIGN):
        changes = worded_signs(folded.lower, marks.windows(WORDED_SIGN))
        folded, marks = _marked_again(folded.changed(changes), folded, marks)
    if marks.has(PUT_TOGETHER):
        windows = marks.windows(PUT_TOGETHER, AT_SIGN | DOMAIN)
        quoted = quoted_pieces(folded.lower, windows)
        folded, marks = _marked_again(folded.changed(quoted), folded, marks)
        pieces = put_together(folded.lower, marks.windows(PUT_TOGETHER, AT_SIGN | DOMAIN))
        folded, marks = _marked_again(folded.changed(pieces), folded, marks)
    given = folded
    if marks.has(LETTER):
        letters = marks.windows(ALONE | LETTER, _BESIDE_LETTERS)
        folded = folded.changed(with_letters_together(folded.lower, letters))
        if folded is not given:
            folded, marks = _marked_again(folded, given, marks)
            letters = marks.windows(ALONE | LETTER, _BESIDE_LETTERS)
        folded = folded.changed(letters_before_at(folded.lower, letters))
    if folded is given and marks.has(SIGN_WORD):  # before a sign is put for its name
        folded = _assembled(folded, marks)
    if folded is given:
        changes = shared_domains(folded.lower, marks.windows(SHARED, AT_SIGN | DOMAIN))
        folded = folded.changed(changes)
    return folded


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


def _as_noted(folded: Folded, marks: Marks) -> tuple[Folded, Marks]:
    """With addresses and numbers as their order, a note or a key tells that they are meant."""
    if marks.has(SORTED):
        windows = marks.windows(SORTED, AT_SIGN | FIGURES)
        folded, marks = _marked_again(with_sorted_pieces(folded, windows), folded, marks)
    if marks.has(TRIPLED):
        folded, marks = _marked_again(with_triples(folded, marks.windows(TRIPLED)), folded, marks)
    if marks.has(NOTED | LETTER) and marks.has(AT_SIGN | DOMAIN):
        windows = marks.windows(NOTED | LETTER, AT_SIGN | DOMAIN)
        folded, marks = _marked_again(with_noted_names(folded, windows), folded, marks)
    if marks.has(KEYED | PIECES) and marks.has(DOMAIN | LINK):
        windows = marks.windows(KEYED | PIECES, AT_SIGN | AT_WORD | SIGN_WORD)
        folded, marks = _marked_again(with_keyed_addresses(folded, windows), folded, marks)
    return _marked_again(with_numbers_as_noted(folded, marks), folded, marks)


def _rewritten(folded: Folded, marks: Marks) -> Folded:
    folded, marks = _as_noted(folded, marks)
    given = folded
    if marks.has(TAKEN_OUT):
        folded = without_removed(folded, marks.windows(TAKEN_OUT))
    if marks.has(ROMAN):
        folded = without_roman(folded)
    if marks.has(REPLACED):
        folded = with_meanings(folded, marks.windows(REPLACED))
    if marks.has(FOREIGN_NUMBER):
        folded = with_foreign_numbers(folded, marks)
    if marks.has(DIGITS_TOLD):
        folded = with_told_digits(folded)
    if marks.has(CORRECTED_NUMBER):
        marks_now = _marked_again(folded, given, marks)[1]  # they may stand elsewhere now
        folded = with_corrected_numbers(folded, marks_now)
    folded = with_worded_numbers(folded, _marked_again(folded, given, marks)[1])
    if marks.has(PIECES):
        folded = joined(folded)
    return with_signs(folded) if marks.has(SIGN_WORD) else folded


def _marked_again(folded: Folded, given: Folded, marks: Marks) -> tuple[Folded, Marks]:
    """The marks of a text that was rewritten: its other words stand elsewhere now."""
    return folded, marks if folded is given else type(marks)(folded.lower)


def _with_told_names(folded: Folded, marks: Marks) -> Folded:
    """With names in one piece, and what keys then tell: 'jane doe, one word, at example ...'."""
    names = told_names(folded.lower, marks.windows(TOLD_ADDRESS, AT_SIGN | DOMAIN))
    named = folded.changed(names)
    if named is folded:
        return folded
    windows = type(marks)(named.lower).windows(KEYED | PIECES, AT_SIGN | AT_WORD | SIGN_WORD)
    return with_keyed_addresses(named, windows)


def told(folded: Folded, marks: Marks) -> Folded:
    """The same with the addresses that sentences tell and slips hide; without the plain ones."""
    if marks.has(AT_SIGN | DOMAIN):
        folded, marks = _marked_again(_assembled(folded, marks), folded, marks)
    changes: list[Change] = []
    if marks.has(TOLD_ADDRESS):
        folded, marks = _marked_again(_with_told_names(folded, marks), folded, marks)
    lower = folded.lower
    if marks.has(TOLD_ADDRESS):
        windows = marks.windows(TOLD_ADDRESS, AT_SIGN | DOMAIN)
        changes += told_addresses(lower, windows)
        changes += told_over_sentences(lower, windows)
    if marks.has(PROVIDER):
        changes += told_providers(lower, marks.windows(PROVIDER))
    if marks.has(DOMAIN | LINK):
        changes += domain_first(lower, marks.windows(DOMAIN | LINK))
    if marks.has(STEPS):
        changes += told_in_steps(lower, marks.windows(STEPS, AT_SIGN | DOMAIN))
    if marks.has(AT_SIGN | LINK):
        beside_domains = marks.windows(AT_SIGN | AT_WORD, LINK | DOMAIN)
        changes += without_noise(lower, beside_domains)
        changes += spread_addresses(lower, beside_domains)
        for window in beside_domains:
            changes += without_small_talk(lower, window)
        changes += slips(lower, marks.windows(AT_SIGN))
    if marks.has(AT_SIGN | LINK | MAIL_WORD):
        changes += signless(folded, marks.windows(MAIL_WORD | AT_SIGN, LINK | DOMAIN | SIGN_WORD))
    changes.sort(key=lambda change: (change[0], -change[1]))
    folded = folded.rewritten(apart(changes))
    if not changes and marks.has(DOMAIN | LINK):
        signs = marks.windows(AT_SIGN | AT_WORD | SIGN_WORD | SPELLED_AT, DOMAIN | LINK)
        folded = folded.changed(any_signs(lower, signs))
    return folded
