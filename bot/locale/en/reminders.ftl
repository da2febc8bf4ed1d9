### Reminders: what somebody asked to be told later.

when-yesterday = yesterday at { $time }
when-today = today at { $time }
when-tomorrow = tomorrow at { $time }
when-day = on { $weekday }, { $day }, at { $time }
when-clock = { $time } ({ $zone } time)

remind-set-title = I'll remind you of { $title } { $when }.
remind-set-words = I'll remind you { $when }: “{ $words }”.
remind-set-nothing = I'll remind you { $when }.
remind-next-turn = I can't speak first here, so you'll hear it when you next write to me after that.
remind-when = When shall I remind you?
remind-passed = That is past already, or more than two months away. When shall I remind you?
remind-many = You have { $most } reminders waiting. Let one go first, then there's room for another.
remind-guest = I'm only a guest in this chat and can't speak first here. Ask me in a chat of our own.
remind-none = No reminders are waiting. Say something like “remind me on Friday at eight to watch Heat”.
remind-list = { $count ->
    [one] One reminder is waiting:
   *[other] { $count } reminders are waiting:
}
remind-which = Which one shall I let go?
remind-not-of = There is no reminder of { $title }. These are waiting:
remind-line = · { $what }, { $when }
remind-what-title = { $title }
remind-what-words = “{ $words }”
remind-what-nothing = a reminder
remind-off-title = I won't remind you of { $title }.
remind-off-words = I won't remind you of “{ $words }”.
remind-off-nothing = I won't remind you.
remind-off-all = { $count } reminders are gone.
remind-gone-already = That reminder is gone already.
remind-now-title = You asked me to remind you: it's time for { $title }.
remind-now-words = You asked me to remind you: “{ $words }”.
remind-now-nothing = You asked me to remind you: it's time.
remind-late-title = You asked me to remind you of { $title } { $when }. It comes late, I'm sorry.
remind-late-words = You asked me to remind you { $when }: “{ $words }”. It comes late, I'm sorry.
remind-late-nothing = You asked me to remind you { $when }. It comes late, I'm sorry.
remind-called = { $name }: { $text }
button-remind-off = ✖ No need
button-remind-drop = ✖ { $what }
button-remind-back = ↩ Put it back
button-remind-soon = In an hour
button-remind-later = Tomorrow
button-reminders = Reminders
command-reminders = What I am to remind you of
remind-every-week = From then on every week at that time.
remind-every-day = From then on every day at that time.
button-remind-stop = ✖ Stop these
