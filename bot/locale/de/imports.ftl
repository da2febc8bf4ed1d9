### Mitbringen, was man einem anderen Dienst erzählt hat.

service-letterboxd = Letterboxd
service-imdb = IMDb
service-trakt = Trakt
service-several = mehreren Diensten

import-how =
    Schick mir die Datei, die dir ein anderer Dienst gibt, und ich übernehme, was du dort bewertet, gesehen und gemerkt hast. CSV, JSON oder Zip, bis { $limit } MB; auspacken ist nicht nötig.
    Tippe auf einen Dienst, und ich sage dir, wo sein Export steckt.
import-letterboxd = Letterboxd: auf der Website zu Settings, dann Data, und auf „Export your data“ tippen. Schick mir das Zip, wie es kommt.
import-imdb = IMDb: auf der Website „Your ratings“ (oder „Your watchlist“) öffnen, auf Export tippen und die CSV unter „Your exports“ holen. Gern beide.
import-trakt = Trakt: auf der Website zu Settings, dann Data, und exportieren. Schick mir das Zip oder eine der JSON- oder CSV-Dateien daraus.
import-reading = Einen Moment, ich lese deine Datei …
import-unfetched = Ich konnte diese Datei nicht von Telegram holen. Bitte schick sie noch einmal.

import-done = Von { $service }, { $count ->
    [one] ein Titel
   *[other] { $count } Titel
}: { $what }.
import-rated = { $count ->
    [one] eine Bewertung
   *[other] { $count } Bewertungen
}
import-liked = { $count ->
    [one] ein Herz
   *[other] { $count } Herzen
}
import-seen = { $count } gesehen
import-saved = { $count } für deine Merkliste
import-known = { $count ->
    [one] Einen weiteren kannte ich schon.
   *[other] { $count } weitere kannte ich schon.
}
import-missing = { $count ->
    [one] Einer fehlt in meinem Katalog
   *[other] { $count } fehlen in meinem Katalog
}: { $names }{ $more ->
    [0] .
   *[other] { " " }und { $more } weitere.
}
import-unsafe = { $count ->
    [one] Einer ist nichts für Kinder, den habe ich ausgelassen.
   *[other] { $count } sind nichts für Kinder, die habe ich ausgelassen.
}
import-nothing-new = { $count ->
    [one] Den kannte ich schon; es hat sich nichts geändert.
   *[other] Alle { $count } kannte ich schon; es hat sich nichts geändert.
}
import-none-found = Ich habe sie gelesen, aber keiner dieser Titel ist in meinem Katalog.
service-table = deiner Tabelle
import-either = Ohne Jahr weiß ich nicht, welcher gemeint ist: { $names }{ $more ->
    [0] .
   *[other] { " " }und { $more } weitere.
}
import-aside = { $count ->
    [one] Eine Zeile handelt
   *[other] { $count } Zeilen handeln
} von keinem Film und keiner Serie (eine Folge, ein Spiel oder kein Name), die lasse ich weg.
import-odd-stars = { $count ->
    [one] Eine Bewertung
   *[other] { $count } Bewertungen
} konnte ich nicht lesen: { $cells }. Daraus habe ich keine Sterne genommen.
import-odd-days = { $count ->
    [one] Ein Datum war
   *[other] { $count } Daten waren
} mir nicht klar: { $cells }. Das habe ich ohne Tag übernommen.
import-doubt = { $count ->
    [one] Einen Titel davon habe ich
   *[other] { $count } Titel davon habe ich
}: { $names }{ $more ->
    [0] .
   *[other] { " " }und { $more } weitere.
} Die Datei sagt aber nicht, was das für dich ist: Bewertungen, gesehen oder deine Merkliste?
import-as-rated = ★ Meine Bewertungen
import-as-seen = ✅ Gesehen
import-as-saved = 🔖 Merkliste
import-as-nothing = Nichts davon
import-left = Dann lasse ich die Datei liegen. Es hat sich nichts geändert.
import-refused-gone = Die Datei habe ich nicht mehr zur Hand. Bitte schick sie noch einmal.
undone-many = { $count } Titel

import-refused-empty = Diese Datei ist leer. Vielleicht ist der Dienst noch nicht fertig; exportiere noch einmal.
import-refused-unknown = Ich nehme Exporte von Letterboxd, IMDb und Trakt und jede Tabelle mit einer Spalte für Titel: CSV, JSON oder Zip. Diese Datei ist etwas anderes. Tippe auf einen Dienst, dann siehst du, wie du an den Export kommst.
import-refused-columns = In dieser Tabelle finde ich keine Spalte mit Titeln. Ich suche eine Kopfzeile mit Title, Name oder Const und daneben Year, Rating, Your Rating oder einem Tag. Schick sie mit ihrer ersten Zeile.
import-refused-rows = Die Form dieser Datei kenne ich, aber keine Zeile nennt einen Film oder eine Serie.
import-refused-damaged = Diese Datei ist beschädigt oder bricht ab. Bitte lade sie noch einmal herunter.
import-refused-large = Diese Datei ist zu groß: Ich nehme bis zu { $limit } MB. Das Zip ist kleiner als sein Inhalt.
import-refused-many = In dieser Datei ist mehr, als ich auf einmal nehme. Schick ihre Tabellen einzeln.
import-refused-locked = Dieses Zip ist mit einem Passwort verschlossen. Schick mir eines ohne.
import-refused-alone = Diese Datei sagt nicht, ob es deine Wertungen sind, Gesehenes oder eine Merkliste; da müsste ich nachfragen. Schick sie mir bitte in unserem eigenen Chat.
import-refused-nested = In diesem Zip stecken weitere Archive. Schick mir den Export selbst.
import-refused-path = Dieses Zip sieht nicht wie ein Export aus, darum habe ich es zu gelassen.
