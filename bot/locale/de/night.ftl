### Filmabend: mehrere Leute eines Chats auf dem Weg zu einem Film.

night-open =
    { $host } plant einen Filmabend. Wer ist dabei?
    Bisher: { $names }.
    Drei schnelle Fragen an jeden; die Antworten bleiben unter uns.
night-solo = Ein Filmabend für dich allein: drei schnelle Fragen, dann fünf Filme.
night-someone = Jemand
night-others = { $count } weitere
night-in = Du bist dabei. Drei schnelle Fragen, oder ich gehe nach deinem Geschmack.
night-answered = Danke, das bleibt unter uns. Die Filme kommen in den Chat, sobald es losgeht.
night-by-taste = Gut, ich gehe nach deinem Geschmack. Die Filme kommen in den Chat, sobald es losgeht.
night-gathered = Beim Filmabend dabei: { $names }.

night-ballot = { $count ->
    [one] Ein Film
   *[other] { $count } Filme
} für { $names }.
night-ballot-solo = { $count ->
    [one] Ein Film für dich.
   *[other] { $count } Filme für dich.
}
night-unseen = { $count ->
    [one] Soweit ich weiß, hat ihn niemand gesehen.
   *[other] Soweit ich weiß, hat niemand einen davon gesehen.
}
night-line = { $number }  { $title } · { $facts }
night-least = verlangt allen am wenigsten ab
night-gives-trait = jemand hätte ihn lieber { $traits }
night-gives-seen = jemand hat ihn schon gesehen
night-gives-runtime = jemand wollte höchstens { $runtime }
night-gives-genre = jemand mag lieber kein { $genre }
night-others-give = { $count } weitere verzichten auf etwas
night-vote = Tippe auf eine Zahl; ein neuer Tipp ändert deine Stimme. Schluss ist in { $time } oder wenn alle abgestimmt haben.
night-vote-solo = Tippe auf den, den du willst.
night-voted = Abgestimmt: { $names }.
night-tally = { $number }  { $title } · { $votes ->
    [0] keine Stimme
    [one] eine Stimme
   *[other] { $votes } Stimmen
}
night-closed = Die Abstimmung ist vorbei.

night-won = Es wird { $title }, mit { $votes } von { $voters } { $voters ->
    [one] Stimme.
   *[other] Stimmen.
}
night-won-tie = Gleichstand, je { $votes ->
    [one] eine Stimme
   *[other] { $votes } Stimmen
}. Es wird { $title }, denn der verlangt allen weniger ab.
night-won-unvoted = Niemand hat abgestimmt. Es wird { $title }, denn der verlangt allen am wenigsten ab.
night-won-solo = Also { $title }.
night-streams = { $country }: bei { $services }, sagt JustWatch
night-to-rent = { $country }: zu leihen bei { $services }, sagt JustWatch
night-seen-noted = Notiert, du hast { $title } gesehen.

night-off = { $name } hat den Filmabend abgesagt.
night-empty = Niemand ist mehr dabei, also fällt der Filmabend aus.
night-on-already = Hier läuft schon ein Filmabend. Beende erst den, dann beginnt ein neuer.
night-gone = Dieser Filmabend ist vorbei. Ein neuer kann jederzeit beginnen.
night-not-on = Hier läuft gerade kein Filmabend. /movie_night beginnt einen.
night-begun = Es wird schon abgestimmt. Nächstes Mal bist du gern dabei.
night-late = Die Filme stehen schon fest. Deine Stimme zählt noch.
night-not-in = Abstimmen können nur die, die dabei sind: { $names }.
night-host-only = Das entscheidet { $host }. In { $minutes } Min. dürfen es alle, die dabei sind.
night-full = Dieser Abend ist voll, { $most } sind dabei.
night-none = Für diese Runde habe ich keinen Film: Was passen würde, haben schon zwei von euch gesehen.

button-night-in = 🙋 Bin dabei
button-night-out = 🚪 Bin raus
button-night-start = { $count ->
    [one] ▶ Allein anfangen
   *[other] ▶ Mit { $count } anfangen
}
button-night-off = ✖ Absagen
button-night-close = ⏱ Abstimmung beenden
button-night-taste = Nimm meinen Geschmack
night-said-skip = überspringen; auslassen; weiter; nächste frage; egal; ist mir egal; weiß nicht; weiß ich nicht; keine ahnung
night-said-taste = nimm meinen geschmack; nach meinem geschmack; mein geschmack; geh nach meinem geschmack
button-night-again = ✏ Antworten ändern
button-night-seen = ✅ Hab ich gesehen
night-nominated = { $name } will { $title } auf der Liste haben.
night-nominations = Von euch vorgeschlagen: { $titles }.
night-nominate-which = Welchen Film? Schreib zum Beispiel „/nominate Heat“.
night-nominate-unknown = Einen Titel „{ $name }“ habe ich nicht. Welchen anderen soll ich vorschlagen?
night-guest = In diesem Chat bin ich nur zu Gast, und für einen Filmabend muss ich dabei sein. Füg mich zur Gruppe hinzu und sag dort /movie_night.
night-nominate-none = Es gibt gerade keinen Abend dafür, oder die Abstimmung läuft schon. /movie_night beginnt einen.
night-nominate-kids = Mit einem Kind in der Runde geht dieser nicht.
night-how = Wie war { $title }?
button-night-not-watched = 🙈 Nicht gesehen
night-not-watched = Dann ein andermal.
night-starts = Beginn: { $when }.
night-moment = { $weekday }, { $day }, { $clock } ({ $zone })
night-when = Wann geht es los, { $host }? Tippe, oder schreib es: „/movie_night Freitag um 20 Uhr“.
night-when-unclear = Darin habe ich keine Uhrzeit gefunden. „/movie_night Freitag um 20 Uhr“, „in 2 Stunden“ und „20:30“ verstehe ich.
night-passed = Das ist schon vorbei, oder mehr als zwei Monate hin. Welche Zeit meinst du?
night-zone = Nach welcher Uhr? Deine Zeitzone; ich merke sie mir. Eine andere Stadt: schreib sie einfach.
night-zone-asked = Ein Filmabend wird geplant. { $host }, nach welcher Uhr beginnt er? Deine Zeitzone; ich merke sie mir. Eine andere Stadt: schreib sie einfach.
night-clock-open = { $name }, für den Beginn fehlt mir noch deine Zeitzone: Tippe auf „🕗 Beginn“ oder schreib deine Stadt.
night-at-m60 = In einer Stunde
night-at-m120 = In zwei Stunden
night-at-d0-1200 = Heute um 20 Uhr
night-at-d1-1200 = Morgen um 20 Uhr
night-at-w4-1200 = Freitag um 20 Uhr
night-at-w5-1200 = Samstag um 20 Uhr
night-at-none = Keine Zeit
night-begins = Es ist so weit: { $title }. Schönen Abend.
night-begins-open = Es ist Zeit für den Filmabend.
night-event = Filmabend
night-event-in = Dabei: { $names }
button-night-when = 🕗 Beginn
button-night-back = ‹ Zurück
