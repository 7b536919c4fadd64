"""Names of networks, messengers and payment services, also with figures and signs in them.

What lives here: 'insta', '1nsta', 'tele-gram', 'i.g.', 'sn@p' and 'the paper plane app' as one
pattern each for platforms and payment services, and the pattern by which a word may hold one.
"""

from __future__ import annotations

from brightline.privacy.text.late import late
from brightline.privacy.text.normalise import fold_each

_PLATFORMS = (
    "instagram", "insta", "ig", "telegram", "tele", "tg", "whatsapp", "wa", "kik", "snapchat",
    "snap", "sc", "twitter", "onlyfans", "skype", "signal", "wechat", "tiktok", "facebook", "fb",
    "weixin", "viber", "discord", "session", "wickr", "fansly", "threads", "bluesky", "reddit",
    "messenger", "linktree", "threema", "username", "screenname", "handle", "usuario", "nickname",
    "twitch", "youtube", "pinterest", "tumblr", "fetlife", "loyalfans", "manyvids", "switter",
    "wx",     "zangi", "zalo", "kakao", "kakaotalk", "grindr", "socials", "socialmedia", "onlyfan",
    "snapcode", "hangouts", "googlechat", "linkedin", "mastodon", "allmylinks", "vkontakte",
    "lineid",
    "telegramm", "telegrm", "telegam", "telgram", "telagram", "telegr", "teleg", "tgram", "tlgrm",
    "instagrm", "instgram", "instagarm", "instragram", "intagram", "instagra", "instaa",
    "instaaa",
    "kikk", "kiik", "kikmessenger", "snapchatt", "snapcht", "snpchat", "snapchap", "snapc",
    "twiter", "twittter", "twtr", "psn", "gamertag", "battletag", "bsky",
    "snapme", "kikme", "instame", "igme", "tgme",
    # the next key, two letters the other way round, or one left out
    "telegran", "telegarm", "telegrma", "telgeram", "teelgram", "tlegram", "telegra", "telefram",
    "instagran", "istagram", "instargam", "instagrma", "inatagram", "isntagram", "instagam",
    "snapcaht", "snaphcat", "sanpchat", "snapcht", "snapchst", "snapxhat", "whatsap", "watsapp",
    "whatsaap", "wahtsapp", "discrod", "dicsord", "onlyfnas", "onlufans", "facebok", "facbook",
    "tiktock", "tikok", "tiktik",
)  # fmt: skip
_PAYMENTS = (
    "cashapp", "venmo", "zelle", "paypal", "cashtag", "chime", "applepay", "googlepay", "bizum",
    "revolut", "ppal", "capp", "wise", "skrill", "neteller", "payoneer", "mercadopago", "pix",
    "interac", "etransfer", "nequi", "daviplata", "gpay", "monzo", "swish", "vipps",
    "mobilepay", "twint", "patreon", "kofi", "buymeacoffee", "wishtender", "youpay", "samsungpay",
    "facebookpay", "xoom", "remitly", "westernunion", "moneygram", "popmoney", "revtag", "wisetag",
    "satispay", "yape", "applecash", "squarecash", "cashap", "cshapp", "cahsapp", "cashhapp",
    "kashapp", "cashpp", "venmoo", "vemno", "vnmo", "vinmo", "zell", "zele", "zellle", "paypall",
    "paypl", "payapl", "plin", "picpay", "beem", "beemit",
)  # fmt: skip
# Folded as texts are; behind them a letter may stand that says that it is one ('号', 'は').
_OWN_LETTERS = """
    微信 薇信 微訊 微博 抖音 小红书 小紅書 ライン カカオ カカオトーク インスタ インスタグラム
    テレグラム ワッツアップ 카카오톡 카카오 카톡 라인 텔레그램 텔레 인스타 인스타그램 위챗 왓츠앱
    вайбер вибер телеграм телеграмм инстаграм инстаграмм инста ватсап вотсап вацап скайп вконтакте
    сигнал вичат واتساب انستقرام انستغرام انستا تلغرام تليجرام تلجرام سناب ไลน์ ไอจี เทเลแกรม
    ווטסאפ אינסטגרם אינסטה טלגרם סנאפצ'אט סנאפ
    телеге телега телегу інстаграм інстаграмі інсті інсту инсте инсту снэпчат
    انستجرام إنستغرام إنستا تيليجرام تيليغرام تلغرام سنابشات
    انسٹاگرام انسٹا ٹیلیگرام ٹیلی-گرام سنیپ-چیٹ سناب-شات اینستا
    इंस्टाग्राम इंस्टा टेलीग्राम स्नैपचैट ইনস্টাগ্রাম ইনস্টা টেলিগ্রাম স্ন্যাপচ্যাট
    ඉන්ස්ටග්‍රෑම් ඉන්ස්ටා ටෙලිග්‍රෑම් อินสตาแกรม อินสตา เทเล สแนปแชท
    电报 電報 v信 스냅챗 인별 スナチャ スナップチャット
"""
# Of Cyrillic some letters are drawn as Latin ones.
_BEGINS_SO = r"(?=[^\x00-\x7f]|tener|nhct|ihct|cnr|ck|chen|v信)"
_PICTURES = "📸📷👻✈🛩🐦"  # the cameras, ghosts, planes and birds that stand for platforms
_OF_MESSAGES = "💬📲📩📨"  # as often before a number: only before names with a figure or line
_OF_MONEY = "💵💰💸🅿"
# What the picture of an app shows, where its name is not said.
_SHOWN = (
    r"(?:plane|airplane|ghost|bird|birdie|camera|photo|picture|clock|fantasma|fantasmita|avion|"
    r"avioncito|pajaro|pajarito|camara|fantome|avion|oiseau|geist|flieger|vogel|aereo|fantasmino|"
    r"gespenst|papierflieger|kamera(?:n|et)?|(?:liten?\s)?spok(?:e|et)|spogelset|spokelset|spookje|(?:pappers)?(?:flyg)?planet|fageln|"
    r"fuglen|vogeltje|vliegtuigje|appareil\sphoto|uccellino|aeroplanino|fantasminha|aviaozinho|passarinho|fotocamera)"
)
# The same behind 'the app with': there also what is no app by itself.
_DRAWN_ON_IT = (
    rf"(?:paper\s?(?:air)?plane|{_SHOWN}(?:\s(?:de\spapel|en\spapier|di\scarta))?|handset|phone(?!\snumber)|telefono|auricular|robot|"
    r"(?:musical?\s|music\s)?note|nota(?:\smusical)?|(?:letter\s|letra\s)?(?:f|x)(?![a-z])|speech\sbubble|bocadillo|globo)"
)
_COLOURS = (
    "yellow|blue|pink|purple|green|orange|white|black|little|small|tiny|paper|rainbow|multi-?colou?red|red|grey|"
    "amarill[oa]|azul|ros(?:a|ado|ada)|verde|negr[oa]|blanc[oa]|morad[oa]|naranja|violeta|arco\\s?iris|"
    "de\\scolores|gelb[ens]*|blau[ens]*|weiss[ens]*|klein[ens]*|jaune|bleue?|blanche?|petite?|petit[oa]|pequen[oa]|piccol[oa]|bianc[oa]|giall[oa]"
)
_COLOUR = rf"(?:(?:{_COLOURS})(?:(?:[-/]|\sand\s|\sy\s)(?:{_COLOURS}))?)"
_THE = r"(?:(?:the|an?|its|el|la|los|las|un|una|le|une|dem|den|der|das|lo|il|het|de|o|en)\s|l')"
_APP = r"(?:apps?|aplicacion|applicazione|application|appli|appen|appje|aplicativo)"
_WITH = r"(?:with|of|del?|con|avec|mit|du|com|do|au|a|med|met|col)"
_LOGO = r"(?:\s(?:logo|icon|icono|symbol|badge|emblem))"
SHOWN_APP = (
    rf"(?:(?:{_COLOUR}\s){{0,2}}(?:{_SHOWN}[\s-](?:messenger\s)?apps?(?:\swith\s{_THE}?(?:{_COLOUR}\s){{0,2}}{_SHOWN}{_LOGO}?)?"
    rf"|{_APP}(?:\s{_COLOUR})?\s{_WITH}\s{_THE}?(?:(?:logo|icon|icono|symbole?)\s(?:of|del?|du|av)\s{_THE}?)?(?:{_COLOUR}\s){{0,2}}"
    rf"{_DRAWN_ON_IT}(?:\s{_COLOUR})?(?:\s(?:on|in)\sit)?{_LOGO}?)|{_COLOUR}\sapp|(?:{_COLOUR}\s)?(?:messenger|chat|talk|app)\s(?:from|of|made\sin|de|aus)\s(?:china|korea|japan|russia|corea|rusia)"
    r"|(?:paper\s?(?:air)?plane|(?:little|yellow|white)\sghost|blue\sbird(?:ie)?|pajarito\sazul|"
    rf"avion(?:cito)?\s(?:de\spapel|azul)|fantasmita\s(?:amarill[oa]|blanc[oa])|(?<=el\s)avioncito)"
    r"|gram(?:(?<=(?:the|our)\sgram)|(?<=(?:the|our)\s'gram)|(?<=(?:my|mi|on|en)\sgram)|(?=\s?[:=])))"
)
"""'the paper plane app', 'the blue app with the f', 'the gram', 'my gram'."""
_SHOWN_MONEY = (
    rf"(?:(?:green|cash|{_COLOUR})\sapp\s(?:with|of|con|avec|mit)\s{_THE}?(?:green\s|white\s)?(?:dollars?|money|dolar)"
    rf"(?:\s(?:sign|bills?))?|(?:pay(?:ment|ing)?|money|wallet)\sapp\s(?:with|of|con|avec|mit)\s{_THE}?(?:{_COLOUR}\s){{0,2}}(?:letter\s|letra\s)?[a-z]"
    rf"(?:\s(?:on|in|en|auf|sur)\s{_THE}?{_COLOUR})?(?![a-z])|app\s(?:with|of|con|avec|mit)\s{_THE}?(?:green\s|white\s)?(?:dollars?|money|dolar)(?:\s(?:sign|bills?))?)"
)
_AMBIGUOUS = ("of", "x")  # platforms only where a sign follows
_DRAWN = {
    "a": "[a4@*]", "b": "[b8]", "e": "[e3€*]", "g": "[g9]", "i": "[i1l!|*]", "l": "[l1i|]",
    "o": "[o0*]", "s": "[s5$]", "t": "[t7]",
}  # fmt: skip
_SHORT, _LONG = 2, 5  # letters
_APART = r"(?:[\s._*-]|\x20\x20)?"  # 'snap chat', 'tele-gram', 'i.g.'
_CUT_OFF = "snapc"  # never apart: 'mon snap c jane_7', 'mon snap c'est'


def _pattern(name: str) -> str:
    if len(name) <= _SHORT:  # drawn otherwise, 'ig' would be '19'
        return r"\.?".join(name) + r"\.?"
    twice = "{1,2}" if len(name) >= _LONG else ""  # 'vennmo', 'casshapp'
    return ("" if name == _CUT_OFF else _APART).join(
        _DRAWN.get(letter, letter) + twice for letter in name
    )


def _any_of(names: tuple[str, ...]) -> str:
    return "|".join(_pattern(name) for name in sorted(names, key=lambda name: (-len(name), name)))


_OWN = sorted({fold_each(name).lower for name in _OWN_LETTERS.split()}, key=len, reverse=True)
OWN_LETTERS = (
    rf"(?:{_BEGINS_SO}(?:{'|'.join(_OWN).replace('-', '[ -]')})(?:id|号|號|は|는|은|\s?아이디는?)?)"
)
"""Networks in the letters of their users: '微信号', 'カカオ', 'вайбер'."""

# 'alias: fern.demo.mp', the name of an account in Argentina; with one dot others have an alias too.
_ALIAS = (
    r"alias(?:(?:\s(?:mp|cbu|cvu|de\smercado\spago)){1,2}(?=\s?[:=]?\s(?:(?:es|is)\s)?[a-z0-9-]{2,20}\.[a-z0-9-]{2,20})"
    r"|(?=\s?[:=]?\s(?:(?:es|is)\s)?[a-z0-9-]{2,20}\.(?:[a-z0-9-]{2,20}\.[a-z0-9-]|[a-z-]{1,20}\d)))"
)
# 'pp' is a platform only where what follows tells so.
PAYMENT = (
    rf"(?:{_any_of(_PAYMENTS)}|{_SHOWN_MONEY}|[{_OF_MONEY}]|ca(?<![,a-z0-9]\sca)(?=:\s?(?:\$|[a-z]{{3,20}}\d))"
    rf"|lydia(?=\s?[:=@])|{_ALIAS}|pp(?=\s?[:=@]|\s?-+>?\s|\sme\s(?:at|@))"
    r"|ven\s?[+&]\s?mo|pay\s?[+&]\s?pal|cash\s?[+&]\s?app|zel\s?[+&]\s?le"
    r")"
)
_SIGN_BEHIND = (
    r"(?=\s?[:=@]|\s?[^\w\s.,;!?'\"()]|\s(?:is|at|as)\s|\s[(\[<\"]"
    r"|\s(?:user(?:\s?name)?|name|handle|account|profile|acct|usuario|id)\s?[:=])"
)
_FIGURE_IN_NEXT = r"(?=\s[a-z0-9._-]*[\d_])"
# 'add me on X jane_7', 'find me on X, at sign then jane_7'
_ON_X = (
    r"x(?<=(?<![a-z0-9])[oe]n\sx)(?=\s[a-z][a-z0-9._-]*[\d_]"
    r"|\s?[,:(-]?\s?(?:(?:the|an?|la|el)\s)?(?:(?:at|@)[\s-]?(?:sign|symbol)|arroba)(?![a-z]))"
)
_ONLY_WITH_SIGNS = rf"(?P<of>of){_FIGURE_IN_NEXT}|(?:{'|'.join(_AMBIGUOUS)}){_SIGN_BEHIND}|{_ON_X}"
# The letter first and what is before it afterwards: a search leaps from letter to letter.
AMBIGUOUS = late(
    rf"of(?<![a-z0-9]of)(?:{_FIGURE_IN_NEXT}|{_SIGN_BEHIND})|x(?<![a-z0-9]x){_SIGN_BEHIND}|{_ON_X}"
)
"""'OF' and 'X', where what follows tells that they are platforms."""
AMBIGUOUS_WORD = late(r"(?<![a-z0-9])(?:of|x)(?![a-z0-9])")
EVERYWHERE = (
    r"(?:(?:all|every|any)\s(?:(?:the|my|of|other|social)\s){0,2}(?:platforms?|socials|social(?:\smedia)?|networks?|apps?|sites?)|"
    r"tod[ao]s\s(?:(?:las|los|mis)\s)?(?:redes(?:\ssociales)?|plataformas|aplicaciones|apps|lados|sitios))"
)
"""'on all platforms', 'en todas las redes': behind a name that says nothing else."""
_SAME_NAME = (
    r"(?:(?:same|one)\s(?:user\s?)?(?:name|handle|nick|id)\s(?:everywhere|on\s(?:all|every|both)(?:\s[a-z]{3,9}){1,3})|"
    r"(?:el\s)?mismo\s(?:nombre|usuario|nick)\sen\stod[ao]s(?:\s[a-z]{3,9}){1,3})(?=\s?[:=])"
)
_NICK = (
    r"(?:nick|pseudo|line|qq|tt|imo|bbm|vk|wire|matrix|beacons)(?=\s?[:=])"
    r"|(?:line|wire)(?=\suser(?:\s?name)?\s[a-z])|line(?=\sid(?![a-z])|\sapp\s?[:=]\s?(?:@|[\[({<]\s?(?:at|arroba)\s?[\])}>])|\s(?:(?:is|only|app)\s?){1,2}[:=>\"'<]\s?[\"'<]?[a-z][a-z0-9._-]*[\d_])|tweet(?=\sme\s)|u(?=/[a-z0-9])"
    r"|[it][/*_-]g|1g(?=\s?[:=])|lg(?=\s?[:=]\s?[a-z]{1,20}[\d._][a-z\d])"
    r"|disc(?=\s?[:=@]|\s(?:is|es|name|user)\s)|dc(?=\s?[:=]\s?[a-z._]{3,20}\d)"
    r"|(?:follow|dm|pm|sigueme)(?=\s?[:=])|(?:[it]\s{1,3}g|f\s{1,3}b)(?=\s{0,3}[:=@])|s\s{1,3}c(?=\s{0,3}[:=@])"
    rf"|{EVERYWHERE}|{_SAME_NAME}|everywhere(?=\s?[:=]\s?@?[a-z._-]*[\d_])"
    r"|vx(?=\s?[:=])|s/c(?=\s?[:=@])|(?<=on\s)s/c(?=\s[a-z0-9._-]{5,})"
    r"|(?:xbox|xbl|roblox|minecraft)(?=\s?[:=]\s?[a-z._-]*[\d_]|\s[a-z]{3,20}_?\d|\s(?:live\s)?(?:gt|id|user(?:\s?name)?|name|tag)\s)"
    r"|epic(?:\sgames)?(?=\s(?:id|user(?:\s?name)?|name)\s[a-z._-]*[\d_])"
    r"|steam(?=\s?[:=]\s?[a-z._-]*[\d_]|\s(?:id|user(?:\s?name)?|name)\s|\s(?:is|es)\s[a-z._-]*[\d_])"
    r"|(?:margatsni|margelet|tahcpans)(?:\s(?:backwards|reversed|al\sreves))?"
    r"|face(?=\s(?:soy|me\sllamo|estoy\scomo)\s)|🎵\s?tok"
)
# 'der Messenger mit dem Papierflieger': longer than the messenger alone, so it is looked for first
_MESSENGER = rf"messenger\s{_WITH}\s{_THE}?(?:{_COLOUR}\s){{0,2}}{_DRAWN_ON_IT}(?![a-z])"
PLATFORM = (
    f"(?:{_MESSENGER}|{_any_of(_PLATFORMS)}|{OWN_LETTERS}|[{_PICTURES}]|{SHOWN_APP}|{_NICK}|{_ONLY_WITH_SIGNS}"
    rf"|(?P<chat>[{_OF_MESSAGES}]))"
)
_DOUBTFUL = (
    "wx",
    "session", "handle", "threads", "signal", "wise", "chime", "pix", "line", "nick", "sc", "x",
    "lydia", "u", "of", "follow", "dm", "pm",
    "wire", "matrix", "beacons",
    "sigueme", "socials", "social media", "socialmedia", "gram", "swish", "pp", "plin", "1g", "lg",
    "disc", "dc", "xbox", "xbl", "roblox", "minecraft", "steam",
)  # fmt: skip
ORDINARY = frozenset(_DOUBTFUL)
"""Those that are also words or abbreviations of other things."""
WORDS_OF_THINGS = frozenset(("disc", "gram"))
"""Those of which a sentence says how somebody or something is."""
PICTURE = f"[{_PICTURES}{_OF_MESSAGES}{_OF_MONEY}]"
GLUED = f"(?:{PICTURE}|[信号號は는])"
"""Behind what a name may stand without a blank: '微信jane7'."""
_NETWORKS = (
    "instagram", "insta", "ig", "telegram", "kik", "snapchat", "snap", "twitter", "tiktok",
    "facebook", "fb", "onlyfans", "discord", "reddit",
)  # fmt: skip
NETWORK = f"(?:{_any_of(_NETWORKS)})"
"""Those on which people have names rather than numbers."""
SURE_PLATFORM = f"(?:{_any_of(_PLATFORMS)})"
"""Without those that are platforms only where a sign follows."""

# The rarer half of names that are written in two: 'cash app', 'face book', 'apple pay'.
_HALVES = (
    "app", "fans", "chat", "tok", "pal", "tag", "pay", "gram", "face", "pago", "transfer",
    "coffee", "western", "sky", "user", "screen", "nick", "pop", "plane", "ghost", "bird", "birdie",
    "avion", "avioncito", "fantasmita",
    "apps", "pajarito", "papel", "pseudo", "line", "pp", "paperplane", "qq", "tt", "imo", "bbm",
    "vk", "wire", "matrix", "beacons",
    "tweet", "social", "platforms", "follow", "dm", "pm", "sigueme", "ap", "mo", "square",
    "apple", "airplane", "lydia", "xin", "disc", "dc", "vx", "gr", "cord", "ins",
)  # fmt: skip
_WORDS = (*_PLATFORMS, *_PAYMENTS, *_HALVES)
_ANY_PICTURE = f"[{_PICTURES}{_OF_MESSAGES}{_OF_MONEY}]"
_PLAIN_WORDS = """
    aplicacion appli appen appje aplicativo
    xbox xbl roblox minecraft epic steam bnet riot valorant everywhere redes partes
    plataformas networks alias lados iban
"""
PLAIN_WORDS = frozenset(_PLAIN_WORDS.split())
"""What nobody draws otherwise: as a set it costs less than in the pattern of the others."""
PLATFORM_WORD = late(
    rf"(?<![a-z0-9])(?:{_any_of(_WORDS)})(?![a-z0-9])|(?<![a-z0-9]){OWN_LETTERS}"
    rf"|{_ANY_PICTURE}|-app(?![a-z])|(?<![a-z0-9])(?:s/c(?![a-z])|margatsni|margelet|tahcpans|u/[a-z0-9]|[it][/*_-]g(?![a-z0-9]))|^ca:|(?<!\w)(?:[cfg]|0f|[1l]g)[:=]?$"
)
"""What a word holds that can be a platform's name or a half of it."""
_IN_FIGURES = tuple(word for word in _WORDS if len(word) > _SHORT and _DRAWN.keys() >= set(word))
PLATFORM_IN_FIGURES = late(rf"(?<![a-z0-9])(?:{_any_of(_IN_FIGURES)})(?![a-z0-9])|{_ANY_PICTURE}")
"""The same of a word without letters: '7313' for 'tele'."""
