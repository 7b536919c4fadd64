"""Letters and signs that are drawn like plain ones: the part of Unicode's confusables that matters.

What lives here: tables only. Letters that decompose to a plain one (accents, full width, letters
of mathematics, circled letters) need no table: see `normalise`.
"""

from __future__ import annotations

_BY_LETTER = {
    "a": "аαɑᴀａ⍺ạ",
    "b": "ƅЬʙЪ",
    "c": "сϲᴄⅽⲥ¢ç",
    "d": "ԁɗđᴅꓒⅾժ",
    "e": "еєεҽɛëэ℮ᴇɘә",
    "f": "ƒғſꜰք",
    "g": "ɡցɢǥ",
    "h": "һհħʜн",
    "i": "іιıɪӏɩїⅰỉɨ",
    "j": "јϳᴊ",
    "k": "кκᴋⲕ",
    "l": "ⅼʟłǀӀ",
    "m": "мᴍⅿ",
    "n": "ոηпᴎɴπлип",
    "o": "оοσθօөɵøᴏ๐ഠ०೦○◯⭕Ⲟⲟ",
    "p": "рρᴘþ",
    "q": "ԛզ",
    "r": "гʀɾяᴦ",
    "s": "ѕꜱʂ§",
    "t": "тτᴛŧƚ†",
    "u": "υսᴜцџμ",
    "v": "νѵᴠⅴ∨",
    "w": "ωԝшᴡѡɯщ",
    "x": "хχ×ⅹ",
    "y": "уγүʏ",
    "z": "ᴢʐζ",
    "A": "АΑᎪ", "B": "ВΒᏴ", "C": "СᏟϹ", "D": "Ꭰ", "E": "ЕΕᎬ", "F": "Ϝ", "G": "Ԍ", "H": "НΗᎻ",
    "I": "ІΙ", "J": "ЈᎫ", "K": "КΚᏦ", "L": "ᏞⅬ", "M": "МΜᎷ", "N": "ΝИ", "O": "ОΟՕØ",
    "P": "РΡᏢ", "R": "ᎡЯ", "S": "ЅᏚ", "T": "ТΤᎢ", "U": "ՍЦ", "V": "ᏙѴ", "W": "ᎳШ", "X": "ХΧ",
    "Y": "УΥҮ", "Z": "ΖᏃ",
}  # fmt: skip
LETTERS = {shown: plain for plain, alike in _BY_LETTER.items() for shown in alike}
"""Letters of other scripts, and what they are drawn like."""

_BY_SIGN = {
    "'": "’‘′❜❛`´ʼʹ", '"': "“”″„«»❝❞〝〞", ".": "。・•·․‧∙⋅", ",": "，、‚", "-": "ー−⁃ㅡ‑ـ",
    "$": "💲＄﹩", "+": "➕✚＋", "~": "～∼〜", "@": "＠﹫", "/": "⁄∕╱", "|": "│┃￨",
    "(": "【「『〔〖❨❪⟮", ")": "】」』〕〗❩❫⟯", "[": "⟦❲", "]": "⟧❳", "<": "‹⟨〈《❮",
    ">": "›⟩〉》❯",
}  # fmt: skip
SIGNS = {shown: plain for plain, alike in _BY_SIGN.items() for shown in alike}
"""Signs in other scripts and typographic ones."""

FIGURES = dict(zip("ЗзЧчбӠӡƷʒЭэБვշՁՏ", "3344633333363225", strict=True))
"""Letters that are drawn for figures beside figures, and are letters elsewhere."""

LETTER_BOXES = "✉📧💌📩📨📮📬📭📪📫📤📥"
"""Letters and letter boxes, drawn for an at or in front of an address."""
PICTURES = {
    "🔟": "10",
    "⭕": "o",  # a ring drawn for a zero
    **dict.fromkeys("Ƨƨᒿƻ", "2"), **dict.fromkeys("Ȝȝ", "3"), **dict.fromkeys("Ꮞᔦ", "4"),
    **dict.fromkeys("Ƽƽ", "5"), **dict.fromkeys("Ϭϭ", "6"), **dict.fromkeys("Ȣȣ", "8"),
    "⚀": "1", "⚁": "2", "⚂": "3", "⚃": "4", "⚄": "5", "⚅": "6",
}  # fmt: skip
"""Pictures of figures and letters."""
