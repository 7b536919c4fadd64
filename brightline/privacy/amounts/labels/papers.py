"""Numbers of orders, invoices and offers: 'Order no. 2025-00185', 'Ref A-206177', 'Rif. 64464'.

What lives here: a year with up to five figures, and one or two letters with up to six, behind a
word for such a paper in seven languages; bare ones of up to five figures in the languages that
`quantities` does not name. Whether other figures could complete a number is asked in `six_figures`.
"""

from __future__ import annotations

from brightline.privacy.amounts.common.forms import ENDS
from brightline.privacy.text.late import late

_ABROAD = (  # words that `quantities` does not know
    r"rif(?:erimento)?|rechnung|bestellung|auftrag|anzeigen?|facture|commande|annonce|fattura|ordine|"
    r"annuncio|fatura|encomenda|factuur|advertentie|facturas?|pedidos?"
)
_PAPER = (
    r"(?:orders?|invoices?|bills?|quotes?|bookings?|tickets?|ref(?:erence|erencia|erenz)?|ads?|listing|item|"
    r"presupuestos?|anuncio|aviso|folio|reserva|expediente|angebot|devis|dossier|preventivo|orcamento|"
    rf"offerte|{_ABROAD})"
)
_NO = r"(?:(?:\s?-?\s?(?:no|nr|num|number|nummer|numero|numer|n)(?![a-z])|\s?n?[°º#])[.:°º]?)?"
_CODE = r"(?:20[0-4]\d[-/]\d{3,5}|[a-z]{1,2}-?[1-9]\d{3,5})"
NUMBERED = late(rf"(?<![a-z-]){_PAPER}\.?{_NO}[\s:#.]{{0,3}}(?P<row>{_CODE}){ENDS}(?!\s\d)")
"""A year with figures, or letters with figures, behind a word for a paper."""
SHORT = late(
    rf"(?<![a-z])(?:{_ABROAD})(?:\.|-?\s?(?:nr|nummer|no|num|n)\.?)?[\s.:#]{{1,3}}"
    rf"(?P<row>[1-9]\d{{2,4}}){ENDS}(?!\s\d)"
)
"""Up to five figures behind such a word."""
