"""The words of the families that the model may not see, in English and Spanish. Data, and no more.

Words are folded (`wording.py`): without case, accents and hyphens. Each may stand in its plural (s,
es), and `*` at its end stands for any ending. No list is complete: `HELD_OUT` names terms that are
left out on purpose, with which `evaluation.py` measures what a list forgets.
"""

from __future__ import annotations

_DAYS = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lunes",
    "martes", "miercoles", "jueves", "viernes", "sabado", "domingo",
)  # fmt: skip

FAMILIES: dict[str, tuple[str, ...]] = {
    "ethnicity": (
        "africa*", "afro*", "arab", "arabe", "arabia*", "arabic", "asia", "asian*", "asiatic*",
        "black", "blanca", "blanco", "blanquit*", "brown skin*", "caribbean*", "caribe*",
        "caucasian*", "caucasic*", "dark skin*", "ebony", "europe*", "exotic*", "gitan*", "gypsy",
        "gypsies", "hispan*", "indigen*", "latin", "latina*", "latino*", "latinx", "light skin*",
        "mestiz*", "middle eastern*", "middle east", "mixed race*", "moren*", "mulat*", "negra",
        "negro", "negrit*", "orient", "oriental*", "persia*", "piel blanca", "piel clara",
        "piel morena", "piel negra", "piel oscura", "slavic*", "eslav*", "triguen*", "white",
    ),
    "nationality": (
        "albania*", "albanes*", "aleman*", "germany", "german*", "america", "american*",
        "norteamerican*", "estadounidense*", "argentin*", "austria*", "bolivia*", "brasil*",
        "brazil*", "britain", "british", "britanic*", "bulgar*", "cambodia*", "camboyan*", "canada",
        "canadian*", "canadiens*", "chile", "chilen*", "china", "chines*", "chino", "chinit*",
        "colombia*", "costa rica*", "costarricens*", "cuba", "cuban*", "czech*", "checa", "checo",
        "dominican*", "dutch", "ecuador*", "ecuatorian*", "egypt*", "egipci*", "england",
        "english woman", "english women", "inglesa", "ethiopia*", "etiop*", "filipin*",
        "philippin*", "pinay", "france", "frances", "francesa", "french*", "greece", "greek*",
        "griega", "griego", "guatemal*", "haiti*", "hondur*", "hungar*", "hungary", "india",
        "indian", "indonesia*", "iran*", "iraq*", "irish*", "irlandes*", "israel*", "italia*",
        "italy", "jamaic*", "japan*", "japones*", "korea*", "corean*", "leban*", "libanes*",
        "malaysia*", "malasi*", "maroc*", "marroqui*", "morocc*", "mexic*", "moldov*", "moldav*",
        "mongol*", "nepal*", "nicaragu*", "nigeria*", "pakistan*", "panam*", "paraguay*", "peru",
        "peruan*", "peruvia*", "poland", "polaca", "polaco", "polish", "portug*", "puerto rican*",
        "puerto rico", "puertorriquen*", "boricua*", "romania*", "rumana", "rumano", "rumani*",
        "rusa", "rusia*", "ruso", "russia*", "salvador*", "senegal*", "serbia*", "spain",
        "spaniard*", "spanish*", "espan*", "swed*", "suec*", "syria*", "siria*", "taiwan*", "thai*",
        "tailand*", "turk*", "turca", "turco", "turqu*", "ukrain*", "ucran*", "venezol*",
        "venezuel*", "vietnam*",
    ),
    "movement": (
        "arrival", "arrived", "arriving", "back in town", "here until", "here till",
        "in the city for", "in town", "just landed", "landed", "last day", "last night here",
        "last week here", "leaving", "leave on", "limited time", "new arrival", "new here",
        "new in the area", "new in the city", "new in this city", "new in town", "new to the area",
        "new to the city", "new to this city", "new to town", "on tour", "passing through",
        "this week only", "short stay", "touring", "tour dates", "traveler", "traveling",
        "traveller", "travelling", "visiting*", "visited", "visitor", "visitando", "de visita",
        "acaba de llegar", "acabo de llegar", "de gira", "de paso", "de viaje", "en la ciudad",
        "esta semana", "llegad*", "llegando", "llego", "me voy", "nueva en", "nueva por",
        "nuevo en", "nuevas en", "pocos dias", "por poco tiempo", "por tiempo limitado",
        "recien llegad*", "solo hoy", "ultima semana", "ultimas semanas", "ultimo dia",
        "ultimos dias", "viajando", "viajer*",
        *(f"{until} {day}" for until in ("until", "till", "hasta", "hasta el") for day in _DAYS),
    ),
    "screening": (
        "anticipo", "comprobante", "deposit*", "employment check*", "id check*", "identificacion*",
        "prepag*", "prepay*", "referenc*", "screen*", "seleccion previa", "verif*",
    ),
    "safety": (
        "boundar*", "condom*", "condon*", "consens*", "consent*", "limites", "no es no",
        "no means no", "preservativ*", "protec*", "proteg*", "respectful*", "respetuos*", "safe*",
        "secur*", "segur*",
    ),
    "venue": (
        "casa de masajes", "estudio", "massage parlor", "massage parlour", "parlor", "parlour",
        "sala de masajes", "salon", "saloon", "sauna", "spa", "studio",
    ),
}  # fmt: skip
"""{family: terms}."""

HELD_OUT: dict[str, tuple[str, ...]] = {
    "ethnicity": ("polynesian", "nordic", "polinesia"),
    "nationality": ("norwegian", "kenyan", "uruguayan", "laotian", "noruega"),
    "movement": ("here for a few days", "flying out soon", "vuelvo a casa pronto"),
    "screening": ("background check", "proof of identity", "carta de recomendacion"),
    "safety": ("mutual respect", "trusted place", "lugar de confianza"),
    "venue": ("bathhouse", "wellness rooms", "casa de banos"),
}
"""Terms of the same families that are not masked, on purpose: what a list forgets."""
