"""What a word of a text can be part of, as bits.

What lives here: the kinds alone. Which words have which is in `ready/word_marks`; what follows
from them for a text, in `ready/marks`.
"""

from __future__ import annotations

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
PROVIDER, SPELLED_BY, SPELLED_ROW, WORDED_SIGN = 1 << 52, 1 << 53, 1 << 54, 1 << 55
SAID_SLOWLY, ADVISED, LINES, SUMS = 1 << 56, 1 << 57, 1 << 58, 1 << 59
SLANG, OTHERWISE, TOLD_MIDDLE, COUNTED_SIGN = 1 << 60, 1 << 61, 1 << 62, 1 << 63
MISSPELT, READ_OFF, INSTRUCTED, PARTED = 1 << 64, 1 << 65, 1 << 66, 1 << 67
NATIVE_SIGN, SPOKEN, JOINING, PLUS_WORD = 1 << 68, 1 << 69, 1 << 70, 1 << 71
TITLE_ABROAD, FIRST_ABROAD, LAST_ABROAD = 1 << 72, 1 << 73, 1 << 74
NUMBER_MEANT, PASSED_OFF, NAME_MEANT, ADDRESS_MEANT = 1 << 75, 1 << 76, 1 << 77, 1 << 78
DIGITS = 79  # bits in front of which the number of digits stands
NUMBERS = FIGURES | WORDED
ALL = (1 << DIGITS) - 1
