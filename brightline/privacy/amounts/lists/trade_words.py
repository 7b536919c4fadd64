"""Words that tell what a figure beside them is for: trades, goods, and what these are measured in.

What lives here: words of price lists and of descriptions of things for sale, in English and
Spanish. Whether figures beside them stay readable is asked in `trade_lists`.
"""

from __future__ import annotations

_BEAUTY = (
    "cut cuts haircut haircuts color colour balayage gloss fade beard toner foils perm ponytail "
    "bundles knotless small med medium large braids retwist fill fills pedi mani set gel "
    "classic hybrid volume lashes brow brows wax lip legs arm arms trim press treatments makeup "
    "maids trial tan henna hand hands feet neck back face scalp brides kids seniors shave curl "
    "nail nails peel facial rods corte tinte mechas peinado unas relleno pedicura manicura "
    "depilacion piernas cejas axilas pies espalda barba lavado aromatherapy towel soak salt "
    "bikini chest ears completo completa entero chairs"
)
_HOMES = (
    "clean deep sweep disposal faucet dishwasher gutters story stairs bag bags boxes load "
    "ceilings coats carpet rooms steps treat rekey cylinder trip travel pkg notary stamp hem "
    "zipper gown stump gates fence filter recharge pool screens tracks lawn haul haulage patch "
    "walls wires mileage grout backsplash labor alternator plugs belts rotors pads axle bumper "
    "hood mirror wash interior exterior spare programming keys lost pound brakes oil tires "
    "frenos aceite correa diagnostico taller poda palmera sofa colchon alfombra jardin cuarto "
    "dryer washer both install up slab driveway concrete ironing shirts tune windows giant "
    "horses piano bin bins weekly monthly daily nightly salt tree older deposit lease fianza "
    "luz gastos each"
)
_GOODS = (
    "noon express deluxe royal rodada tent lot limpieza fondo treadmill lifted "
    "drill saw sander bits iron board mop vacuum stroller crib chair chairs table tables tents "
    "bed beds desk lamp rug couch heater stand strings scale case included offset rims solar "
    "fridge freezer deck leaf hutch games pots monstera plants jeans jackets boots bundle "
    "closure tank everything all full paid want face tickets seats row cart servings popcorn "
    "candy combo slide house trays guests chess rating host resume pages linkedin lessons "
    "rehoming class single couple pieces hourly flash hurly colors bar mesa sillas bici talla "
    "rueda leash collar adjust machine los nite nites week weeks permit rates half level tows "
    "rent ages grades shots ride sleeps wheels pecho cintura cadera bust waist hips shoes shoe "
    "sz pie altura"
)
_SCORES = "permit rating score model license"
LABELS = frozenset(f"1/2 {_BEAUTY} {_HOMES} {_GOODS} ft lb {_SCORES}".split())
"""What stands in front of a price or a measure."""
SCORES = frozenset(_SCORES.split())
"""What stands in front of four figures that are no round sum."""
_MONTHS = "jan feb mar apr may jun jul aug sep sept oct nov dec ene abr ago dic"
MONTHS = frozenset(_MONTHS.split())
_MEASURES = (
    "families recamaras roommates tires spd tows musicos sesiones "
    "bed dlls mics qk hf gal gals gallon gallons psi yd yds yards jets qt qts cu cuft sqft sf "
    "lb lbs kg g gr oz w watt watts wide deep tall high long skeins colors dents ports port mpg "
    "mp hp rpm cc bag bags drawers steps rooms coats batteries pads songs meats rounds slots "
    "count shades vol decks spin hwy stations deg degrees person people guests gb ram ssd mm cm "
    "in inch inches ft hr hrs hour hours min mins days wks weeks months mo plazas mozos piezas "
    "velocidades toneladas metros m2 perros personas cents per pieces grams keys seats story "
    "single maids each ea stops men pots shirts cylinder stamp r los left done wds color "
    "charges servings velocidad eggs stars records pages dozen ladies minutos horas dias meses"
)
UNITS = frozenset(_MEASURES.split())
"""What stands behind one, with a blank or without."""
