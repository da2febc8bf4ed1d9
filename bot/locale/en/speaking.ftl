### What Usher says first, once somebody wants that.

weekly-when = When in the week shall I send you five?
weekly-at-w4-1080 = Friday at 6 pm
weekly-at-w5-1080 = Saturday at 6 pm
weekly-at-w6-1080 = Sunday at 6 pm
weekly-at-w0-1140 = Monday at 7 pm
weekly-on = Five for you every week, the first { $first }.
weekly-off = No more weekly five.
weekly-private = I send those to one person at a time. Ask me in a chat of our own.
weekly-five = { $kinds ->
    [both] Five for you: { $count ->
        [5] three new ones, one that has been waiting on your list, and a gamble.
       *[other] new ones, one that has been waiting on your list, and a gamble.
    }
    [list] For you: new ones, and one that has been waiting on your list.
    [gamble] Five for you: four new ones, and a gamble.
   *[new] For you, all new:
}
afterwards-on = The evening after you choose something, I'll ask how it was. Once, no more.
afterwards-off = I won't ask how it was.
quiet-set = Nothing from me between { $first } and { $last }, except reminders you set for then.
silence = I'll only speak when you do. Reminders you set still come.
button-weekly = 📬 Five a week
button-stop-weekly = ✖ Stop these
button-stop-afterwards = ✖ Don't ask
button-stop-next-step = ✖ Stop these
button-ask-afterwards = 💬 Ask me how it was
command-weekly = Five titles for you, every week
settings-afterwards = Ask how it was: { $value }
settings-weekly = Five a week: { $value }
settings-quiet = Quiet hours: { $value }
settings-change-afterwards = How it was
settings-change-weekly = Five a week
settings-change-quiet = Quiet hours
settings-ask-afterwards = Shall I ask, the evening after, how a title you chose was?
settings-ask-weekly = Five titles for you every week?
settings-ask-quiet = When shall I say nothing, except reminders?
weekly-off-option = Off
quiet-22-8 = 22:00 to 8:00
quiet-23-7 = 23:00 to 7:00
quiet-20-10 = 20:00 to 10:00
quiet-0-0 = None
button-afterwards-not-watched = 🙈 I didn't get to it

# Evenings of the calendar.
occasions-on = I'll write on the evenings of the calendar, with films that go with them. The next is { $what }, { $when }.
occasions-none = I know no evenings of the calendar where you are. Set your country in the settings, and I'll write on them.
occasions-off = Nothing more from me on evenings of the calendar.
occasion-five = { $count ->
    [5] Five for { $what }, if you're in the mood:
   *[other] For { $what }, if you're in the mood:
}
occasion-halloween = Halloween
occasion-christmas = the days before Christmas
occasion-orthodox-christmas = Christmas Eve
occasion-lunar-new-year = the Lunar New Year
occasion-ramadan = a Ramadan evening
occasion-summer-north = a long summer evening
occasion-summer-south = a warm summer evening
button-occasions = 🗓 Evenings of the calendar
button-stop-occasions = ✖ Stop these
settings-occasions = Evenings of the calendar: { $value }
settings-change-occasions = Holidays
settings-ask-occasions = Shall I write on evenings of the calendar, such as Halloween or the Lunar New Year, with films that go with them?

# A group's film of the week.
channel-where = I can send a film of the week to a group or channel that I can write in. Give /film-of-week there.
channel-who = Only those who run this chat can choose that.
channel-when = When in the week shall I send a film here?
channel-on = A film of the week for everybody here, the first { $first }.
channel-off = No film of the week here any more.
channel-film = The film of the week:
button-channel-off = ✖ No more here
command-film-of-week = A film of the week for this chat
typed-film-of-week = film of the week
