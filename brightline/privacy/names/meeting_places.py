"""An '@' with a place behind it where people meet: 'come to you or meet @mall', 'nos vemos @casa'.

What lives here: which words are such places, behind which words. Behind the name of a platform, or
behind 'find me', the same word may be somebody's name.
"""

from __future__ import annotations

from brightline.privacy.text.late import late

_PLACES = (
    r"(?:home|work|mall|gym|studio|park|library|libary|beach|station|school|church|campus|club|bar|pub|cafe|office|"
    r"shop|store|salon|airport|pool|market|garage|lobby|hotel|corner|door|downtown|house|"
    r"casa|trabajo|gimnasio|gym|parque|playa|estacion|escuela|iglesia|oficina|tienda|mercado|plaza|centro|"
    r"bahnhof|buro|strand|arbeit|maison|gare|bureau|plage|marche)"
)
_MEETING = (
    r"(?:meet(?:s|ing|up)?|come|coming|pick(?:ing)?\s?-?\s?up|pickup|drop(?:\s?-?\s?off)?|lunch|dinner|coffee|drinks|"
    r"brunch|see\s(?:you|u|ya)|hang(?:\sout)?|sessions?|class(?:es)?|lessons?|be|am|available|also|now|train|parking|"
    r"vernos|vemos|quedamos|quedar|recoger|entrega|recogida|clases|almuerzo|cena|cafe|ven|treffen|abholung|rendez-?vous)"
)
_AT = late(rf"@\s?{_PLACES}(?![\w@-]|\.\s?[a-z])")
_BEFORE = late(
    rf"(?<![a-z]){_MEETING}(?:\s(?:me|you|u|us|is|only|or|and|it|up))?\s(?:@\s?{_PLACES},?\s(?:or|and|o|y|n)\s)?\Z"
)
_LONGEST = 36  # characters in front


def meets_at(lower: str, at: int) -> bool:
    """Whether the sign at a place of a folded text stands before a place where people meet."""
    if _AT.match(lower, at) is None:
        return False
    return _BEFORE.search(lower, max(0, at - _LONGEST), at) is not None
