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
