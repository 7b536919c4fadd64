"""An '@' that is no contact: for 'at', with an hour or a place behind it, or for two letters.

What lives here: which tokens with the sign the mask leaves readable.
"""

from __future__ import annotations

from brightline.privacy.late import late

_AT_QUANTITY = late(
    r"@\s?(?:[$€£¥]?\d{1,4}(?:[:h]\d\d)?\s?(?:[ap]\.?m\.?|hrs?|h|usd|[$€£¥])?)(?![a-z0-9@_])\S?"
)
_AT_WORD = late(
    r"@\s(?:the|a|an|my|your|his|our|home|hotels?|any|all|night|noon|midnight|once|least|work|"
    r"this|that|these|both|each|every)\b"
)
_AT_PLACE = late(
    r"@\s?(?:home|work)(?![a-z0-9_.@])|@\s[a-z]+(?:'s(?![a-z])|(?:\s[a-z]+)?\s(?:street|st|avenue|ave|"
    r"road|hotel|inn|spa|bar|cafe|club|plaza|mall|airport|station|centre|center|beach|park)(?![a-z]))"
)
# 'amig@s', 'tod@s', 'bienvenid@': both genders in one Spanish word.
_GENDERS = late(
    r"\W*(?:[a-z]{2,14}@s|(?:amig|chic|tod|querid|latin|nin|casad|solter|nuev|bienvenid|guap)@)[\W_]*"
)


def is_harmless(token: str, lower: str, start: int) -> bool:
    """Whether a token of a folded text is no contact.

    Args:
        token: the words beside the sign, as the mask would replace them.
        lower: the folded, lower-case text.
        start: where the token begins in it.
    """
    sign = token.find("@")
    if token.count("@") != 1:
        return False
    if _GENDERS.fullmatch(token):
        return True
    if _AT_QUANTITY.match(token, sign) or _AT_WORD.match(token, sign):
        return True
    return not token[:sign] and _AT_PLACE.match(lower, start + sign) is not None
