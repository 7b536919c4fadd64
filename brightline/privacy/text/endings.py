"""How the names of hosts end, by how much the ending says by itself.

What lives here: endings alone (ISO 3166 for the countries, IANA for the others). Which signs stand
in front of them in addresses is in `mail/parts/email_forms`, in those of pages in `names/urls`.
"""

from __future__ import annotations

COUNTRIES = (
    "ae|ag|ar|au|az|ba|bd|bg|bh|bo|br|bz|ca|ch|cl|cn|cr|cu|cy|cz|dk|dz|ec|ee|eu|fi|gg|gh|"
    "gt|hk|hn|hu|iq|ir|jm|jo|jp|ke|kr|kw|kz|li|lk|lt|lv|mk|mx|mz|ng|nl|np|nz|pe|ph|pk|pl|pr|"
    "py|qa|ro|rs|ru|sg|sk|sv|tn|tr|tw|tz|ua|ug|uk|uy|uz|vn|ws|za|zm|zw"
)
"""Of countries, those that are no word and no unit in a language that is read here."""

WORDS = (
    "at|be|by|cat|cc|eg|fm|gr|hr|id|ie|il|im|is|la|lb|lu|ly|ma|md|mt|my|no|pt|se|si|th|to|tt|tv|ve|"
    "academy|agency|art|blog|center|chat|cloud|club|fun|life|link|love|news|page|pro|shop|social|"
    "space|store|studio|team|tech|today|top|vip|website|world"
)
"""What is a word or a unit too: an ending only where nothing else can be meant."""
