### Was Usher von jemandem weiß: gemerkt, vorgelesen, berichtigt.

noted = Gemerkt: { $what }.
noted-liked = dir gefiel { $titles }
noted-disliked = { $titles } mochtest du nicht
noted-seen = du kennst { $titles } schon
undone = Zurückgenommen: { $what }.
undone-set = was du eingestellt hast
undone-said = was du gesagt hast, „{ $said }“
offer-like = Soll ich etwas wie { $title } suchen?
offer-like-several = Soll ich etwas wie { $titles } suchen?

know-trait-more = du magst es { $what }
know-trait-less = du hast es lieber { $what }
know-genre-more = du magst { $what }
know-genre-less = { $what } sind nichts für dich
know-person-more = du magst { $what }
know-person-less = { $what } { $count ->
    [one] ist
   *[other] sind
} nichts für dich
know-language-more = du magst es auf { $what }
know-language-less = was auf { $what } ist, ist nichts für dich
know-country-more = du magst, was von dort kommt: { $what }
know-country-less = was von dort kommt, ist nichts für dich: { $what }
know-era-more = du magst, was aus dieser Zeit ist: { $what }
know-era-less = was aus dieser Zeit ist, ist nichts für dich: { $what }
know-runtime-more = { $what } ist deine Länge
know-runtime-less = { $what } ist nicht deine Länge
know-mood-more = du willst oft { $what }
know-mood-less = du willst selten { $what }

many-action = Actionfilme
many-adventure = Abenteuer
many-animation = Animationsfilme
many-biography = Biografien
many-comedy = Komödien
many-crime = Krimis
many-documentary = Dokumentationen
many-drama = Dramen
many-family = Familienfilme
many-fantasy = Fantasyfilme
many-history = Historienfilme
many-horror = Horrorfilme
many-music = Musikfilme
many-mystery = Mysteryfilme
many-news = Nachrichtensendungen
many-reality = Realityshows
many-romance = Liebesfilme
many-science-fiction = Science-Fiction-Filme
many-soap = Seifenopern
many-tv-movie = Fernsehfilme
many-talk = Talkshows
many-thriller = Thriller
many-war = Kriegsfilme
many-western = Western

era-decade = die { $first }er
span-until = bis { $high }
span-from = ab { $low }
span-between = { $low } bis { $high }
length-until = unter { $high }
length-from = über { $low }
length-between = { $low } bis { $high }

known = { $what } ({ $source }).
source-said = du hast { $day } „{ $said }“ gesagt
source-set = du hast es { $day } eingestellt
source-mood = { $count }-mal, zuletzt { $day }
source-likes = { $agree } von { $of }, die dir gefielen, zuletzt { $day }
source-both = { $said }, und { $agree } von { $of }, die dir gefielen, sagen dasselbe
day-today = heute
day-on = am { $day }

habit-rainy = etwas für einen Regentag
habit-lazy = etwas für einen faulen Tag
habit-cozy = etwas Gemütliches
habit-date = etwas für ein Rendezvous
habit-background = etwas für nebenher
habit-sleepless = etwas, wenn du nicht schlafen kannst
habit-sad = etwas für einen schlechten Tag
habit-cry = etwas zum Weinen
habit-tired = etwas, wenn du müde bist
habit-sick = etwas für einen Tag im Bett
habit-party = etwas mit Freunden
habit-laugh = etwas zum Lachen
habit-scared = etwas zum Gruseln
habit-thrill = Nervenkitzel
habit-think = etwas zum Nachdenken
habit-happy = etwas Fröhliches
habit-bored = etwas gegen Langeweile
habit-anxious = etwas Beruhigendes
habit-summer = etwas für eine Sommernacht
habit-christmas = etwas für Weihnachten
habit-halloween = etwas für Halloween
habit-family = etwas für die ganze Familie
habit-romantic = etwas Romantisches
habit-nostalgic = etwas Nostalgisches
habit-tonight = etwas für heute Abend
habit-flight = etwas für eine Reise

taste-nothing = Ich weiß noch nichts von dir. Bewerte ein paar Titel, oder sag mir „Arrival fand ich großartig“.
taste-liked = Dir gefiel { $titles } ({ $count ->
    [one] { $day }
   *[other] { $count } insgesamt, zuletzt { $day }
}).
taste-disliked = Nichts für dich: { $titles } ({ $count ->
    [one] { $day }
   *[other] { $count } insgesamt, zuletzt { $day }
}).
taste-seen = Du kennst schon { $titles }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weitere
}; das zeige ich nicht noch einmal.
taste-saved = Auf deiner Liste: { $titles }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weitere
}.
taste-tonight = Für jetzt: { $what }. Das vergeht, wenn wir aufhören zu reden.
taste-profile = Das ist das Profil { $name }.

taste-correct-which = Was soll ich berichtigen?
taste-remove-which = Was soll ich vergessen?
taste-correct-how = Ich glaube: { $what }. Stimmt das?
taste-more-so = Gemerkt, noch mehr: { $what }.
taste-less-so = Gemerkt, weniger: { $what }.
taste-removed = Vergessen: { $what }.
taste-gone = Davon weiß ich nichts mehr.
taste-entry = { $what }
button-correct = ✏ Berichtigen
button-remove = 🗑 Eines streichen
button-more-so = Noch mehr
button-less-so = Weniger
button-not-true = Stimmt nicht

picture-heading = Dein Geschmack
picture-heading-profile = Der Geschmack von { $name }
picture-alt = Dein Geschmack als Bild: wie viel von jeder Eigenschaft, und welche Genres.
picture-traits = Wie du es magst
picture-usual = gestrichelt: der übliche Film
picture-genres = Genres  ·  ◂ nicht gemocht   gemocht ▸
picture-said-more = du hast ja gesagt
picture-said-less = du hast nein gesagt
picture-from = Aus { $count ->
    [one] einem Urteil
   *[other] { $count } Urteilen
} und { $said ->
    [one] einer Sache, die du gesagt hast
   *[other] { $said } Dingen, die du gesagt hast
}
axis-humor = Lustig
axis-comfort = Warm
axis-romance = Romantisch
axis-depth = Tief
axis-intellectual = Klug
axis-pacing-slow = Langsam
axis-darkness = Düster
axis-suspense = Spannend
axis-spectacle = Spektakulär
axis-adventure = Abenteuerlich

know-concept-more = du magst { $what }
know-concept-less = { $what } magst du nicht
know-note-more = { $what } stört dich nicht
know-note-less = kein { $what } für dich
