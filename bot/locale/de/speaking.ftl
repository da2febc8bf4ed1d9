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
