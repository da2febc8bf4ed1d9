### Was auf den Seiten im Browser um das Gespräch herum steht.

web-skip = Zum Inhalt
web-nav = Seiten
web-chat = Gespräch
web-me = Meine Seite
web-language = Sprache
web-conversation = Gespräch mit Usher
web-you = Du:
web-say = Sag, wonach dir ist, oder nenne einen Film, den du liebst
web-send = Abschicken
web-attach = Bring deine Bewertungen mit: eine Datei von Letterboxd, IMDb oder Trakt
web-typing = Usher denkt nach
web-story = Die Handlung
web-offline = Das ist nicht angekommen. Prüf deine Verbindung und versuch es noch einmal.
web-back-to-chat = Zurück zum Gespräch
web-problem-403 = Diese Seite war zu lange offen, oder eine fremde Seite hat das geschickt. Öffne sie bitte neu.
web-problem-404 = Hier ist nichts.
web-problem-405 = Das geht hier nicht.
web-problem-408 = Das hat zu lange gebraucht. Schick es bitte noch einmal.
web-problem-413 = Das ist mir zu viel: Eine Datei darf zehn Megabyte haben.
web-problem-422 = Das konnte ich nicht lesen. Schreib etwas, oder drück einen Knopf.
web-problem-429 = Nicht so schnell, bitte. Versuch es in einer Minute wieder.
web-problem-500 = Da ist bei mir etwas schiefgegangen. Bitte versuch es noch einmal.
web-problem-503 = Ich bin gerade beim Aufstehen. Versuch es gleich noch einmal.
