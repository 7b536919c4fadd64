"""The patterns that tell what a word can be part of.

What lives here: for each search that a word can begin, what some word of its finds looks like. Most
patterns stand beside their search; those that several searches share stand here.
"""

from __future__ import annotations

import re

from brightline.privacy.figures import vowelless_words
from brightline.privacy.mail.parts import sign_phrases
from brightline.privacy.mail.parts.email_forms import PART_WORD, PROVIDERS, SURE_ENDING
from brightline.privacy.mail.printed.glued_emails import GLUED_CUE
from brightline.privacy.mail.signs import (
    keyed_addresses,
    meant_signs,
    native_signs,
    sign_words,
    signless,
    stretched_signs,
    worded_signs,
)
from brightline.privacy.mail.spread import bracketed_words, noted_pieces, put_together, said_slowly
from brightline.privacy.mail.telling import (
    boxes_at_hosts,
    coded_addresses,
    corrected_addresses,
    counted_signs,
    hosted_names,
    joined_names,
    labelled_parts,
    letter_notes,
    name_notes,
    noted_names,
    shared_domains,
    told_addresses,
    told_as_riddle,
    told_before_at,
    told_domains,
    told_in_steps,
    told_providers,
)
from brightline.privacy.mail.titles import title_names
from brightline.privacy.names import (
    corrected_handles,
    letter_legends,
    link_endings,
    piece_notes,
    remarked_handles,
    told_handles,
    turned_handles,
)
from brightline.privacy.names.platforms import AMBIGUOUS_WORD, PLATFORM_WORD
from brightline.privacy.ready import (
    misspelt_notes,
    noted_numbers,
    pieces,
    replacements,
    sorted_pieces,
)
from brightline.privacy.telephone.drawn import drawn_among_words
from brightline.privacy.telephone.parts import (
    area_codes_behind,
    over_title,
    part_words,
    told_in_turn,
    told_places,
)
from brightline.privacy.telephone.told import (
    answered_parts,
    columns_down,
    corrected_numbers,
    counted_pictures,
    counted_things,
    country_codes,
    doubled_words,
    indexed_digits,
    instruction_words,
    line_digits,
    listed_digits,
    named_countries,
    passed_off_lists,
    picture_legends,
    repeated_beside,
    riddles,
    shortened_repeats,
    slang_digits,
    stand_ins,
    sums_at_end,
    told_digits,
    told_sums,
    told_times,
    told_triples,
)
from brightline.privacy.text.apart import MAY_BE_APART
from brightline.privacy.text.kinds import (
    ADDRESS_MEANT,
    ADVISED,
    ALONE,
    AMBIGUOUS,
    ANSWERED,
    APART,
    AT_WORD,
    BRACKETED,
    CASHTAG,
    CODE_PIECE,
    CORRECTED_ADDRESS,
    CORRECTED_NUMBER,
    COUNTED_SIGN,
    DIALLED,
    DIGITS_TOLD,
    DOMAIN,
    GOES_ON,
    INSTRUCTED,
    KEYED,
    LABELLED,
    LETTER,
    LINES,
    LINK,
    LISTED_THINGS,
    MAIL_WORD,
    MISSPELT,
    NAME_MEANT,
    NATIONAL,
    NATIVE_SIGN,
    NOTE_MISSPELT,
    NOTED,
    NUMBER_MEANT,
    NUMBER_NOTED,
    OTHERWISE,
    PARTED,
    PASSED_OFF,
    PIECES,
    PLATFORM,
    PROVIDER,
    PUT_TOGETHER,
    READ_OFF,
    REPLACED,
    RIDDLED,
    ROMAN,
    SAID_SLOWLY,
    SHARED,
    SHIFTED,
    SIGN_PHRASE,
    SIGN_WORD,
    SLANG,
    SORTED,
    SPELLED_AT,
    SPELLED_BY,
    SPELLED_ROW,
    STEPS,
    SUMS,
    TAKEN_OUT,
    TITLE_TOLD,
    TOLD_ADDRESS,
    TOLD_APART,
    TOLD_FIRST,
    TOLD_LAST,
    TOLD_MIDDLE,
    TRIPLED,
    WORDED,
    WORDED_SIGN,
)
from brightline.privacy.text.letter_words import LETTER_ROW, LETTER_WORD
from brightline.privacy.text.named_letters import LETTER_NAME

_AT = re.compile(
    rf"(?<![a-z])[a4]{{1,40}}t+(?![a-z])|{PART_WORD}|curly|circle|tail|[^\w\s][aä][^\w\s]"
    r"|%40|&#|&commat|[^\w\s]a$|[a-z0-9][#&©®*^\"£§€¤%=~!'$>][a-z0-9-]+\.[a-z]"
    r"|[a-z0-9][#&*^%=~!$>+][a-z0-9-]+[#&*^%=~!$>+?](?:com|net|org|test|example|invalid)(?![a-z])"
    r"|(?<![a-z0-9])(?:t|a\.t|a_t)(?![a-z0-9])|arobase|ampersat|at-the|[a@]rr?[o0]b|roba|æt|atsign|between"
)
_SPELLED_AT = re.compile(r"arroba|[^a-z\s]at[^a-z\s]|(?<![a-z])(?:at-?)?(?:sign|symbol)(?![a-z])")
_ALONE = re.compile(r"(?<![^\W_])[a-z](?![^\W_])")  # 'f', 'f,'
_LETTER = re.compile(  # no 'I' and no 'a', but "two e's"
    r"(?<![^\W_])(?<!')[b-df-hj-np-tv-xz](?![^\W_])|^\W?[a-z]'s(?![a-z])|[\"'][a-z][\"']"
    rf"|{LETTER_NAME}"
)
_DOMAIN = re.compile(
    r"[.,;][a-z]{2}|^\.$|\.(?:c0m|0rg|[o0]r9|n3t)|[\[({<*]\.|%2e|&#|&period"
    rf"|(?<![a-z])(?:(?:d[o0]+t+|punt[o0])(?:{SURE_ENDING})?|puntito|point|period|pto|{PROVIDERS}"
    rf"|{SURE_ENDING})(?![a-z]|(?<=^mail):)"
)
_LINK = re.compile(
    rf"www\.|\.[a-z]|^[.,]$|,(?:com|me|app)/|(?<![a-z])(?:(?:t?me|com|app)/|slash|schragstrich|barra(?![a-z]))|://|dot|punto|[\[({{<*]\.|[a-z][2q](?:{PROVIDERS}|example)(?![a-z])"
)
_CASHTAG = re.compile(
    r"\$(?:[a-z:=_$-]|[^\x00-\x7f\w\s€£¥¢]|$)|dollar|dolar|bucks?|money|pesos?|dinero|currency|symbol|signo|simbolo|"
    r"(?<![a-z])(?:(?:cash|usd)(?=[:=-])|sign|tag(?![a-z]))"
)
_PIECE_OF_CODE = re.compile(
    r"(?<![a-z0-9])(?:0x|l?tc1|bc1|(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{4,})(?![a-z0-9]{20})"
)
_TOLD_APART = re.compile(
    r"(?<![a-z])(?:last|ends(?!\.)|ending|final|finish|termin|acab|ultim|titles?(?![a-z])|titulo|titre|titel|titolo|headline|heading|header|subject|asunto|assunto|betreff|oggetto|uberschrift|encabez|remain|rest(?![a-z])|restant|restlich|resto|reste|"
    r"demas|endet|finit|finisce)"
)
_TAKEN_OUT = re.compile(
    r"remove|take(?!s)|salta|jump|leave|ignor|delete|omit|skip|without|quit|borr|elimin|disregard|ditch|erase|discard|"
    r"enlev|supprim|retire|entfern|streich|losch|apague|cuenta|count|matter|belong|zahl|noise|fake|"
    r"filler|capitals|mayusculas|majuscules|grossbuchstaben|maiusculas|nospam|(?<![a-z])(?:caps|upper\w*|sin|drop|cut|lose|strip|scrap|cross|rid|sac[ae]|sans|ohne|tire|"
    r"remova|sem|senza|togli\w*|minus|moins|go|extra|surplus|padding|sobran?|trop|weglassen|wegdenken|tolto|pull|w/o|quita|saca)(?![a-z])"
)
_ROMAN = re.compile(r"(?<![^\W_])(?:v{2,4}|vi{0,3}|i[vx]|i{2,3})(?![^\W_])")
BY_PATTERN = (
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
    (told_places.MIDDLE_WORD, TOLD_MIDDLE),
    (told_in_turn.DIALLED, DIALLED),
    (_ROMAN, ROMAN),
    (sign_words.SIGN_WORD, SIGN_WORD),
    (stretched_signs.STRETCHED, SIGN_WORD),
    (pieces.PIECES, PIECES),
    (replacements.REPLACED, REPLACED),
    (told_addresses.TOLD_ADDRESS, TOLD_ADDRESS),
    (signless.MAIL_WORD, MAIL_WORD),
    (corrected_addresses.CORRECTED, CORRECTED_ADDRESS),
    (corrected_numbers.CORRECTED, CORRECTED_NUMBER),
    (told_digits.TOLD_DIGITS, DIGITS_TOLD),
    (doubled_words.DOUBLED, DIGITS_TOLD),
    (indexed_digits.INDEXED, DIGITS_TOLD),
    (stand_ins.STOOD_IN, DIGITS_TOLD),
    (repeated_beside.REPEATED, DIGITS_TOLD),
    (vowelless_words.TELLING, MISSPELT),
    (misspelt_notes.MISSPELT, NOTE_MISSPELT),
    (counted_pictures.READ_OFF, READ_OFF),
    (instruction_words.INSTRUCTED, INSTRUCTED),
    (line_digits.LINES, LINES),
    (told_sums.SUMS, SUMS),
    (slang_digits.SLANG_WORD, SLANG),
    (slang_digits.COUNTED_UP, OTHERWISE),
    (listed_digits.LISTED, OTHERWISE),
    (title_names.TITLE_TOLD, TITLE_TOLD),
    (sign_phrases.SIGN_PHRASE, SIGN_PHRASE),
    (labelled_parts.LABELLED, LABELLED),
    (re.compile(f"{coded_addresses.CODED}|{hosted_names.HOSTED}|{boxes_at_hosts.BOX}"), LABELLED),
    (shared_domains.SHARED, SHARED),
    (name_notes.NOTED, NOTED),
    (joined_names.JOINED, NOTED),
    (letter_notes.LETTERED, NOTED),
    (told_domains.TOLD_DOMAIN, NOTED),
    (told_before_at.TOLD_BEFORE, NOTED),
    (noted_names.NOTED, NOTED),
    (piece_notes.TOLD, NOTED),
    (told_handles.PARTED, PARTED),
    (noted_pieces.NOTED, NOTED),
    (keyed_addresses.KEYED, KEYED),
    (told_in_steps.STEPS, STEPS),
    (counted_signs.COUNTED, COUNTED_SIGN),
    (put_together.PUT_TOGETHER, PUT_TOGETHER),
    (noted_numbers.NOTED, NUMBER_NOTED),
    (country_codes.NOTED, NUMBER_NOTED),
    (area_codes_behind.NOTED, NUMBER_NOTED),
    (named_countries.NAMED, NATIONAL),
    (sorted_pieces.SORTED, SORTED),
    (told_triples.TRIPLED, TRIPLED),
    (told_times.TIMES, TRIPLED),
    (bracketed_words.BRACKETED, BRACKETED),
    (told_providers.PROVIDER, PROVIDER),
    (worded_signs.WORDED_SIGN, WORDED_SIGN),
    (native_signs.NATIVE_SIGN, NATIVE_SIGN),
    (said_slowly.SAID_SLOWLY, SAID_SLOWLY),
    (meant_signs.MEANT_SIGN, ADVISED),
    (shortened_repeats.REPEATED, NUMBER_MEANT),
    (sums_at_end.SUMMED, NUMBER_MEANT),
    (columns_down.COLUMNS, NUMBER_MEANT),
    (riddles.RIDDLED, RIDDLED),
    (passed_off_lists.TELLING, PASSED_OFF),
    (counted_things.COUNTED_THINGS, LISTED_THINGS),
    (answered_parts.ANSWERED, ANSWERED),
    (picture_legends.SHIFTED, SHIFTED),
    (corrected_handles.CORRECTED, NAME_MEANT),
    (remarked_handles.REMARKED, NAME_MEANT),
    (link_endings.ENDED, NAME_MEANT),
    (letter_legends.LEGEND, NOTED),
    (turned_handles.TURNED, NOTED),
    (told_as_riddle.TOLD, ADDRESS_MEANT),
    (drawn_among_words.GLUED, WORDED),
    (LETTER_WORD, SPELLED_BY),
    (LETTER_ROW, SPELLED_ROW),
)
"""Searched in a folded, lower-case word, and what a match says."""
