"""The words of invented adverts: neutral, non-explicit, about nobody, in English and Spanish.

Data only. Slots are {name}, {names}, {city}, {area}, {service}, {hours}, {price}, {contact}.
`INDICATORS` holds wording that a codebook's indicator of that id matches (`datasets/codebook`);
it carries no claim about anybody.
"""

from __future__ import annotations

from dataclasses import dataclass

NAMES = (
    "Robin", "Kim", "Alex", "Sam", "Jo", "Lee", "Noa", "Ari", "Remy", "Kit", "Sage", "Wren",
    "Ash", "Bo", "Cam", "Dee", "Eden", "Fay", "Gale", "Hollis", "Ira", "Jules", "Kai", "Lane",
    "Mika", "Nico", "Oak", "Pax", "Quinn", "Rio", "Sky", "Toby", "Uma", "Val", "Win", "Xen",
    "Yael", "Zuri", "Blair", "Corey", "Dana", "Ellis", "Flynn", "Grey", "Harper", "Indy",
)  # fmt: skip

AREAS = {
    "en": (
        "near the station", "by the river", "on the north side", "in the old town",
        "close to the park", "on the east side", "near the market", "by the harbour",
        "in the garden district", "two streets from the library", "near the ferry",
        "on the hill", "by the museum", "near the university", "in the west end",
    ),
    "es": (
        "cerca de la estación", "junto al río", "en el lado norte", "en el casco antiguo",
        "cerca del parque", "en el lado este", "cerca del mercado", "junto al puerto",
        "en el barrio de los jardines", "cerca de la biblioteca", "en la colina",
    ),
}  # fmt: skip

HOURS = {
    "en": (
        "from ten to six", "every evening until ten", "on weekdays after four",
        "from noon to eight", "at weekends only", "every day from nine", "late afternoons",
        "Monday to Thursday", "on short notice most days", "by appointment",
    ),
    "es": (
        "de diez a seis", "todas las tardes hasta las diez", "entre semana desde las cuatro",
        "de mediodía a ocho", "solo los fines de semana", "todos los días desde las nueve",
        "con cita previa",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Service:
    """A kind of service: where it is listed, what it is called, what it costs by the hour."""

    section: str
    group: str
    words: dict[str, tuple[str, ...]]
    details: dict[str, tuple[str, ...]]
    prices: tuple[int, ...]


SERVICES: tuple[Service, ...] = (
    Service(
        "Wellbeing",
        "Massage",
        {
            "en": ("relaxing massage", "calm back massage", "slow stress massage"),
            "es": ("masaje relajante", "masaje de espalda", "masaje contra el estrés"),
        },
        {
            "en": (
                "Warm room, quiet music, clean towels.", "Thirty, sixty or ninety minutes.",
                "Good for tired shoulders after a long week.", "Tea is on the house.",
                "The studio is up one flight of stairs.", "Unscented oil if you prefer it.",
                "Soft light and no hurry at all.", "There is a locker for your coat.",
            ),
            "es": (
                "Sala cálida, música tranquila, toallas limpias.", "Treinta o sesenta minutos.",
                "Bueno para hombros cansados.", "El té está incluido.", "Luz suave y sin prisa.",
            ),
        },
        (80, 90, 100, 120, 140, 160),
    ),
    Service(
        "Wellbeing",
        "Tarot and readings",
        {
            "en": ("tarot reading", "card reading by candle", "palm reading"),
            "es": ("lectura de tarot", "lectura de cartas", "lectura de manos"),
        },
        {
            "en": (
                "Bring a question, or none.", "An old deck and an honest ear.",
                "Half an hour is usually enough.", "Quiet back room with two chairs.",
                "No promises about the future, only a talk.", "You may keep notes.",
            ),
            "es": (
                "Traiga una pregunta, o ninguna.", "Una baraja antigua y buena conversación.",
                "Media hora suele bastar.", "Puede tomar notas.",
            ),
        },
        (30, 40, 50, 60),
    ),
    Service(
        "Company",
        "Dance partners",
        {
            "en": ("dance partner", "tango partner", "ballroom partner for the evening"),
            "es": ("pareja de baile", "pareja de tango", "pareja para bailes de salón"),
        },
        {
            "en": (
                "Beginners are welcome on the floor.", "Leads or follows, as you like.",
                "We can meet at the hall.", "Proper shoes, please, the floor is new.",
                "Waltz, foxtrot and a little swing.", "Slow songs are fine as well.",
            ),
            "es": (
                "Principiantes bienvenidos.", "Podemos vernos en el salón.",
                "Vals, tango y un poco de swing.", "Se ruega calzado adecuado.",
            ),
        },
        (50, 60, 70, 90),
    ),
    Service(
        "Company",
        "Dinner companions",
        {
            "en": ("dinner companion", "company for dinner", "companion for a concert"),
            "es": ("compañía para cenar", "compañía para un concierto", "acompañante de cena"),
        },
        {
            "en": (
                "Good listener, fond of long tables.", "Concerts, galleries and quiet places.",
                "Two hours at the least.", "Happy to dress for the occasion.",
                "Vegetarian kitchens are a favourite.", "Conversation in two languages.",
            ),
            "es": (
                "Buena conversación y mesas tranquilas.", "Conciertos y galerías.",
                "Dos horas como mínimo.", "Conversación en dos idiomas.",
            ),
        },
        (100, 120, 150, 180, 200),
    ),
    Service(
        "Company",
        "City walks",
        {
            "en": ("company for city walks", "evening walk companion", "guide for a slow walk"),
            "es": ("compañía para pasear", "paseos por la ciudad", "guía de paseos tranquilos"),
        },
        {
            "en": (
                "Bridges, courtyards and a stop for cake.", "Rain is no obstacle.",
                "Five kilometres or so, with benches.", "Dogs may come along.",
                "Good stories about old houses.", "Starts where the tram ends.",
            ),
            "es": (
                "Puentes, patios y una parada para café.", "La lluvia no es problema.",
                "Unos cinco kilómetros, con bancos.", "Buenas historias de casas viejas.",
            ),
        },
        (25, 35, 45, 60),
    ),
)  # fmt: skip

TITLES = {
    "en": (
        "{service} {area}", "{name}, {service}", "{service} in {city}", "Quiet {service}, {hours}",
        "{service}: ask for {name}", "{city}: {service}", "Friendly {service} & good talk",
    ),
    "es": ("{service} {area}", "{name}, {service}", "{service} en {city}", "{city}: {service}"),
}  # fmt: skip

GREETINGS = {
    "en": ("Hello.", "Good evening.", "Hi there.", "Welcome.", "Hello again.", "Good day to you."),
    "es": ("Hola.", "Buenas tardes.", "Bienvenidos.", "Saludos."),
}

FIRST_PERSON = {
    "en": (
        "I am {name} and I offer {service} {area} in {city}.",
        "My name is {name}. Looking for {service}? I am {area} in {city}.",
        "I have offered {service} {area} in {city} for some years; call me {name}.",
    ),
    "es": (
        "Soy {name} y ofrezco {service} {area} en {city}.",
        "Me llamo {name}. Ofrezco {service} {area} en {city}.",
    ),
}

OPEN = {
    "en": ("Open {hours}.", "Times: {hours}.", "Usually there {hours}."),
    "es": ("Abierto {hours}.", "Horario: {hours}."),
}

PRICE = {
    "en": ("An hour is ${price}.", "${price} for the hour.", "Cash or card, ${price} an hour."),
    "es": ("Una hora cuesta ${price}.", "${price} por hora."),
}

CONTACT = {
    "en": ("Call {contact}.", "Text {contact} first.", "Reach me at {contact}.", "{contact}"),
    "es": ("Llame al {contact}.", "Escriba a {contact}.", "{contact}"),
}

MAIL = {"en": ("Or write to {contact}.", "Mail: {contact}"), "es": ("Correo: {contact}",)}

INDICATORS: dict[str, dict[str, tuple[str, ...]]] = {
    "third_person_voice": {
        "en": (
            "{name} offers {service} {area} in {city}. She looks forward to your visit.",
            "Our {name} is there for {service} {area} in {city}; the manager takes the bookings.",
            "We have {name} for you this week: {service}, {area} in {city}.",
        ),
        "es": (
            "{name} ofrece {service} {area} en {city}. Ella le espera.",
            "Tenemos a {name} esta semana: {service}, {area} en {city}.",
        ),
    },
    "several_providers": {
        "en": (
            "Ask for {names}.", "Three staff every day: {names}.", "Choose between {names}.",
        ),
        "es": ("Pregunte por {names}.", "Elija entre {names}."),
    },
    "trust_claims": {
        "en": (
            "Genuine and verified, no tricks.", "One hundred percent real, you can trust us.",
            "Honest and safe, this is no fraud.",
        ),
        "es": ("Auténtico y verificado, sin trucos.", "Cien por cien real y de confianza."),
    },
    "incall_only": {
        "en": ("In-call only.", "Visits here only, no travel.", "My place only, I do not travel."),
        "es": ("Solo en mi domicilio.", "No hago salidas."),
    },
    "movement": {
        "en": ("New in town, here until Sunday.", "Visiting three cities this month."),
        "es": ("Recién llegada, aquí hasta el domingo.", "De visita este mes."),
    },
    "venue_language": {
        "en": ("Walk in or book at the desk.", "Our new rooms have parking at the back."),
        "es": ("Reserve en recepción.", "Local nuevo con aparcamiento."),
    },
    "safety_boundaries": {
        "en": (
            "References from two people, please.", "I may decline without a reason.",
            "A small deposit holds the time.",
        ),
        "es": ("Pido referencias.", "Un pequeño depósito reserva la hora."),
    },
}  # fmt: skip
