### Cards, buttons and reasons.

button-find = 🎬 Find me a film
button-surprise = 🎲 Surprise me
button-settings = ⚙ Settings
button-help = Help
button-domain-movies = 🎞 A film
button-domain-tv = 📺 A series
button-domain-documentaries = 🌍 A documentary
button-domain-kids = 🧸 For kids
button-skip = Skip
button-back = ‹ Back
button-enough = Just show me
button-resume = Back to the questions
button-like = 👍
button-dislike = 👎
button-seen = ✅ Seen
button-save = 🔖 Save
button-stars = { $stars } ★
button-more = More like this
button-why = Why?
button-card = Its card
button-yes = Yes
button-no = Not now
button-undo = ↩ Undo
button-different = Try different
button-mood = Change the mood
button-back-to-picks = Back to the cards
button-taste = What you know of me
button-watchlist = Watchlist
button-history = History
button-privacy = Privacy
button-profile = Profiles
button-export = Export
button-forget = Forget me
button-forget-all = Erase everything
button-keep = Keep it

critique-shorter = Shorter
critique-older = Older
critique-newer = Newer
critique-lighter = Lighter
critique-darker = Darker
critique-faster = Faster
critique-simpler = Simpler
critique-less-famous = Less famous

put-back-votes = Keep to the well known
put-back-rating = Keep the high rating
put-back-language = Keep the language
put-back-country = Keep the country
put-back-year = Keep the years
put-back-seasons = Keep the season count
put-back-runtime = Keep the length
put-back-genre = Keep the genre
put-back-people = Keep the name
put-back-fact = Keep to the fact
put-back-kind = Keep film or series

filter-votes = how well known
filter-rating = the rating
filter-language = the language
filter-country = the country
filter-year = the years
filter-seasons = the number of seasons
filter-runtime = the length
filter-genre = the genre
filter-people = the name
filter-fact = what it must be
filter-kind = film or series

picks-anything = A bit of everything. Funny, gripping, or something for the heart?
picks-found = { $count ->
    [one] One for you.
   *[other] { $count } for you.
}
picks-nearest = What comes closest to that:
picks-no-more-of = That's all I have of { $names }. What comes closest:
shortfall-none = Nothing I know also fits “{ $what }”; these come closest.
shortfall-no-more = I have nothing more that also fits “{ $what }”; these come closest.
shortfall-few-too = Only { $count ->
    [one] one of them fits
   *[other] { $count } of them fit
} “{ $what }” too.
shortfall-unplaced = I couldn't place “{ $what }”.
shortfall-ask = Tell me in other words, or name a title that comes close.
picks-ruled-out = All I have of { $names } goes against what you ruled out ({ $what }). What comes closest:
shortfall-few = Only the first { $count ->
    [1] one fits
    [2] two fit
    [3] three fit
   *[other] { $count } fit
} “{ $what }”; the others come close.
picks-none = Nothing fits all of that. Let one wish go, or start fresh.
picks-expired = Those cards have been cleared away. Shall we look again?

mood-ask = What's the mood?
mood-cosy = 🧦 Cosy
mood-laugh = 😄 Laugh
mood-thrill = 🔪 Thrill
mood-cry = 😢 A good cry
mood-think = 🧠 Think
mood-dream = 🌌 Dream
mood-adventure = 🗺 Adventure
mood-romance = 💞 Romance
mood-scare = 👻 Scare me

why =
    { $title }: { $reason }
    What counted: { $parts }.
why-bare = { $title }: { $reason }
part-text = close to what you asked { $percent } %
part-traits = the feel you asked for { $percent } %
part-seeds = like what you named { $percent } %
part-taste = like what you liked { $percent } %
part-quality = well rated { $percent } %
part-popularity = well known { $percent } %
part-words = has your words { $percent } %
part-community = loved by people who like what you like { $percent } %
part-trending = much watched just now { $percent } %
part-year = from the years you said { $percent } %
part-novelty = off the beaten track { $percent } %

card-picture = Poster of { $title }
card-series = series
card-seasons = { $count ->
    [one] one season
   *[other] { $count } seasons
}

duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-both = { $hours } h { $minutes }

list-and = { $start } and { $end }
list-or = { $start } or { $end }
list-nor = { $start } or { $end }


genre-action = Action
    .within = action
genre-adventure = Adventure
    .within = adventure
genre-animation = Animation
    .within = animation
genre-biography = Biography
    .within = biography
genre-comedy = Comedy
    .within = comedy
genre-crime = Crime
    .within = crime
genre-documentary = Documentary
    .within = documentary
genre-drama = Drama
    .within = drama
genre-family = Family
    .within = family
genre-fantasy = Fantasy
    .within = fantasy
genre-history = History
    .within = history
genre-horror = Horror
    .within = horror
genre-music = Music
    .within = music
genre-mystery = Mystery
    .within = mystery
genre-news = News
    .within = news
genre-reality = Reality
    .within = reality
genre-romance = Romance
    .within = romance
genre-science-fiction = Science Fiction
    .within = science fiction
genre-sci-fi-fantasy = Science Fiction and Fantasy
    .within = science fiction and fantasy
genre-action-adventure = Action and Adventure
    .within = action and adventure
genre-war-politics = War and Politics
    .within = war and politics
genre-kids = Children
    .within = children
genre-soap = Soap
    .within = soap
genre-tv-movie = TV film
    .within = TV film
genre-talk = Talk
    .within = talk
genre-thriller = Thriller
    .within = thriller
genre-war = War
    .within = war
genre-western = Western
    .within = western

card-streams = { $days ->
    [0] { $services } in { $country } (JustWatch, today)
    [1] { $services } in { $country } (JustWatch, yesterday)
   *[other] { $services } in { $country } (JustWatch, { $days } days ago)
}
card-to-rent = { $days ->
    [0] To rent or buy in { $country }: { $services } (JustWatch, today)
    [1] To rent or buy in { $country }: { $services } (JustWatch, yesterday)
   *[other] To rent or buy in { $country }: { $services } (JustWatch, { $days } days ago)
}
