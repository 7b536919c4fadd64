"""Slips of the pen in the domains of the big providers, and in endings: 'gmial.com', 'gmail.con'.

What lives here: the domain that is meant, so that one mailbox has one pseudonym however its writer
typed it. Only what no domain can be is read as another: an ending that none has, and a name that is
one slip of the hand away from a provider that millions write.
"""

from __future__ import annotations

from functools import cache

_ENDINGS = {
    "com": "con cmo comm coom ccom ocm vom xom cim cpm clm cok comn conm comd c9m kom komm",
    "net": "nett neet nte nat ent nt ner ney nwt",
    "org": "orgg ogr rog prg orq orrg og",
}
_MEANT_ENDINGS = {slip: meant for meant, slips in _ENDINGS.items() for slip in slips.split()}
SLIPPED_ENDINGS = "|".join(sorted(_MEANT_ENDINGS, key=len, reverse=True))
"""A pattern for endings that none has, the longest first."""
_BIG = ("gmail", "hotmail", "yahoo", "outlook", "icloud", "protonmail", "googlemail")
COMMON_SLIPS = (
    "gmial|gamil|gmai|gmal|gmil|gmaill|gnail|gemail|geemail|jeemail|jimeil|yimeil|hotmial|hotmal|hotmai|hotmaill|homail|hotnail|"
    "yaho|yahooo|yhaoo|yahho|outlok|outloook|iclould|icoud"
)
"""A pattern for those that are read as a provider also where no ending follows."""
_SHORT_ENDINGS = frozenset(("co", "cm", "om", "c"))  # of the big ones alone: 'gmail.co'
_ENDINGS_OF_BIG = frozenset(
    ("com", "com.mx", "com.ar", "com.br", "com.au", "co.uk", "es", "fr", "it", "de", "mx", "ca",
     "in", "pt", "be", "nl", "ch", "at", "ie")
)  # fmt: skip
_BY_EAR = {
    "gemail": "gmail", "geemail": "gmail", "jeemail": "gmail", "gmale": "gmail", "gmeil": "gmail",
    "gmall": "gmail", "gmaii": "gmail", "gmsail": "gmail", "gmaiil": "gmail", "gimail": "gmail",
    "hotmale": "hotmail", "hotmeil": "hotmail", "hotmall": "hotmail", "hotmaii": "hotmail",
    "jimeil": "gmail", "yimeil": "gmail", "jimail": "gmail", "yimail": "gmail", "gimeil": "gmail",
    "jemail": "gmail", "jotmail": "hotmail", "yahho": "yahoo", "outllok": "outlook",
    "yahu": "yahoo", "yaho0": "yahoo", "outluk": "outlook", "outlock": "outlook",
    "autlook": "outlook", "icould": "icloud", "iclould": "icloud", "iclound": "icloud",
}  # fmt: skip
_OTHER_HOSTS = frozenset(("gail",))  # names of others
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


_TOLD_TWICE = frozenset(("com", "net", "org"))  # 'example dot org (dot org, not dot net)'


def meant_address(address: str) -> str:
    """The address with the domain that is meant; itself where it is as it should be."""
    name, _, domain = address.rpartition("@")
    host, dot, ending = domain.rpartition(".")
    if ending in _TOLD_TWICE:
        host = host.removesuffix(f".{ending}")
    ending = _MEANT_ENDINGS.get(ending, ending)
    if host in _BIG and ending in _SHORT_ENDINGS:
        ending = "com"
    label, _, rest = f"{host}{dot}{ending}".partition(".")
    if label not in _BIG and rest in _ENDINGS_OF_BIG:
        label = _meant_hosts().get(label, label)
    return f"{name}@{label}.{rest}"


@cache
def _meant_hosts() -> dict[str, str]:
    """Slips of the big providers' names; made when first needed."""
    return {slip: host for host in _BIG for slip in _slips(host)} | _BY_EAR


def _slips(host: str) -> set[str]:
    """Two letters exchanged, one left out, typed twice, or that of the key beside it.

    The first letter is changed by an exchange alone: 'ymail' and 'hmail' are hosts of their own.
    """
    pairs = [(host[:at], host[at:]) for at in range(len(host))]
    exchanged = {left + right[1] + right[0] + right[2:] for left, right in pairs if len(right) > 1}
    dropped = {left + right[1:] for left, right in pairs[1:]}
    doubled = {left + right[0] + right for left, right in pairs}
    beside = {left + key + right[1:] for left, right in pairs[1:] for key in _keys_beside(right[0])}
    return (exchanged | dropped | doubled | beside) - {host} - _OTHER_HOSTS


def _keys_beside(letter: str) -> str:
    """The letters on the keys that touch this one's."""
    row = next(at for at, keys in enumerate(_ROWS) if letter in keys)
    at = _ROWS[row].index(letter)
    around = [_ROWS[row][max(0, at - 1) : at + 2]]
    around += [_ROWS[row - 1][at : at + 2]] if row else []
    around += [_ROWS[row + 1][max(0, at - 1) : at + 1]] if row + 1 < len(_ROWS) else []
    return "".join(around).replace(letter, "")
