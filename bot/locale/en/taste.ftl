### What Usher knows of a person: noted, read back, corrected.

noted = Noted: { $what }.
noted-liked = you liked { $titles }
noted-disliked = you didn't like { $titles }
noted-seen = you've seen { $titles }
undone = Taken back: { $what }.
undone-set = what you set
undone-said = what you said, “{ $said }”
offer-like = Shall I look for something like { $title }?
offer-like-several = Shall I look for something like { $titles }?

know-trait-more = you like what is { $what }
know-trait-less = you'd rather have what is { $what }
know-genre-more = you like { $what }
know-genre-less = { $what } are not for you
know-person-more = you like { $what }
know-person-less = { $what } { $count ->
    [one] is
   *[other] are
} not for you
know-language-more = you like it in { $what }
know-language-less = what is in { $what } is not for you
know-country-more = you like what comes from { $what }
know-country-less = what comes from { $what } is not for you
know-era-more = you like what was made { $what }
know-era-less = what was made { $what } is not for you
know-runtime-more = { $what } is your length
know-runtime-less = { $what } is not your length
know-mood-more = you often want { $what }
know-mood-less = you seldom want { $what }

many-action = action films
many-adventure = adventures
many-animation = animated films
many-biography = biographies
many-comedy = comedies
many-crime = crime stories
many-documentary = documentaries
many-drama = dramas
many-family = family films
many-fantasy = fantasy films
many-history = historical films
many-horror = horror films
many-music = films about music
many-mystery = mysteries
many-news = news programmes
many-reality = reality shows
many-romance = romances
many-science-fiction = science fiction films
many-soap = soaps
many-tv-movie = TV films
many-talk = talk shows
many-thriller = thrillers
many-war = war films
many-western = westerns

era-decade = in the { $first }s
span-until = until { $high }
span-from = from { $low } on
span-between = from { $low } to { $high }
length-until = under { $high }
length-from = over { $low }
length-between = { $low } to { $high }

known = { $what } ({ $source }).
source-said = you said “{ $said }” { $day }
source-set = you set that { $day }
source-mood = { $count } times, last { $day }
source-likes = { $agree } of your { $of } likes, the latest { $day }
source-both = { $said }, and { $agree } of your { $of } likes agree
day-today = today
day-on = on { $day }

habit-rainy = something for a rainy day
habit-lazy = something for a lazy day
habit-cozy = something cosy
habit-date = something for a date
habit-background = something to have on in the background
habit-sleepless = something for when you can't sleep
habit-sad = something for a bad day
habit-cry = a good cry
habit-tired = something for when you're tired
habit-sick = something for a sick day
habit-party = something to watch with friends
habit-laugh = a good laugh
habit-scared = a good scare
habit-thrill = a thrill
habit-think = something to think about
habit-happy = something cheerful
habit-bored = something against boredom
habit-anxious = something calming
habit-summer = something for a summer night
habit-christmas = something for Christmas
habit-halloween = something for Halloween
habit-family = something for the whole family
habit-romantic = something romantic
habit-nostalgic = something nostalgic
habit-tonight = something for tonight
habit-flight = something for a journey

taste-nothing = I know nothing about you yet. Like or rate a few titles, or tell me “I loved Arrival”.
taste-liked = You liked { $titles } ({ $count ->
    [one] { $day }
   *[other] { $count } in all, the latest { $day }
}).
taste-disliked = Not for you: { $titles } ({ $count ->
    [one] { $day }
   *[other] { $count } in all, the latest { $day }
}).
taste-seen = You've seen { $titles }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}; I won't show { $count ->
    [1] it
   *[other] them
} again.
taste-saved = On your list: { $titles }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
taste-tonight = For now: { $what }. That goes when we stop talking.
taste-profile = This is the profile { $name }.

taste-correct-which = Which one shall I correct?
taste-remove-which = Which one shall I forget?
taste-correct-how = I think { $what }. Is that so?
taste-more-so = Noted, more so: { $what }.
taste-less-so = Noted, less so: { $what }.
taste-removed = Forgotten: { $what }.
taste-gone = I know nothing of that any more.
taste-entry = { $what }
button-correct = ✏ Correct
button-remove = 🗑 Remove one
button-more-so = More so
button-less-so = Less so
button-not-true = Not true

picture-heading = Your taste
picture-heading-profile = The taste of { $name }
picture-alt = Your taste as a picture: how much of each trait, and which genres.
picture-traits = How you like it
picture-usual = dashed: the usual film
picture-genres = Genres  ·  ◂ disliked   liked ▸
picture-said-more = you said yes
picture-said-less = you said no
picture-from = From { $count ->
    [one] one verdict
   *[other] { $count } verdicts
} and { $said ->
    [one] one thing you said
   *[other] { $said } things you said
}
axis-humor = Funny
axis-comfort = Warm
axis-romance = Romantic
axis-depth = Deep
axis-intellectual = Clever
axis-pacing-slow = Slow
axis-darkness = Dark
axis-suspense = Tense
axis-spectacle = Spectacular
axis-adventure = Adventurous

know-concept-more = you like { $what }
know-concept-less = you don't like { $what }
know-note-more = you accept { $what }
know-note-less = no { $what } for you
