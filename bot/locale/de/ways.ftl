### Den Wunsch ändern, was gerade läuft, wo man es sehen kann.

button-refine = ✏ Verfeinern
button-where = Wo läuft das
button-ticked = { $label } ✓

refine = Du wolltest: { $what }. Was soll anders sein?
refine-kept = Das andere merke ich mir für die nächsten Vorschläge.
repair-gone = Zurückgenommen: { $what }.
repair-unfit = Dann habe ich dich falsch verstanden. Gesucht habe ich: { $what }. Was hast du stattdessen gemeint?
repair-unfit-open = Dann habe ich dich falsch verstanden. Sag es noch einmal mit anderen Worten: Was soll es sein?
repair-why-all = Das habe ich verstanden: { $what }. Was davon stimmt nicht?
repair-why-all-open = Etwas Bestimmtes war nicht gewünscht, also sind es beliebte Filme. Was soll es sein?
refine-open = Bisher nichts Bestimmtes. Was soll es sein?
refine-in = ➕ Ein Genre
refine-out = ➖ Ein Genre
refine-shorter = Kürzer
refine-newer = Neuer
refine-older = Älter
refine-language = 🌐 Sprache
refine-anew = Von vorn
refine-option = { $value }
refine-ask-in = Welches Genre soll es sein?
refine-ask-out = Welches Genre soll wegbleiben?
refine-ask-language = Welche Sprache?

trending = Was viele gerade mögen und sehen, ohne das, was du schon kennst.
trending-unknown = Was gerade viel gesehen wird, weiß ich hier nicht. Diese hier sind bekannt und beliebt, ohne das, was du schon kennst.

where-which = Von welchem Titel? Nenn ihn, etwa „/where Arrival“.
where-unknown-title = Diesen Titel kenne ich nicht. Versuch es mit dem ganzen Namen, etwa „/where The Godfather“.
where-no-key = Streamingdienste kann ich hier nicht nachschlagen, darum weiß ich nicht, wo { $title } läuft.
where-trouble = Die Liste der Dienste antwortet gerade nicht, darum kann ich nicht sagen, wo { $title } läuft. Frag gleich noch einmal.
where-nowhere = { $title }: Ich kenne keinen Dienst, der ihn dort hat ({ $country }).
where-found = { $title } ({ $country }):
where-flatrate = Im Abo: { $services }
where-free = Kostenlos: { $services }
where-ads = Kostenlos mit Werbung: { $services }
where-rent = Zum Leihen: { $services }
where-buy = Zum Kaufen: { $services }
streaming-no-key = Streamingdienste kann ich hier nicht nachschlagen; welche davon bei { $services } laufen, weiß ich also nicht.
streaming-trouble = Die Liste der Dienste antwortet gerade nicht; welche davon bei { $services } laufen, weiß ich also nicht.
streaming-found = Bei { $services } in { $country }, sagt JustWatch über TMDB.
streaming-none = Von dem, was passt, läuft nichts bei { $services } in { $country }. Sonst passt das hier.
streaming-untold = Deine Dienste kenne ich noch nicht; diese laufen vielleicht anderswo.
streaming-no-key-own = Streamingdienste kann ich hier nicht nachschlagen, also auch nicht sagen, welche davon du streamen kannst.
where-source = { $days ->
    [0] Laut JustWatch, über TMDB, heute.
    [1] Laut JustWatch, über TMDB, gestern.
   *[other] Laut JustWatch, über TMDB, vor { $days } Tagen.
}
where-link = Hier geht es hin: { $link }
where-ask = Ich habe { $country } als dein Land genommen. Sag mir einmal, etwa „Ich wohne in Österreich und habe Netflix und Mubi“, dann nenne ich deine zuerst.
where-other = 🌍 Anderes Land
where-country = Wo siehst du? Ich merke es mir.
where-option = { $country }
pasted-unknown = Welcher Titel hinter diesem Link steckt, sehe ich nicht. Sag mir seinen Namen, dann sehe ich nach.
pasted-which = Der Link kann einen von diesen meinen. Welchen?
pasted-either = { $title } ({ $year })
