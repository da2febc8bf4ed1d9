### Was Usher sagt. Kurz, warm, schlicht.

welcome-hello = Hallo. Ich bin Usher: fünfmal tippen, und ich finde deinen Film. Oder sag mir einfach, wonach dir ist.
welcome-morning = Guten Morgen. Ich bin Usher: fünfmal tippen, und ich finde deinen Film. Oder sag mir einfach, wonach dir ist.
welcome-afternoon = Guten Tag. Ich bin Usher: fünfmal tippen, und ich finde deinen Film. Oder sag mir einfach, wonach dir ist.
welcome-evening = Guten Abend. Ich bin Usher: fünfmal tippen, und ich finde deinen Film. Oder sag mir einfach, wonach dir ist.

help =
    Sag mir in eigenen Worten, was du willst: „so etwas wie Dune, aber schneller“, „koreanischer Thriller unter zwei Stunden“, „Arrival fand ich großartig“.
    Oder tippe auf Finde mir einen Film: höchstens fünf Fragen, und nach jeder kannst du aufhören.

    /recommend die Fragen · /surprise ohne Fragen
    /more-like-this TITEL · /rate TITEL STERNE · /where TITEL: wo er läuft · /mood
    /picks die letzten Karten · /watchlist · /history · /undo
    /trending was gerade viele sehen · /refine den Wunsch ändern
    /movie-night ein Film für mehrere · /link deine Konten auf zwei Plattformen
    /taste was ich von dir weiß · /profile · /settings · /import deine Bewertungen von anderswo · /export · /forget
stale = Dieser Knopf ist von früher. Hier können wir weitermachen.
not-yours = Diese Knöpfe gehören jemand anderem. Schreib mir, und du bekommst eigene.
smalltalk = Schön, dass du da bist. Sollen wir etwas zum Ansehen finden?
text-cut = Das war lang: Ich habe die ersten { $limit } Zeichen gelesen.
not-understood-cards = Das habe ich nicht verstanden. Was soll anders sein: kürzer, lustiger, neuer? Oder welche Karte meinst du?
not-understood = Daraus konnte ich keinen Film machen. Nenn mir einen Titel, den du liebst, eine Stimmung, oder tippe.
refuse-unplaced = Welche Filme „{ $what }“ haben, weiß ich nicht, darum kann ich sie nicht weglassen. Sag es anders, oder tippe auf eine Karte.
about-title = Du meinst { $title }? Hier ist die Karte, oder etwas Ähnliches.
about-is-it = Ist es einer davon?
about-candidate = { $title }
about-found = Gut, der ist es. Ich habe ihn als gesehen vermerkt.
about-none = Das kann ich nicht einordnen. Erzähl mir mehr: wer mitspielte, wie es ausging, wann ungefähr du es gesehen hast.
about-tell-more = Dann erzähl mir mehr: wer mitspielte, was am Ende geschah, wann ungefähr du es gesehen hast.
button-none-of-these = Keiner davon
typed-try-different = mehr; andere; etwas anderes
typed-undo = rückgängig; zurücknehmen; nimm das zurück; mach das rückgängig; mach rückgängig; zurücknehmen bitte; nimm es zurück
typed-picks = zurück zu den karten; zeig sie noch einmal; karten; die karten; vorschläge
typed-start = start; anfang; menü
typed-anew = von vorn; neu anfangen; nochmal von vorn; von vorne; fang von vorn an

rated = { $title }: { $stars } von 5. Das merke ich mir.
rate-ask = Wie war { $title }?
rate-which = Welchen möchtest du bewerten?
rated-top = { $title }, die oberste Karte: { $stars } von 5. Das merke ich mir.
rate-begin = Gern. Nenn einen Titel und seine Sterne, etwa „Heat 4“, einen nach dem anderen.
rate-nothing = Noch nichts zu bewerten. Nenn einen Titel, etwa „/rate Dune 4“, oder lass mich dir erst welche zeigen.
rate-unknown = Diesen Titel kenne ich nicht. Versuch es mit dem vollen Namen, etwa „/rate The Godfather 5“.
rate-title = { $title }
verdict-liked = Gut: mehr im Geist von { $title }.
verdict-disliked = Verstanden, { $title } ist vom Tisch, und Ähnliches halte ich fern.
verdict-not-interested = { $title } kommt nicht wieder.
verdict-seen = Gesehen: { $title } zeige ich nicht mehr. Wie war es?
undo-nothing = Es gibt nichts zurückzunehmen.
saved = { $title } steht auf deiner Merkliste.

more-which = Mehr wie was? Nenn einen Titel, etwa „/more-like-this Arrival“.
more-unknown = Diesen Titel kenne ich nicht. Versuch es mit dem vollen Namen, oder sag mir, wie er sich anfühlt.

watchlist = Deine Merkliste, { $count ->
    [one] ein Titel
   *[other] { $count } Titel
}. Tippe auf einen, um seine Karte zu sehen.
watchlist-empty = Deine Merkliste ist leer. 🔖 unter einer Karte setzt einen Titel darauf.
history = Was du mir über { $count ->
    [one] einen Titel
   *[other] { $count } Titel
} gesagt hast, { $order }.
history-empty = Noch nichts. Sobald du einen Titel magst, bewertest oder merkst, steht er hier.
list-entry = { $verdict } { $title }
list-place = { $first } bis { $last } von { $count }
list-back = ‹ Zurück
list-on = Weiter ›
list-order = ⇅ { $order }
list-kind = { $kind }
list-by-new = das Neueste zuerst
list-by-stars = nach Sternen
list-by-name = nach Namen
list-by-year = nach Jahr
list-of-all = 🎬 Filme und Serien
list-of-movie = 🎬 Nur Filme
list-of-series = 📺 Nur Serien
mark-liked = 👍
mark-disliked = 👎
mark-not-interested = 🚫
mark-seen = ✅
mark-rated = ★
mark-saved = 🔖

settings = Deine Einstellungen. Tippe auf das, was du ändern willst.
settings-locale = Sprache: { $value }
settings-zone = Zeitzone: { $value }
settings-unknown = nicht gesetzt
settings-domain = Ich suche: { $value }
settings-order = Fragen: { $value }
settings-pictures = Bilder: { $value }
settings-theme = Zeichnungen: { $value }
settings-country = Land: { $value }
settings-services = Dienste: { $value }
settings-spoilers = Wendungen und Enden dürfen genannt werden: { $value }
settings-adult = Titel nur für Erwachsene: { $value }
settings-change-country = Land
settings-change-services = Dienste
settings-change-spoilers = Spoiler
settings-change-adult = Nur für Erwachsene
settings-ask-country = In welchem Land schaust du? Ein anderes sag mir einfach: „Ich wohne in Portugal“.
settings-ask-services = Welche Dienste hast du? Ich nenne sie zuerst, wenn du fragst, wo etwas läuft. Noch einmal tippen nimmt einen weg.
settings-ask-spoilers = Darf eine Begründung eine Wendung nennen, oder wie ein Film ausgeht?
settings-ask-adult = Sollen Titel nur für Erwachsene vorkommen? Nie in einem Kinderprofil.
settings-no-streaming = Streamingdienste kann ich hier noch nicht nachschlagen; ich merke es mir für später.
settings-change-locale = Sprache
settings-change-zone = Zeitzone
settings-change-domain = Was ich suche
settings-change-order = Reihenfolge der Fragen
settings-change-pictures = Bilder
settings-change-theme = Zeichnungen
settings-talks = Gut, ab hier auf Deutsch. Was soll es sein?
settings-ask-locale = Welche Sprache?
settings-ask-zone = Wo bist du? Nach zehn Uhr abends bleibe ich bei Filmen unter zweieinhalb Stunden. Eine andere Stadt: schreib sie einfach.
settings-ask-domain = Was soll ich suchen, wenn du nichts anderes sagst?
settings-ask-order = In welcher Reihenfolge soll ich fragen?
settings-ask-pictures = Sollen Karten Bilder haben?
settings-ask-theme = Wie soll aussehen, was ich für dich zeichne?
settings-option = { $value }
domain-movies = Filme
domain-tv = Serien
domain-documentaries = Dokumentationen
domain-kids = für Kinder
order-best = die aufschlussreichste zuerst
order-fixed = immer gleich
pictures-on = an
pictures-off = aus
theme-light = hell
theme-dark = dunkel

privacy =
    Ich behalte, was du mir über Titel und deinen Geschmack sagst (von deinen Nachrichten höchstens eine kurze Wendung; was wir im Browser sagen, bleibt dort einen Tag lesbar), was ich dir gezeigt und was du geöffnet hast, deine Einstellungen und woran ich dich erinnern soll. Niemand sonst sieht das.
    Du kannst alles als Datei haben, oder es sofort löschen lassen.
privacy-leaves = Was dieses Haus verlässt:
privacy-anthropic = · Wo ich allein unsicher bin, geht das Geschriebene an das Sprachmodell von Anthropic, vielleicht auch, was ich von deinem Geschmack weiß; nie dein Name oder Konto.
privacy-tmdb = · TMDB wird nach Titeln gefragt, und nach einem Namen, den ich nicht kenne; nie wird gesagt, wer fragt.
privacy-wikipedia = · Wikipedia und Wikidata werden nach Titeln gefragt; nie wird gesagt, wer fragt.
privacy-reddit = · Reddit wird nach Titeln gefragt; nie wird gesagt, wer fragt.
privacy-google = · Google wird nach Titeln gefragt; nie wird gesagt, wer fragt.
exported = Alles, was ich über dich habe, ist in dieser Datei.
forget-ask = Soll ich alles löschen: alle Profile, deine Urteile, deine Merkliste, was du gesagt hast, deine Einstellungen? Das lässt sich nicht zurücknehmen.
forgotten = Erledigt. Ich weiß nichts mehr über dich. Wir können neu anfangen, wann immer du magst.

error = Bei mir ist etwas schiefgegangen (Kennung { $reference }). Deine Daten sind sicher; versuch es bitte noch einmal.
error-known = Das kann ich gerade nicht. Versuch es bitte gleich noch einmal.
error-ModelNotReady = Ich werde gerade erst wach. Versuch es bitte in ein paar Sekunden noch einmal.
error-CatalogueEmpty = Ich habe noch keine Titel. Wer mich betreibt, kann mit „python -m bot catalogue starter“ welche hinzufügen.
error-UnknownTitle = Diesen Titel kenne ich nicht mehr. Sag mir, wonach dir ist, und ich finde einen anderen.
error-BadTitleId = Dieser Knopf führt nirgendwohin. Sag mir stattdessen, wonach dir ist.
error-DatabaseUnavailable = Mein Gedächtnis ist gerade nicht zu erreichen. Versuch es bitte gleich noch einmal.
liked-near = In der Nähe: { $titles }.
