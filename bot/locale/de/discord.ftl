### Eigene Wörter der Discord-Tür: Optionen der Befehle (klein, ohne Leerzeichen), Formulare, Hinweise.

option-kind = art
    .about = Filme, Serien, Dokumentationen oder für Kinder
option-mood = stimmung
    .about = Wie es sich anfühlen soll
option-max-runtime = höchstens-minuten
    .about = So viele Minuten darf es höchstens dauern
option-company = mit-wem
    .about = Wer mitschaut
option-title = titel
    .about = Ein Titel: anfangen zu tippen und auswählen
option-stars = sterne
    .about = Ein Stern bis fünf
option-profile = name
    .about = Name eines Profils, oder: new NAME, delete NAME
option-minutes = minuten
    .about = Wie lange abgestimmt wird
option-code = code
    .about = Der Code, den dein anderes Konto bekommen hat
option-file = datei
    .about = Ein Export von Letterboxd oder IMDb, oder eine CSV mit Titeln und Sternen

company-alone = allein
company-partner = zu zweit
company-friends = mit Freunden
company-family = mit Kindern

discord-menu-more-like-this = Mehr davon
discord-menu-rate = Bewerten
discord-menu-compare = Geschmack vergleichen
discord-choose = Auswählen
discord-jump = Alle
discord-share = Teilen
discord-shared = { $name } zeigt euch das:
discord-note = ✏ Sterne mit Notiz
discord-note-title = Sterne, mit Notiz
discord-note-stars = Sterne
discord-note-text = Was gut war und was nicht
discord-words = ✏ In eigenen Worten
discord-words-title = Welche Stimmung?
discord-words-text = Worauf du Lust hast
discord-late = Das hat länger gedauert, als Discord mich hier antworten lässt. Frag mich bitte noch einmal.
discord-error = Da ist bei mir etwas schiefgegangen. Passiert es wieder, nenne dem Betreiber die Nummer { $reference }. Bitte versuch es noch einmal.
discord-restarting = Ich werde gerade neu gestartet. Versuch es in einer Minute wieder.
discord-unfetched = Diese Datei konnte ich nicht holen. Bitte schick sie noch einmal.
discord-presence = Sag mir, worauf du Lust hast
