"""What one word of a text (a stretch without blanks) can be part of; remembered by word.

What lives here: the marks of words, as bits. They are necessary conditions, never sufficient ones;
which places of a text follow from them is worked out in `marks`.
"""

from __future__ import annotations

import re

from brightline.privacy import (
    bracketed_words,
    corrected_addresses,
    corrected_numbers,
    country_codes,
    foreign_numbers,
    joined_names,
    keyed_addresses,
    labelled_parts,
    letter_notes,
    name_notes,
    named_countries,
    noted_names,
    noted_numbers,
    over_title,
    part_words,
    persons,
    pieces,
    put_together,
    replacements,
    shared_domains,
    sign_phrases,
    sign_words,
    signless,
    sorted_pieces,
    title_names,
    told_addresses,
    told_before_at,
    told_digits,
    told_domains,
    told_in_steps,
    told_in_turn,
    told_triples,
)
from brightline.privacy.chains import SEPARATOR_WORD
from brightline.privacy.email_forms import PART_WORD, PROVIDERS, SURE_ENDING
from brightline.privacy.folded import FILLER
from brightline.privacy.given_names import is_given_name
from brightline.privacy.glued_emails import GLUED_CUE
from brightline.privacy.normalise import MAY_BE_APART
from brightline.privacy.number_pieces import Parts
from brightline.privacy.number_tokens import READINGS
from brightline.privacy.platforms import AMBIGUOUS_WORD, PLATFORM_WORD
from brightline.privacy.remembering import Remembered

FIGURES, WORDED, WEAK, SIGNS = 1, 2, 4, 8
AT_SIGN, AT_WORD, DOMAIN, LINK, PLATFORM, CASHTAG, CODE = 16, 32, 64, 128, 256, 512, 1024
CODE_PIECE, DIFFERS, SPELLED_AT, AMOUNT, ALONE, APART = 2048, 4096, 8192, 16384, 32768, 65536
AMBIGUOUS, NAME_CUE, STREET_CUE, GIVEN_NAME, LONE = 1 << 17, 1 << 18, 1 << 19, 1 << 20, 1 << 21
TOLD_APART, TAKEN_OUT, ROMAN, SIGN_WORD = 1 << 22, 1 << 23, 1 << 24, 1 << 25
TOLD_ADDRESS, GOES_ON, PIECES = 1 << 26, 1 << 27, 1 << 28
FOREIGN_NUMBER, REPLACED, MAIL_WORD = 1 << 29, 1 << 30, 1 << 31
CORRECTED_ADDRESS, CORRECTED_NUMBER, DIGITS_TOLD = 1 << 32, 1 << 33, 1 << 34
TITLE_TOLD, SIGN_PHRASE, LABELLED, SHARED = 1 << 35, 1 << 36, 1 << 37, 1 << 38
NOTED, NUMBER_NOTED, KEYED, STEPS, PUT_TOGETHER = 1 << 39, 1 << 40, 1 << 41, 1 << 42, 1 << 43
LETTER, SORTED, TRIPLED, BRACKETED = 1 << 44, 1 << 45, 1 << 46, 1 << 47
TOLD_LAST, TOLD_FIRST, DIALLED, NATIONAL = 1 << 48, 1 << 49, 1 << 50, 1 << 51
DIGITS = 52  # bits in front of which the number of digits stands
NUMBERS = FIGURES | WORDED
ALL = (1 << DIGITS) - 1

_REMEMBERED = 1 << 16  # words; a market's language has fewer that come back
_LONGEST_REMEMBERED = 40
_LONGEST_WORD = 26  # letters without a blank; longer ones may be a code without a figure
_LONGEST_BLANKED = 3  # as it is looked at: a filler, and what ends its sentence
_SHORTEST_CODE = 14  # a bech32 address: 'bc1' and eleven letters

_BLANKED = re.compile(rf"{FILLER}+([.,;:!?)]{{0,2}})")  # out of reach, and what ends its sentence
_SEPARATOR = re.compile(
    rf"[\W_]*(?:{SEPARATOR_WORD}|after|that|which|followed|by|seguido|de)[\W_]*"
)
_AT = re.compile(
    rf"(?<![a-z])[a4]+t+(?![a-z])|{PART_WORD}|curly|circle|tail|[^\w\s][aä][^\w\s]"
    r"|%40|&#|&commat|[^\w\s]a$|[a-z0-9][#&©®*^\"£§€¤%=~!][a-z0-9-]+\.[a-z]"
    r"|(?<![a-z0-9])(?:t|a\.t|a_t)(?![a-z0-9])|arobase|ampersat|at-the|[a@]rr?[o0]b|roba|æt|atsign|between"
)
_SPELLED_AT = re.compile(r"arroba|[^a-z\s]at[^a-z\s]|(?<![a-z])(?:at-?)?(?:sign|symbol)(?![a-z])")
_ALONE = re.compile(r"(?<![^\W_])[a-z](?![^\W_])")  # 'f', 'f,'
_LETTER = re.compile(  # no 'I' and no 'a', but "two e's"
    r"(?<![^\W_])(?<!')[b-df-hj-np-tv-xz](?![^\W_])|^\W?[a-z]'s(?![a-z])|[\"'][a-z][\"']"
)
_LONE = re.compile(r"[\W_]*[a-z][\W_]*")  # nothing but the letter and signs
_DOMAIN = re.compile(
    r"[.,;][a-z]{2}|\.(?:c0m|0rg|[o0]r9|n3t)|[\[({<*]\.|%2e|&#|&period"
    rf"|(?<![a-z])(?:(?:d[o0]+t+|punt[o0])(?:{SURE_ENDING})?|puntito|point|period|pto|{PROVIDERS}"
    rf"|{SURE_ENDING})(?![a-z]|(?<=^mail):)"
)
_LINK = re.compile(
    rf"www\.|\.[a-z]|^[.,]$|,(?:com|me|app)/|(?<![a-z])(?:t?me|com|app)/|://|dot|punto|[\[({{<*]\.|[a-z][2q](?:{PROVIDERS}|example)(?![a-z])"
)
_CASHTAG = re.compile(
    r"\$(?:[a-z:=_$-]|$)|dollar|dolar|bucks?|money|pesos?|dinero|currency|symbol|signo|simbolo|"
    r"(?<![a-z])(?:(?:cash|usd)(?=[:=-])|sign|tag(?![a-z]))"
)
_LETTERS = re.compile(r"[a-zß]+")
_FIGURE = re.compile(r"\d")
_PIECE_OF_CODE = re.compile(
    r"(?<![a-z0-9])(?:0x|l?tc1|bc1|(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{4,})(?![a-z0-9]{20})"
)
# A number that no letter touches, in a longer word: 'jane.1234@example.org'. Which one it is tells
# of nothing but a platform ('7313' for 'tele'), so one word of a kind is looked at for all.
_COUNTED = re.compile(r"(?<![^\W_])\d{3,}(?![^\W_])")
_PLAIN_FIGURES = re.compile(r"\(?\d[\d).,/-]*")  # can be nothing else than a number
_MOST_REPEATED = 4  # digits of 'four fives'
# A price or a time of day all by itself, which no other figure can belong to.
_AMOUNT = re.compile(
    r"\W?[$€£]\d{1,3}(?:,\d{3})?(?:\.\d\d)?[.,;:!?)]*|\d{1,2}(?::\d\d)?[ap]m[.,;:!?)]*"
)


def mark(word: str) -> int:
    """What a folded, lower-case word can be part of, and above that how many digits it can hold."""
    if word[0] == FILLER and (blanked := _BLANKED.fullmatch(word)) and len(word) > _LONGEST_BLANKED:
        return MARKS[FILLER + blanked[1]]  # of each length the same
    if (alike := _COUNTED.sub(_nines, word)) != word and not _PLAIN_FIGURES.fullmatch(word):
        return MARKS[alike] | (PLATFORM if PLATFORM_WORD.search(word) else 0)
    careful, bold = READINGS[word]
    marks = _of_numbers(careful, bold)
    if len(word) < _SHORTEST_CODE and _PLAIN_FIGURES.fullmatch(word):
        marks |= PLATFORM if PLATFORM_WORD.search(word) else 0  # '7313' for 'tele'
        marks |= PIECES if pieces.PIECES.search(word) else 0  # '1)'
        marks |= SORTED if sorted_pieces.SORTED.search(word) else 0
        return marks | max(_digits(careful), _digits(bold)) << DIGITS
    if len(word) >= _SHORTEST_CODE and (_FIGURE.search(word) or len(word) >= _LONGEST_WORD):
        marks |= CODE
    if _AMOUNT.fullmatch(word):
        marks |= AMOUNT
    if not any(map(str.isalnum, word)) or _SEPARATOR.fullmatch(word):
        marks |= SIGNS
    if "@" in word:
        marks |= AT_SIGN
    if _LONE.fullmatch(word):
        marks |= LONE
    if persons.NAME_CUE.fullmatch(word):
        marks |= NAME_CUE
    if is_given_name(word):
        marks |= GIVEN_NAME
    if persons.STREET_CUE.fullmatch(word) or persons.POSTCODE_CUE.fullmatch(word):
        marks |= STREET_CUE
    if not foreign_numbers.TELLING.isdisjoint(_LETTERS.findall(word)):
        marks |= FOREIGN_NUMBER
    for pattern, meaning in _BY_PATTERN:
        if pattern.search(word):
            marks |= meaning
    return marks | max(_digits(careful), _digits(bold)) << DIGITS


MARKS = Remembered(mark, most=_REMEMBERED, longest=_LONGEST_REMEMBERED)
"""The marks of any folded, lower-case word."""


def _nines(number: re.Match[str]) -> str:
    return "9" * len(number.group())


def _of_numbers(careful: Parts, bold: Parts) -> int:
    marks = DIFFERS if careful is not bold else 0
    if careful:
        figures_only = all(part.notation == "figures" for part in careful)
        marks |= FIGURES if figures_only else WORDED
    elif bold:
        marks |= WEAK
    return marks


def _digits(parts: Parts) -> int:
    """The most digits that the parts can come to, together with their neighbours."""
    count = 0
    for part in parts:
        if part.role == "repeat":
            count += int(part.digits) - 1
        else:
            count += _MOST_REPEATED if part.role == "plural" else len(part.digits)
    return count


_TOLD_APART = re.compile(
    r"(?<![a-z])(?:last|ends(?!\.)|ending|final|finish|termin|acab|ultim|titles?(?![a-z])|titulo|titre|titel|titolo|headline|heading|header|subject|asunto|assunto|betreff|oggetto|uberschrift|encabez|remain|rest(?![a-z])|restant|restlich|resto|reste|"
    r"demas|endet|finit|finisce)"
)
_TAKEN_OUT = re.compile(
    r"remove|take(?!s)|leave|ignor|delete|omit|skip|without|quit|borr|elimin|disregard|ditch|erase|discard|"
    r"enlev|supprim|retire|entfern|streich|losch|apague|cuenta|count|matter|belong|zahl|noise|fake|"
    r"filler|(?<![a-z])(?:sin|drop|cut|lose|strip|scrap|cross|rid|sac[ae]|sans|ohne|tire|"
    r"remova|sem|senza|togli\w*|minus|moins|go|extra|surplus|padding|sobran?|trop|weglassen|wegdenken|tolto|pull)(?![a-z])"
)
_ROMAN = re.compile(r"(?<![^\W_])(?:vi{0,3}|i[vx]|i{2,3})(?![^\W_])")
_BY_PATTERN = (
    (_AT, AT_WORD),
    (_DOMAIN, DOMAIN),
    (GLUED_CUE, AT_WORD | DOMAIN | LINK),
    (_LINK, LINK),
    (PLATFORM_WORD, PLATFORM),
    (AMBIGUOUS_WORD, AMBIGUOUS),
    (_SPELLED_AT, SPELLED_AT),
    (_PIECE_OF_CODE, CODE_PIECE),
    (_ALONE, ALONE),
    (_LETTER, LETTER),
    (MAY_BE_APART, APART),
    (_CASHTAG, CASHTAG),
    (_TOLD_APART, TOLD_APART),
    (_TAKEN_OUT, TAKEN_OUT),
    (over_title.GOES_ON, GOES_ON),
    (part_words.LAST_WORD, TOLD_LAST),
    (part_words.FIRST_WORD, TOLD_FIRST),
    (told_in_turn.DIALLED, DIALLED),
    (_ROMAN, ROMAN),
    (sign_words.SIGN_WORD, SIGN_WORD),
    (pieces.PIECES, PIECES),
    (replacements.REPLACED, REPLACED),
    (told_addresses.TOLD_ADDRESS, TOLD_ADDRESS),
    (signless.MAIL_WORD, MAIL_WORD),
    (corrected_addresses.CORRECTED, CORRECTED_ADDRESS),
    (corrected_numbers.CORRECTED, CORRECTED_NUMBER),
    (told_digits.TOLD_DIGITS, DIGITS_TOLD),
    (title_names.TITLE_TOLD, TITLE_TOLD),
    (sign_phrases.SIGN_PHRASE, SIGN_PHRASE),
    (labelled_parts.LABELLED, LABELLED),
    (shared_domains.SHARED, SHARED),
    (name_notes.NOTED, NOTED),
    (joined_names.JOINED, NOTED),
    (letter_notes.LETTERED, NOTED),
    (told_domains.TOLD_DOMAIN, NOTED),
    (told_before_at.TOLD_BEFORE, NOTED),
    (noted_names.NOTED, NOTED),
    (keyed_addresses.KEYED, KEYED),
    (told_in_steps.STEPS, STEPS),
    (put_together.PUT_TOGETHER, PUT_TOGETHER),
    (noted_numbers.NOTED, NUMBER_NOTED),
    (country_codes.NOTED, NUMBER_NOTED),
    (named_countries.NAMED, NATIONAL),
    (sorted_pieces.SORTED, SORTED),
    (told_triples.TRIPLED, TRIPLED),
    (bracketed_words.BRACKETED, BRACKETED),
)
