"""The words that a page's markup may keep: those of web design and of schema.org, never content.

A class name, an attribute or a part of an address survives a reduction only where it is made of
these words (see `names.py` and `addresses.py`). Everything else may be somebody's name.
"""

from __future__ import annotations


def word_set(text: str, separator: str | None = None) -> frozenset[str]:
    """The words of a list that is written as text."""
    return frozenset(text.split(separator))


DESIGN_WORDS = word_set(
    """
    about account action actions active ad address adid adinfo ads advert adverts age ago aid
    aligned alt amount anchor announcement app area article articles aside asset attr attribute
    attributes author avatar back badge banner bar base basic big blank block blocks blog board
    body bold bottom box breadcrumb breadcrumbs brief browse btn bullet button buttons byline call
    caption card cards cat categories category cell cells center chip city class classified
    classifieds clean clear clearfix click col collapse color column columns comment comments
    common compact company component condition contact contacts container content contents
    contenttext control copy copyright cost count counter country cover crumb crumbs cta currency
    current custom dark data date dates datetime day dd deal default delivery desc description
    desktop detail details dialog directory disabled display div divider drawer dropdown dt edit
    elem element email empty end entry even excerpt expand ext external extra eyebrow fade fav
    favorite feature featured features feed field fields figure file filter filters find first
    fixed flex float fluid foot footer form forward frame frm front full gallery general global
    grid group groups gutter half hdr head header heading headline heart help hero hidden hide
    highlight hit hits holder home hot hover html icon icons id image images img index info infos
    inline inner input inside intro inventory island item itemid items job key kind label labels
    large last latest layout lead left legend letter level lg light line lines link links list
    listing listingid listings lists load loc local locality location locations logo long lower
    main major map margin marker mast masthead match md medium member menu message messages meta
    mid middle mini mobile modal module more name names nav navbar navigation nearby neighborhood
    new newest next no node normal note notes notice num number odd offer offers old older on
    online open option options order out outer overlay owner pad padding page pager pagination
    paging panel panels paragraph parent part path per phone photo photos pic pick picture
    pictures pill pills pin place plain pop popular popup post postal posted postid posting
    postings posts prefix premium prev preview previous price prices pricing primary private
    product products profile promo property province public publish published pull query quick
    random range rank rate rating read real recent record records ref region regular related
    remove rental reply report request reset result results review reviews right root route row
    rows sale save saved screen scroll search second secondary section sections seller seo
    separator serp service services set shadow share shop short show side sidebar sign simple
    single site sites size slide slider sm small snippet sort span special sponsor sponsored
    square stamp standard star start state static stats status sticky street strong sub subhead
    subject submit subtitle summary switch tab table tables tag tags tax teaser term terms text
    thread thumb thumbnail thumbs tile tiles time timeago timeline timestamp tip title
    titles toggle tool toolbar tools top topic total town track tree trigger type ui unit
    unread up updated upload upper url user username usertext value var verified vertical video
    view viewed views vip visible web week white wide widget width with word work wrap wrapper xl
    xs year zip zone zoom
    anuncio anuncios anzeige anzeigen annonce annonces annuncio annunci anuncios advertentie
    advertenties aviso avisos beschreibung beschrijving categoria categoría categorie catégorie
    ciudad cidade corpo cuerpo corps datum descripcion descrição descricao descrizione description
    détail detalle detalhe dettaglio detailseite fecha inhalt inserat inserate kategorie liste
    lista lieu lugar luogo naechste ort plaats precio preço preco preis prezzo prijs prix resultat
    resultats resultado resultados siguiente suivant suivante texte texto testo titel titolo titre
    titulo título ville weiter zeile
    """
)
"""Words of which designers make class names, in the languages that the project reads."""

ADVERT_ROUTES = word_set(
    """
    ad ads advert adverts advertisement anuncio anuncios anzeige anzeigen annonce annonces annunci
    annuncio advertentie aviso avisos classified classifieds detail details detalle fiche inserat
    item items listing listings node offer offers post posting postings posts product products
    s-anzeige show view viewad view_ad showad
    """
)
"""Parts of an address that lead to one advert."""

LIST_ROUTES = word_set(
    """
    archive browse c cat categories categoria categorie category cities city class country
    directory forum group groups index kategorie kategorien l list location locations loc page
    pages region regions results rubrique search section sections state states sub t tag tags
    topic ville
    """
)
"""Parts of an address that lead to a list."""

OTHER_ROUTES = word_set(
    """
    about account add api authors blog contact cookies css de en es faq favorites feed flag fr
    help home it js legal login logout media member members new news nl policy privacy profile pt
    register report rss safety seller share signin signup static support terms user users web
    www
    """
)
"""Parts of an address that lead elsewhere, or say nothing."""

ID_FIELDS = word_set(
    """
    ad ad_id adid adno adnum adv advert advert_id advertid aid annonce annonce_id annonceid annuncio
    annuncio_id anuncio anuncio_id anuncioid anzeige anzeige_id anzeigeid anzeigen_id article
    articleid aviso aviso_id code cod codigo f_id fiche id id_ad id_annonce id_annuncio id_anuncio
    idad idannonce idannuncio idanuncio inserat inserat_id inseratid item item_id itemid key listing
    listing_id listingid nid no node nr num number numero oferta offer offer_id offerid oid pid post
    post_id posting posting_id postingid postid product product_id productid ref reference t thread
    threadid tid topic topicid uid
    """
)
"""Names of query fields that can hold the id of an advert."""

QUERY_KEYS = ID_FIELDS | word_set(
    """
    act action area c cat categoria category catid city cursor do f forum group id_cat ipage
    kategorie l lang limit loc location m mode n o offset option order p page page_id paged
    pageno pagenum pagina pageindex per_page pg q query region rubrik rubrique s scategory
    search section seite size sort start task view
    """
)
"""Names of query fields that say nothing about anybody."""

PAGE_KEYS = word_set(
    "cursor ipage o offset p page paged pageindex pageno pagenum pagina pg seite start",
)
"""Query fields that turn a list's pages (where a number follows, not a word of a route)."""

ENDINGS = (".html", ".htm", ".php", ".aspx", ".asp", ".jsp", ".cgi", ".xhtml")
"""Endings of pages."""

SCHEMA_TYPES = word_set(
    """
    AggregateOffer Apartment Article BlogPosting BreadcrumbList Car City ClassifiedAd
    CollectionPage Country CreativeWork Event GeoCoordinates House ImageObject IndividualProduct
    ItemList ItemPage JobPosting ListItem LocalBusiness MonetaryAmount NewsArticle Offer
    OfferCatalog Organization Person Place PostalAddress PriceSpecification Product ProfilePage
    QuantitativeValue RealEstateListing SearchAction SearchResultsPage Service
    SingleFamilyResidence SocialMediaPosting State Thing UnitPriceSpecification WebPage WebSite
    """
)
"""Types of schema.org that classifieds use."""

SCHEMA_KEYS = word_set(
    """
    @context @graph @id @type about address addressCountry addressLocality addressRegion
    aggregateRating alternateName areaServed articleBody articleSection author availability
    availableAtOrFrom availableFrom baseSalary brand breadcrumb category contentLocation currency
    dateCreated dateModified datePosted datePublished description email geo
    hasMerchantReturnPolicy headline highPrice identifier image inLanguage isRelatedTo item
    itemCondition itemListElement itemOffered jobLocation latitude location logo longitude
    lowPrice mainEntity mainEntityOfPage name numberOfItems offeredBy offerCount offers position
    postalCode potentialAction price priceCurrency priceSpecification priceValidUntil provider
    publisher releaseDate seller sku streetAddress telephone text thumbnailUrl title uploadDate
    url validFrom validThrough value
    """
)
"""Properties of schema.org that classifieds use, in JSON-LD and as itemprop."""

META_NAMES = word_set(
    """
    brightline description og:description og:locale og:title og:type og:url robots title
    twitter:description twitter:title article:published_time article:modified_time date pubdate
    """
)
"""Meta tags whose name is kept."""

CURRENCY_CODES = word_set(
    """
    AED AUD BRL CAD CHF CLP CNY COP CZK DKK EUR GBP HKD HUF ILS INR JPY KRW MXN MYR NOK NZD PEN
    PHP PLN RON SEK SGD THB TRY TWD UAH USD ZAR
    """
)
"""ISO 4217 codes of prices."""

CURRENCY_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "R$": "BRL"}
"""What a sign most often means; a draft asks to look."""

LANGUAGES = word_set("en es fr de it pt nl pl sv da no fi cs ro hu tr el ru uk ja zh ko ar he hi")
"""Values of `lang` that are kept."""

HTML_TAGS = word_set(
    """
    a abbr acronym address article aside b base bdi bdo big blockquote body br button caption
    center cite code col colgroup dd del details dfn dialog dir div dl dt em fieldset figcaption
    figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe
    img input ins kbd label legend li link main map mark menu meta nav nobr ol optgroup option
    output p picture pre q s samp script search section select small source span strike strong sub
    summary sup table tbody td textarea tfoot th thead time title tr tt u ul var video wbr
    """
)
"""Elements that keep their name."""

ROLES = word_set(
    """
    article banner button complementary contentinfo dialog form heading link list listitem main
    menu menubar menuitem navigation none presentation region row search table tab tablist
    """
)
"""Values of `role` that are kept."""

RELS = word_set("alternate author bookmark canonical next nofollow prev search tag ugc")
"""Values of `rel` that are kept."""
