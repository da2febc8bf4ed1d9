### Das Menü einer Plattform: jeder Befehl in wenigen Worten, und zwei Texte über Usher.

command-start = Anfangen, oder noch einmal
command-recommend = Fünf kurze Fragen, dann Filme
command-surprise = Eine Überraschung, ohne Fragen
command-more-like-this = Mehr wie ein Titel, den du nennst
command-rate = Einen Titel bewerten, etwa: Dune 4
command-taste = Was ich von deinem Geschmack weiß
command-picks = Die letzten Karten noch einmal
command-trending = Was gerade viele sehen
command-watchlist = Titel, die du gemerkt hast
command-history = Was du mir über Titel gesagt hast
command-where = Wo ein Titel zu sehen ist
command-mood = Filme für eine Stimmung
command-refine = Ändern, was du wolltest
command-movie-night = Ein Film für mehrere: alle stimmen ab
command-nominate = Einen eigenen Film für den Filmabend vorschlagen
command-profile = Zwischen Geschmäckern wechseln
command-settings = Sprache, Zeitzone, Bilder
command-link = Deine Konten auf zwei Plattformen verbinden
command-import = Bewertungen von anderswo mitbringen
command-export = Alles, was ich über dich habe, als Datei
command-forget = Löschen, was ich über dich weiß
command-undo = Das letzte Urteil zurücknehmen
command-help = Was ich kann
command-privacy = Was ich behalte und was nicht

bot-description =
    Ich bin Usher und finde Filme und Serien für dich. Sag mir in eigenen Worten, wonach dir ist, oder beantworte fünf kurze Fragen. Ich lerne, was du magst, und sage, warum ich etwas ausgesucht habe.
bot-short = Findet Filme und Serien, die zu dir und dem Abend passen, und sagt, warum.
