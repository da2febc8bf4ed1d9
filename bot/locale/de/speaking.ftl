### Was Usher von sich aus sagt, sobald das jemand möchte.

weekly-when = Wann in der Woche soll ich dir fünf schicken?
weekly-at-w4-1080 = Freitag um 18 Uhr
weekly-at-w5-1080 = Samstag um 18 Uhr
weekly-at-w6-1080 = Sonntag um 18 Uhr
weekly-at-w0-1140 = Montag um 19 Uhr
weekly-on = Jede Woche fünf für dich, die ersten { $first }.
weekly-off = Keine wöchentlichen fünf mehr.
weekly-private = Die schicke ich nur einer Person. Frag mich in einem eigenen Chat.
weekly-five = { $kinds ->
    [both] Fünf für dich: { $count ->
        [5] drei neue, einer, der auf deiner Liste wartet, und ein Wagnis.
       *[other] neue, einer, der auf deiner Liste wartet, und ein Wagnis.
    }
    [list] Für dich: neue, und einer, der auf deiner Liste wartet.
    [gamble] Fünf für dich: vier neue und ein Wagnis.
   *[new] Für dich, alle neu:
}
afterwards-on = Am Abend, nachdem du etwas gewählt hast, frage ich, wie es war. Einmal, nicht öfter.
afterwards-off = Ich frage nicht, wie es war.
quiet-set = Zwischen { $first } und { $last } sage ich nichts, außer Erinnerungen, die du dafür gestellt hast.
silence = Ich schreibe nur noch, wenn du schreibst. Deine Erinnerungen kommen trotzdem.
button-weekly = 📬 Fünf pro Woche
button-stop-weekly = ✖ Keine mehr
button-stop-afterwards = ✖ Nicht fragen
button-stop-next-step = ✖ Keine mehr
button-ask-afterwards = 💬 Frag mich, wie es war
command-weekly = Jede Woche fünf Titel für dich
settings-afterwards = Fragen, wie es war: { $value }
settings-weekly = Fünf pro Woche: { $value }
settings-quiet = Ruhezeit: { $value }
settings-change-afterwards = Wie es war
settings-change-weekly = Fünf pro Woche
settings-change-quiet = Ruhezeit
settings-ask-afterwards = Soll ich am Abend danach fragen, wie ein gewählter Titel war?
settings-ask-weekly = Jede Woche fünf Titel für dich?
settings-ask-quiet = Wann soll ich nichts sagen, außer Erinnerungen?
weekly-off-option = Aus
quiet-22-8 = 22 bis 8 Uhr
quiet-23-7 = 23 bis 7 Uhr
quiet-20-10 = 20 bis 10 Uhr
quiet-0-0 = Keine
button-afterwards-not-watched = 🙈 Nicht dazu gekommen

# Abende des Kalenders.
occasions-on = An den Abenden des Kalenders schreibe ich dir, mit Filmen, die dazu passen. Der nächste: { $what }, { $when }.
occasions-none = Ich kenne keine Abende des Kalenders dort, wo du bist. Stell dein Land in den Einstellungen ein, dann schreibe ich dir an ihnen.
occasions-off = Zu den Abenden des Kalenders kommt nichts mehr von mir.
occasion-five = { $count ->
    [5] Fünf für { $what }, wenn dir danach ist:
   *[other] Für { $what }, wenn dir danach ist:
}
occasion-halloween = Halloween
occasion-christmas = die Tage vor Weihnachten
occasion-orthodox-christmas = den Weihnachtsabend
occasion-lunar-new-year = das Mondneujahr
occasion-ramadan = einen Abend im Ramadan
occasion-summer-north = einen langen Sommerabend
occasion-summer-south = einen warmen Sommerabend
button-occasions = 🗓 Abende des Kalenders
button-stop-occasions = ✖ Keine mehr
settings-occasions = Abende des Kalenders: { $value }
settings-change-occasions = Feiertage
settings-ask-occasions = Soll ich an Abenden des Kalenders schreiben, etwa zu Halloween oder zum Mondneujahr, mit Filmen, die dazu passen?

# Der Film der Woche einer Gruppe.
channel-where = Einen Film der Woche schicke ich in eine Gruppe oder einen Kanal, in den ich schreiben kann. Gib dort /film-of-week ein.
channel-who = Das können nur die wählen, die diesen Chat leiten.
channel-when = Wann in der Woche soll ich hier einen Film schicken?
channel-on = Ein Film der Woche für alle hier, der erste { $first }.
channel-off = Hier kommt kein Film der Woche mehr.
channel-film = Der Film der Woche:
button-channel-off = ✖ Hier nicht mehr
command-film-of-week = Ein Film der Woche für diesen Chat
typed-film-of-week = film der woche
