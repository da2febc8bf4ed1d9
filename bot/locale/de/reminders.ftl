### Erinnerungen: woran jemand später erinnert werden möchte.

when-yesterday = gestern um { $time }
when-today = heute um { $time }
when-tomorrow = morgen um { $time }
when-day = am { $weekday }, { $day }, um { $time }
when-clock = { $time } Uhr ({ $zone })

remind-set-title = Ich erinnere dich { $when } an { $title }.
remind-set-words = Ich erinnere dich { $when }: „{ $words }“.
remind-set-nothing = Ich erinnere dich { $when }.
remind-next-turn = Hier kann ich nicht von mir aus schreiben; du hörst es, sobald du mir danach das nächste Mal schreibst.
remind-when = Wann soll ich dich erinnern?
remind-passed = Das ist schon vorbei oder mehr als zwei Monate hin. Wann soll ich dich erinnern?
remind-many = Es warten schon { $most } Erinnerungen. Lass erst eine los, dann ist Platz für eine neue.
remind-guest = Hier bin ich nur zu Gast und kann nicht von mir aus schreiben. Frag mich in einem eigenen Chat.
remind-none = Es wartet keine Erinnerung. Sag zum Beispiel „erinnere mich am Freitag um acht an Heat“.
remind-list = { $count ->
    [one] Eine Erinnerung wartet:
   *[other] { $count } Erinnerungen warten:
}
remind-which = Welche soll ich streichen?
remind-not-of = An { $title } soll ich dich nicht erinnern. Diese warten:
remind-line = · { $what }, { $when }
remind-what-title = { $title }
remind-what-words = „{ $words }“
remind-what-nothing = eine Erinnerung
remind-off-title = Ich erinnere dich nicht an { $title }.
remind-off-words = Ich erinnere dich nicht an „{ $words }“.
remind-off-nothing = Ich erinnere dich nicht.
remind-off-all = { $count } Erinnerungen sind gestrichen.
remind-gone-already = Diese Erinnerung gibt es nicht mehr.
remind-now-title = Du wolltest erinnert werden: Jetzt wäre { $title } dran.
remind-now-words = Du wolltest erinnert werden: „{ $words }“.
remind-now-nothing = Du wolltest erinnert werden: Es ist so weit.
remind-late-title = Du wolltest { $when } an { $title } erinnert werden. Es kommt zu spät, das tut mir leid.
remind-late-words = Du wolltest { $when } erinnert werden: „{ $words }“. Es kommt zu spät, das tut mir leid.
remind-late-nothing = Du wolltest { $when } erinnert werden. Es kommt zu spät, das tut mir leid.
remind-called = { $name }: { $text }
button-remind-off = ✖ Doch nicht
button-remind-drop = ✖ { $what }
button-remind-back = ↩ Doch erinnern
button-remind-soon = In einer Stunde
button-remind-later = Morgen
button-reminders = Erinnerungen
command-reminders = Woran ich dich erinnern soll
remind-every-week = Von da an jede Woche um diese Zeit.
remind-every-day = Von da an jeden Tag um diese Zeit.
button-remind-stop = ✖ Keine mehr
