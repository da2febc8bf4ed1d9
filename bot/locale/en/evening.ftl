### A conversation: answers to questions, choices, feelings, small talk, taking back.

# Asking about a title.
ask-director = { $title }: { $names }.
ask-director-series = { $title } was made by { $names }.
ask-director-unknown = I don't have the director of { $title }.
ask-cast = In { $title }: { $names }.
ask-cast-unknown = I don't have the cast of { $title }.
ask-length = { $title } runs { $duration }.
ask-length-series = An episode of { $title } runs about { $duration }.
ask-length-unknown = I don't know how long { $title } is.
ask-crew-unknown = I only know who directed { $title } and who plays in it.
ask-original = In the original it is { $original }.
ask-original-same = { $title } is its original title.
ask-original-unknown = I don't know what { $title } is called in the original.
ask-shared = Both { $one } and { $other } have { $names }.
ask-shared-none = I know of nobody who is in both { $one } and { $other }.
ask-year = { $title } is from { $year }.
ask-year-unknown = I don't know what year { $title } is from.
ask-language = { $title } is in { $language }.
ask-language-yes = Yes, { $title } is in { $language }.
ask-language-no = No, { $title } is in { $language }.
ask-language-unknown = I don't know what language { $title } is in.
ask-country = { $title } is from { $countries }.
ask-country-unknown = I don't know where { $title } was made.
ask-seasons = { $title } has { $count ->
    [one] one season
   *[other] { $count } seasons
}.
ask-seasons-unknown = I don't know how many seasons { $title } has.
ask-seasons-film = { $title } is a film, not a series.
ask-genre = { $title } is { $genres }.
ask-genre-yes = Yes: { $title } is { $genres }.
ask-genre-no = Not quite: { $title } is { $genres }.
ask-good-unknown = I have too few ratings of { $title } to say.
ask-named = It's called { $title }.
ask-person-yes = Yes, { $name } is in { $title }.
ask-person-no = Not as far as I know: { $name } isn't in my cast list of { $title }.
ask-scary-yes = Yes, { $title } means to scare you.
ask-scary-some = { $title } has some frightening moments.
ask-scary-no = No, { $title } isn't a scary one.
ask-violent-yes = Yes, { $title } is quite violent.
ask-violent-some = There is some violence in { $title }, not a great deal.
ask-violent-no = No, { $title } goes easy on violence.
ask-sad-yes = Yes, { $title } is a heavy one.
ask-sad-some = { $title } has its sad moments.
ask-sad-no = No, { $title } won't weigh you down.
ask-funny-yes = Yes, { $title } is out to make you laugh.
ask-funny-some = { $title } has funny moments.
ask-funny-no = No, { $title } isn't a funny one.
ask-paced-fast = { $title } moves along briskly.
ask-paced-middle = { $title } takes a middling pace.
ask-paced-slow = { $title } takes its time.
ask-child-yes = Yes, { $title } suits a child of { $age }, as far as I know.
ask-child-nearly = Nearly: { $title } is best from about { $from } on; with you beside them, a child of { $age } may well enjoy it.
ask-child-no = No, I wouldn't show { $title } to a child of { $age }.
ask-child-from = { $title } suits from about { $from } on.
ask-child-grown = { $title } is for grown-ups.
ask-child-unknown = I can't say for sure whether { $title } suits children; better look at it first.
ask-note-yes = Yes.
ask-note-no = No.
ask-note-unknown = I don't know that of { $title }, so I'd rather not promise.
ask-animal-yes = Yes, an animal dies in { $title }.
ask-animal-no = No, none that I know of in { $title }.
ask-animal-others = That nobody else dies I can't promise.
ask-end-well = It ends well; more I won't give away.
ask-end-bittersweet = { $title } ends with a smile and a lump in the throat.
ask-end-dark = It doesn't end happily; more I won't give away.
ask-end-open = It leaves things open.
ask-end-shock = It ends with a jolt; more I won't give away.
ask-end-unknown = I don't know how { $title } leaves one.
ask-cast-role = Who plays whom I don't know.
ask-episodes-unknown = How many episodes it has I don't know.
ask-holds-much = Yes, there is a lot of that in { $title }: { $things }.
ask-holds-little = Some, in small doses: { $title } has { $things }.
ask-holds-none = No { $things } in { $title } that I know of.
ask-holds-unknown = About { $things } in { $title } I can't tell.
ask-warnings-strong = Worth knowing before: { $title } has { $things }.
ask-warnings-slight = In small doses, as far as I know: { $things }. Nothing stronger in { $title }.
ask-warnings-none = Nothing that I know of in { $title } should bother anybody.
ask-certificate = { $title } is rated { $certificate }.
ask-certificate-unknown = I don't know the age rating of { $title }.
ask-colour-yes = { $title } is in colour.
ask-colour-no = { $title } is in black and white.
ask-colour-unknown = I don't know whether { $title } is in colour.
ask-beyond = That I can't tell you of { $title }.
ask-beyond-besides = What else you asked about { $title } I can't tell you.
ask-true-yes = Yes, { $title } is based on a true story.
ask-true-book = { $title } is based on a book.
ask-true-no = Not as far as I know.
ask-true-unknown = I don't know whether { $title } is a true story.
ask-award-yes = Yes: { $title } won an Oscar.
ask-award-festival = { $title } won a big festival prize.
ask-award-unknown = I don't know what prizes { $title } won.
ask-sequel-unknown = I don't know of a sequel to { $title }.
ask-others = { $names } also made { $others }.
ask-others-cast = { $names } is also in { $others }.
ask-others-none = I know nothing else by { $names }.
ask-compare-rest = { $title }: { $value }
ask-compare-unknown = I can't compare those: I don't know enough about them.
ask-take = I'd take { $title }. { $reason }
ask-mine-stars = You gave { $title } { $stars } of 5.
ask-mine-liked = You told me that you liked { $title }.
ask-mine-disliked = You told me that { $title } was not for you: you didn't like it.
ask-mine-not-interested = You told me that { $title } is not for you.
ask-mine-seen = You told me that you have seen { $title }.
ask-mine-saved = { $title } is on your watchlist.
ask-mine-said = Of { $title } you said: “{ $said }”.
ask-mine-nothing = You haven't told me anything about { $title } yet.
ask-why-not-refused = Because you told me: { $what }.
ask-why-not-shown = No reason against { $title }: it just didn't come up first. Here it is.
ask-which = Which film do you mean? Tell me its name, or the place of its card.
ask-which-of = That could be more than one: { $titles }?
ask-nowhere = There { $count ->
    [0] are no cards on the table
    [one] is only one card on the table
   *[other] are only { $count } cards on the table
}. Which one do you mean?

# Choosing, passing, lists.
choose-done = { $title } it is. Enjoy the evening, and tell me how it was.
choose-missing = { $name } isn't among the titles I have, but enjoy it. Have a good evening.
choose-which = Gladly: which one? Tell me its name, or the place of its card.
pass-seen = Noted: you've seen { $titles }.
pass-one = { $title } { $count ->
    [one] is
   *[other] are
} off the table.
list-saved = Saved: { $titles }.
list-removed = Removed from your watchlist: { $titles }.
list-not-there = { $title } isn't on your watchlist.
list-holds = Yes, on your watchlist: { $titles }.
list-holds-not = Not yet on your watchlist: { $titles }. Shall I add it?
list-save-which = Save which one? Tell me its name, or the place of its card.
list-taken = You took { $title }.
list-taken-none = Nothing has been chosen yet that I know of.
list-pick = From your watchlist I'd take { $title }.
list-told = So far you told me about { $count ->
    [one] one title
   *[other] { $count } titles
}: { $titles }.
list-told-liked = liked { $titles }
list-told-disliked = didn't like { $titles }
list-told-seen = seen { $titles }
list-told-rated = { $title } { $stars } of 5
list-told-saved = saved { $titles }
list-told-nothing = You haven't told me about any title yet.

# Taking back.
unlearn-done = Taken back: { $what }.
unlearn-title = Taken back: I know nothing of you and { $title } now.
unlearn-known-not = I had nothing noted about { $title }.
unlearn-people = Taken back: I know nothing of you and { $names } now.
unlearn-people-known-not = I had nothing noted about { $names }.
unlearn-nothing = I had nothing noted, so there is nothing to take back.
unlearn-put-back = { $title } is back.
unlearn-instead = Taken back and put right. { $note }

# People first.
feel-loss = I'm so sorry. Would quiet company help, or something that has nothing to do with any of it?
feel-heartbreak = I'm sorry, that hurts. Shall it be something that laughs, something gentle, or nothing for now?
feel-illness = I'm sorry you're not well. Get some rest. Something light that asks nothing of you?
feel-worry = I'm so sorry, that's a lot to carry. I hope it turns for the better soon. Would quiet company help, or something that has nothing to do with any of it?
feel-low = I'm sorry, that sounds hard. Shall I find something gentle, or something to laugh at?
feel-joy = Congratulations, that's wonderful news. Something to celebrate with?
feel-forgiven = No worries at all, and I'm sorry about your day. Something gentle?
feel-short-loss = I'm so sorry.
feel-short-heartbreak = I'm sorry, that hurts.
feel-short-illness = I'm sorry you're not well.
feel-short-worry = I'm sorry, I hope it gets better soon.
feel-short-low = I'm sorry, that sounds hard.
feel-short-joy = Congratulations.
button-feel-gentle = Quiet company
button-feel-else = Something else entirely
button-feel-laugh = Something to laugh at
button-feel-party = Something to celebrate
button-feel-no = Not now

# Coming and going.
greet = Hello. What shall it be tonight: a title you love, a mood, or five quick questions?
greet-back = Hello again. Your cards are still here, or tell me something new.
leave = Good night then. I'm here whenever you like.
leave-later = All right. See you soon; I'm here whenever you like.
thank = You're welcome. Enjoy the evening.
usher-what = I'm Usher, a bot: a program that knows films, no person. I don't sleep, eat or feel, but I'm good at finding you something to watch.
usher-how = All good here, thanks; I'm a bot, so every day is a film day. And you: what are you in the mood for?
usher-who-made = I'm Usher, an open program written by people who love films. I'm a bot, not a person.
usher-favourite = I'm a bot, so I have no favourite of my own; but tell me yours and I'll find its neighbours.
usher-language = Yes, gladly: I understand English, German, French, Spanish, Russian and Chinese.
usher-questions = I ask so that a few taps tell me what fits you tonight; you can skip any of them.
back = Take your time; your cards are still here.
agree = Good. Tap a card, or tell me what to change.
agree-plain = Good. Tell me what you feel like, or tap.
declined = All right. Tell me what else you feel like.
hm = Not quite? Say what to change, or ask for others.
dubbed-unknown = Which of these are dubbed I can't tell; the well-known ones mostly are.
abuse = Fair enough: that wasn't what you wanted. Tell me what to change and I'll look again.
nonsense = I couldn't make a film out of that. Tell me a title you love, a mood, or tap.
others-opinion = Good to know. And you, how did you like it?
other-chat = I'm better with films than with small talk. Tell me a mood or a title, and I'll look.

# The five questions, typed.
answer-why = I ask because the answer tells me most about what fits you tonight. Either is fine, and you can skip it.
answer-which = Tap one of these, or say “the first” or “skip”.
wish-unclear = I'm not sure what it should be. Name a mood, a kind of film, or a title that it should be like?

button-clear = Clear it
watchlist-clear-ask = Shall I take { $count ->
    [one] the one title
   *[other] all { $count } titles
} off your watchlist?
watchlist-cleared = Your watchlist is empty now: { $count ->
    [one] one title is off it.
   *[other] { $count } titles are off it.
}
history-clear-ask = Shall I forget what you told me of { $count ->
    [one] the one title
   *[other] all { $count } titles
}: likes, stars and what you have seen? Your watchlist stays.
history-cleared = Forgotten: what you told me of { $count ->
    [one] one title.
   *[other] { $count } titles.
}
clear-for-good = It can't be undone.
clear-put-back = Put back: { $count ->
    [one] one title.
   *[other] { $count } titles.
}
clear-gone = I no longer have what stood there.
