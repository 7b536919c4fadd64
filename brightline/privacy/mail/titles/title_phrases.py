"""How a body speaks of its title, of what stands there and of names, in six languages.

What lives here: phrases as strings to build from. The sentences that point to a name of the title
are in `title_names`, those that point to its domain in `title_domains`.
"""

from __future__ import annotations

from brightline.privacy.mail.titles.title_signs import AT_AN_END, THAT_ENDS

TITLE = (
    r"(?:title|headline|heading|subject(?:\sline)?|titulo|encabezado|cabecera|asunto|titre|titel|"
    r"uberschrift|betreff|titolo|intestazione|cabecalho)"
)
ABOVE = (
    r"(?:(?:up\s)?above|up\s(?:there|top)|at\sthe\stop|(?:de\s)?arriba|ci-dessus|oben|"
    r"(?:qui\s)?sopra|acima)"
)
THE = r"(?:(?:the|my|this|our|el|la|mi|le|l'|mon|dem|der|des|den|il|o|a|meu)\s?)?"
IN_TITLE = (
    rf"(?:{AT_AN_END}?(?:in|from|of|on|at|see|siehe|voir|ver|vedi|del?|en|im|am|aus|du|dans|nel|della?|do|no|"
    rf"sur)(?:\s(?:dem|der))?\s{THE}(?:(?:very|same)\s)?{TITLE}|{THAT_ENDS}\s{THE}{TITLE}|with\swhich\s{THE}{TITLE}\s(?:ends|begins)|{ABOVE})(?![a-z])"
)
NOUN = (
    r"(?:(?:user\s?|nick\s?|first\s|pet\s)?name[ns]?|word|nick|term|palabra|nombre|mot|nom|prenom|"
    r"wort|parola|nome|palavra|login|alias|(?:mail\s?|in)box|user|buzon|casilla|usuario|postfach)"
)
STANDS = (
    r"(?:\s(?:is|up|there|comes|goes|viene|vient|kommt|vem|stands?|you|see|find|read|written|given|shown|that|which|it|e|in|o|que|esta|va|"
    r"sale|ves|figura|der|die|das|steht|stehende|qui|est|figure|che|sta|si|trova|aparece))"
)
