### Movie night: several people of one chat on their way to one film.

night-open =
    { $host } is planning a movie night. Who's in?
    In so far: { $names }.
    Three quick questions each; the answers stay private.
night-solo = A movie night for one: three quick questions, then five films.
night-someone = Someone
night-others = { $count } more
night-in = You're in. Three quick questions, or I go by your taste.
night-answered = Thanks, that stays between us. The films come in the chat once it starts.
night-by-taste = Good, I go by your taste. The films come in the chat once it starts.
night-gathered = In for the movie night: { $names }.

night-ballot = { $count ->
    [one] One film
   *[other] { $count } films
} for { $names }.
night-ballot-solo = { $count ->
    [one] One film for you.
   *[other] { $count } films for you.
}
night-unseen = As far as you've told me, nobody has seen { $count ->
    [one] it.
   *[other] any of them.
}
night-line = { $number }  { $title } · { $facts }
night-least = asks the least of everyone
night-gives-trait = one of you would have it { $traits }
night-gives-seen = one of you has seen it
night-gives-runtime = one of you wanted { $runtime } at most
night-gives-genre = one of you would rather not have { $genre }
night-others-give = { $count } more give up something
night-vote = Tap a number; another tap changes your vote. It closes in { $time }, or once everyone has voted.
night-vote-solo = Tap the one you want.
night-voted = Voted: { $names }.
night-tally = { $number }  { $title } · { $votes ->
    [0] no vote
    [one] one vote
   *[other] { $votes } votes
}
night-closed = The vote is closed.

night-won = It's { $title }, with { $votes } of { $voters } { $voters ->
    [one] vote.
   *[other] votes.
}
night-won-tie = A tie, { $votes ->
    [one] one vote
   *[other] { $votes } votes
} each. It's { $title }, which asks less of everyone.
night-won-unvoted = Nobody voted. It's { $title }, which asks the least of everyone.
night-won-solo = { $title } it is.
night-streams = { $country }: on { $services }, says JustWatch
night-to-rent = { $country }: to rent on { $services }, says JustWatch
night-seen-noted = Noted, you've seen { $title }.

night-off = { $name } called the movie night off.
night-empty = Nobody is in any more, so the movie night is off.
night-on-already = A movie night is on here already. End that one first to begin another.
night-gone = That movie night is over. Another can begin any time.
night-not-on = No movie night is on here. /movie_night begins one.
night-begun = They are voting already. You're welcome next time.
night-late = The films are out already. Your vote still counts.
night-not-in = Only those who are in can vote: { $names }.
night-host-only = That is for { $host } to say. In { $minutes } min anyone who is in may.
night-full = This night is full, { $most } are in.
night-none = I have no film for this round: whatever would fit, two of you have seen.

button-night-in = 🙋 I'm in
button-night-out = 🚪 I'm out
button-night-start = { $count ->
    [one] ▶ Start alone
   *[other] ▶ Start with { $count }
}
button-night-off = ✖ Call it off
button-night-close = ⏱ Close the vote
button-night-taste = Just use my taste
night-said-skip = skip; skip it; skip this; skip this one; skip the question; pass; next; next question; no idea; i don't care; i don't know; doesn't matter; whatever
night-said-taste = just use my taste; use my taste; by my taste; go by my taste; my taste
button-night-again = ✏ Change my answers
button-night-seen = ✅ I've seen it
night-nominated = { $name } wants { $title } on the list.
night-nominations = Put up by you: { $titles }.
night-nominate-which = Which film? Write “/nominate Heat”, say.
night-nominate-unknown = I have no title called “{ $name }”. Which other one shall I put up?
night-guest = I'm only a guest in this chat, and a movie night needs me to stay. Add me to the group and say /movie_night there.
night-nominate-none = There is no night to put it up for, or its vote has begun. /movie_night begins one.
night-nominate-kids = With a child among you that one can't be put up.
night-how = How was { $title }?
button-night-not-watched = 🙈 We didn't watch it
night-not-watched = Another time, then.
night-starts = It starts { $when }.
night-moment = { $weekday }, { $day }, { $clock } ({ $zone })
night-when = When does it start, { $host }? Tap, or write it: “/movie_night friday at 8”.
night-when-unclear = I couldn't read a time there. “/movie_night friday at 8”, “in 2 hours” and “20:30” I understand.
night-passed = That has passed, or is more than two months away. Which time do you mean?
night-zone = On whose clock? Your time zone, and I'll know it from now on. Another city: just write it.
night-zone-asked = A movie night is being planned. { $host }, on whose clock does it start? Your time zone, and I'll know it from now on. Another city: just write it.
night-clock-open = { $name }, for the start I still need your time zone: tap “🕗 Start time”, or write your city.
night-at-m60 = In an hour
night-at-m120 = In two hours
night-at-d0-1200 = Today at 8 pm
night-at-d1-1200 = Tomorrow at 8 pm
night-at-w4-1200 = Friday at 8 pm
night-at-w5-1200 = Saturday at 8 pm
night-at-none = No time
night-begins = It's time: { $title }. Enjoy the evening.
night-begins-open = It's time for the movie night.
night-event = Movie night
night-event-in = In: { $names }
button-night-when = 🕗 Start time
button-night-back = ‹ Back
