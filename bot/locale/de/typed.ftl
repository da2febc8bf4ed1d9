### The bare words that people type instead of a command.

unknown-command = Diesen Befehl kenne ich nicht. /help nennt alle; oder sag mir einfach, wonach dir ist.
typed-watchlist = merkliste; meine merkliste; meine liste; gemerkt
typed-history = verlauf; mein verlauf
typed-rate = bewerten; bewerte; bewertung
typed-settings = einstellungen; sprache
typed-trending = trends; im trend; was ist im trend
typed-refine = verfeinern
typed-surprise = überrasch mich; überrasche mich; überraschung; überrasch uns; überrasche uns
typed-skip = überspringen; auslassen
typed-privacy = datenschutz
typed-step-back = geh zurück; geh einen schritt zurück; einen schritt zurück; zurück zu den anderen
typed-import = importieren; import; bewertungen importieren; daten importieren
typed-export = exportieren; export; meine daten; meine daten exportieren; daten herunterladen
typed-link = verknüpfen; konten verknüpfen; konto verknüpfen
typed-profile = profil; profile; meine profile; profil wechseln; profile wechseln; zu meinem profil; zurück zu meinem profil; hauptprofil; kinderprofil; ein profil für mein kind; ein profil für die kinder; zurück zum hauptprofil; zum hauptprofil; wechsle zum hauptprofil; kinderprofil verlassen; verlass das kinderprofil; raus aus dem kinderprofil; zurück zu den erwachsenen; profil löschen
typed-pin = pin; pin setzen; eine pin setzen; setz eine pin; pin ändern; pin einrichten; kinderprofil sperren; sperr das kinderprofil
typed-mood = stimmung; stimmungen; nach stimmung
typed-movie-night = filmabend; kinoabend; einen filmabend planen; filmabend planen
typed-join = ich bin dabei; bin dabei; ich mache mit; ich mach mit
typed-night-off = sag den filmabend ab; filmabend absagen; den filmabend absagen; abend absagen; absagen; der filmabend fällt aus; doch kein filmabend
typed-night-close = abstimmung beenden; abstimmung schließen; beende die abstimmung; schließ die abstimmung
typed-reminders = erinnerungen; meine erinnerungen; erinnerung
typed-recommend = empfehlen; empfehlung; empfehlungen; quiz; fragen; find mir einen film
typed-next = nächste; nächster; der nächste; weiter; nächste karte; zeig den nächsten; zeig mir den nächsten
typed-previous = vorige; voriger; vorherige; vorheriger; der davor; der vorige
