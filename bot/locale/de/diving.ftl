### Tief einsteigen: alles, was jemand gemacht hat, in einer Reihenfolge mit Gründen.

dive-way = { $role ->
    [with] Mit
   *[by] Von
} { $name } habe ich { $count ->
    [one] einen Titel:
   *[other] { $count } Titel{ $seen ->
        [0] {""}
       *[other] , { $seen } davon gesehen
    }. Am besten in dieser Reihenfolge:
}
dive-by-year = { $role ->
    [with] Mit
   *[by] Von
} { $name } habe ich { $count ->
    [one] einen Titel:
   *[other] { $count } Titel{ $seen ->
        [0] {""}
       *[other] , { $seen } davon gesehen
    }. So, wie sie erschienen sind:
}
dive-rest = Die übrigen von { $name }:
dive-line = · { $title } ({ $year }): { $why }
dive-line-seen = ✓ { $title } ({ $year }): { $why }
dive-why-start = Fang hier an, so kommen die meisten hinein.
dive-why-best = Am meisten geliebt, ★ { $stars }.
dive-why-after = Geht weiter, wo { $title } aufhört.
dive-why-first = Damit fing es an.
dive-why-newest = Das Neueste.
dive-why-aside = Ein Schritt zur Seite: { $genre }.
dive-why-few = Den kennen nur wenige.
dive-why-long = Ein langer, für später.
dive-why-short = Ein kurzer zwischendurch.
dive-why-then = Dann dieser.
dive-next = { $seen ->
    [0] Als Nächstes von { $name }: { $title }.
   *[other] { $seen } von { $count } von { $name } gesehen. Als Nächstes: { $title }.
}
dive-done = Du hast alle { $count } gesehen, die ich von { $name } habe.
dive-nobody = Von „{ $name }“ habe ich nichts. Versuch den ganzen Namen oder einen Titel.
dive-who = Wessen Werk soll ich ausbreiten? Ein Name genügt.
dive-weekly = Einmal in der Woche biete ich dir den nächsten von { $name } an.
dive-weekly-off = Von mir aus biete ich nichts mehr an. Sag „nächster Schritt“, wann du magst.
button-dive-on = Der Rest
button-dive-weekly = 📬 Wöchentlich den nächsten
command-dive = Alles von jemandem, gut geordnet
dive-why-pitch = { $pitch }.
