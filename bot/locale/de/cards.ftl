### Karten, Knöpfe und Gründe.

button-find = 🎬 Finde mir einen Film
button-surprise = 🎲 Überrasch mich
button-settings = ⚙ Einstellungen
button-help = Hilfe
button-domain-movies = 🎞 Einen Film
button-domain-tv = 📺 Eine Serie
button-domain-documentaries = 🌍 Eine Doku
button-domain-kids = 🧸 Für Kinder
button-skip = Überspringen
button-back = ‹ Zurück
button-enough = Zeig schon
button-resume = Zurück zu den Fragen
button-like = 👍
button-dislike = 👎
button-seen = ✅ Gesehen
button-save = 🔖 Merken
button-stars = { $stars } ★
button-more = Mehr davon
button-why = Warum?
button-card = Seine Karte
button-yes = Ja
button-no = Jetzt nicht
button-undo = ↩ Zurücknehmen
button-different = Etwas anderes
button-mood = Andere Stimmung
button-back-to-picks = Zurück zu den Karten
button-taste = Was du von mir weißt
button-watchlist = Merkliste
button-history = Verlauf
button-privacy = Datenschutz
button-profile = Profile
button-export = Export
button-forget = Vergiss mich
button-forget-all = Alles löschen
button-keep = Behalten

critique-shorter = Kürzer
critique-older = Älter
critique-newer = Neuer
critique-lighter = Leichter
critique-darker = Düsterer
critique-faster = Schneller
critique-simpler = Einfacher
critique-less-famous = Unbekannter

put-back-votes = Doch nur Bekanntes
put-back-rating = Doch hoch bewertet
put-back-language = Doch diese Sprache
put-back-country = Doch dieses Land
put-back-year = Doch diese Jahre
put-back-seasons = Doch so viele Staffeln
put-back-runtime = Doch diese Länge
put-back-genre = Doch dieses Genre
put-back-people = Doch dieser Name
put-back-fact = Doch genau das
put-back-kind = Doch Film oder Serie

filter-votes = die Bekanntheit
filter-rating = die Bewertung
filter-language = die Sprache
filter-country = das Land
filter-year = die Jahre
filter-seasons = die Zahl der Staffeln
filter-runtime = die Länge
filter-genre = das Genre
filter-people = den Namen
filter-fact = was es sein muss
filter-kind = Film oder Serie

picks-anything = Bunt gemischt. Lieber was Lustiges, was Spannendes oder was fürs Herz?
picks-found = { $count ->
    [one] Einer für dich.
   *[other] { $count } für dich.
}
picks-nearest = Das kommt dem am nächsten:
picks-no-more-of = Von { $names } habe ich sonst nichts mehr. Am nächsten kommt:
shortfall-none = Ich kenne nichts, was auch zu „{ $what }“ passt; am nächsten kommt das hier.
shortfall-no-more = Mehr, was auch zu „{ $what }“ passt, habe ich nicht; am nächsten kommt das hier.
shortfall-few-too = Zu „{ $what }“ { $count ->
    [one] passt nur einer davon
   *[other] passen nur { $count } davon
}.
shortfall-unplaced = „{ $what }“ sagt mir nichts.
shortfall-ask = Sag es mir mit anderen Worten, oder nenn mir einen Titel, der nahe kommt.
picks-ruled-out = Alles, was ich von { $names } habe, hast du ausgeschlossen ({ $what }). Am nächsten kommt:
shortfall-few = Zu „{ $what }“ { $count ->
    [1] passt nur der erste; die anderen kommen
    [2] passen nur die ersten zwei; die anderen kommen
    [3] passen nur die ersten drei; die anderen kommen
   *[other] passen nur die ersten { $count }; die anderen kommen
} nahe heran.
picks-none = Auf alles zusammen passt nichts. Lass einen Wunsch weg, oder fang neu an.
picks-expired = Diese Karten sind schon abgeräumt. Sollen wir noch einmal suchen?

mood-ask = Wie ist die Stimmung?
mood-cosy = 🧦 Gemütlich
mood-laugh = 😄 Lachen
mood-thrill = 🔪 Nervenkitzel
mood-cry = 😢 Zum Weinen
mood-think = 🧠 Nachdenken
mood-dream = 🌌 Träumen
mood-adventure = 🗺 Abenteuer
mood-romance = 💞 Romantik
mood-scare = 👻 Gruseln

why =
    { $title }: { $reason }
    Was gezählt hat: { $parts }.
why-bare = { $title }: { $reason }
part-text = nah an deinem Wunsch { $percent } %
part-traits = die Stimmung, die du wolltest { $percent } %
part-seeds = wie das, was du genannt hast { $percent } %
part-taste = wie das, was dir gefiel { $percent } %
part-quality = gut bewertet { $percent } %
part-popularity = bekannt { $percent } %
part-words = hat deine Worte { $percent } %
part-community = geliebt von Leuten, die mögen, was du magst { $percent } %
part-trending = gerade viel gesehen { $percent } %
part-year = aus den Jahren, die du nanntest { $percent } %
part-novelty = abseits der Wege { $percent } %

card-picture = Plakat von { $title }
card-series = Serie
card-seasons = { $count ->
    [one] eine Staffel
   *[other] { $count } Staffeln
}

duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-both = { $hours } h { $minutes }

list-and = { $start } und { $end }
list-or = { $start } oder { $end }
list-nor = { $start } oder { $end }


genre-action = Action
    .within = Action
genre-adventure = Abenteuer
    .within = Abenteuer
genre-animation = Animation
    .within = Animation
genre-biography = Biografie
    .within = Biografie
genre-comedy = Komödie
    .within = Komödie
genre-crime = Krimi
    .within = Krimi
genre-documentary = Dokumentation
    .within = Dokumentation
genre-drama = Drama
    .within = Drama
genre-family = Familie
    .within = Familie
genre-fantasy = Fantasy
    .within = Fantasy
genre-history = Historie
    .within = Historie
genre-horror = Horror
    .within = Horror
genre-music = Musik
    .within = Musik
genre-mystery = Mystery
    .within = Mystery
genre-news = Nachrichten
    .within = Nachrichten
genre-reality = Reality
    .within = Reality
genre-romance = Romanze
    .within = Romanze
genre-science-fiction = Science-Fiction
    .within = Science-Fiction
genre-sci-fi-fantasy = Science-Fiction und Fantasy
    .within = Science-Fiction und Fantasy
genre-action-adventure = Action und Abenteuer
    .within = Action und Abenteuer
genre-war-politics = Krieg und Politik
    .within = Krieg und Politik
genre-kids = Kinder
    .within = Kinder
genre-soap = Seifenoper
    .within = Seifenoper
genre-tv-movie = Fernsehfilm
    .within = Fernsehfilm
genre-talk = Talk
    .within = Talk
genre-thriller = Thriller
    .within = Thriller
genre-war = Krieg
    .within = Krieg
genre-western = Western
    .within = Western

card-streams = { $days ->
    [0] { $services } in { $country } (JustWatch, heute)
    [1] { $services } in { $country } (JustWatch, gestern)
   *[other] { $services } in { $country } (JustWatch, vor { $days } Tagen)
}
card-to-rent = { $days ->
    [0] Zu leihen oder zu kaufen in { $country }: { $services } (JustWatch, heute)
    [1] Zu leihen oder zu kaufen in { $country }: { $services } (JustWatch, gestern)
   *[other] Zu leihen oder zu kaufen in { $country }: { $services } (JustWatch, vor { $days } Tagen)
}
