### Bringing what one told another service.

service-letterboxd = Letterboxd
service-imdb = IMDb
service-trakt = Trakt
service-several = several services

import-how =
    Send me the file another service gives you, and I take over what you rated, saw and saved there. CSV, JSON or zip, up to { $limit } MB; nothing needs unpacking.
    Tap a service to see where it hides its export.
import-letterboxd = Letterboxd: on its website open Settings, then Data, and tap “Export your data”. Send me the zip as it comes.
import-imdb = IMDb: on its website open Your ratings (or Your watchlist), tap Export, and fetch the CSV under Your exports. Send me both if you like.
import-trakt = Trakt: on its website open Settings, then Data, and export. Send me the zip, or one of its JSON or CSV files.
import-reading = One moment, I am reading your file …
import-unfetched = I couldn't fetch that file from Telegram. Please send it once more.

import-done = From { $service }, { $count ->
    [one] one title
   *[other] { $count } titles
}: { $what }.
import-rated = { $count ->
    [one] one rating
   *[other] { $count } ratings
}
import-liked = { $count ->
    [one] one like
   *[other] { $count } likes
}
import-seen = { $count } seen
import-saved = { $count } for your watchlist
import-known = { $count ->
    [one] One more I knew already.
   *[other] { $count } more I knew already.
}
import-missing = { $count ->
    [one] One isn't in my catalogue
   *[other] { $count } aren't in my catalogue
}: { $names }{ $more ->
    [0] .
   *[other] { " " }and { $more } more.
}
import-unsafe = { $count ->
    [one] One isn't for children, so I left it out.
   *[other] { $count } aren't for children, so I left them out.
}
import-nothing-new = { $count ->
    [one] I knew that one already; nothing has changed.
   *[other] I knew all { $count } already; nothing has changed.
}
import-none-found = I read it, but my catalogue has none of these titles.
service-table = your table
import-either = Without a year I can't tell which is meant: { $names }{ $more ->
    [0] .
   *[other] { " " }and { $more } more.
}
import-aside = { $count ->
    [one] One line is
   *[other] { $count } lines are
} about no film or series (an episode, a game, or no name), so I left { $count ->
    [one] it
   *[other] them
} out.
import-odd-stars = { $count ->
    [one] One rating
   *[other] { $count } ratings
} I couldn't read: { $cells }. I took no stars from there.
import-odd-days = { $count ->
    [one] One day
   *[other] { $count } days
} I couldn't be sure of: { $cells }. I took that without its day.
import-doubt = { $count ->
    [one] One title I have
   *[other] { $count } titles I have
}: { $names }{ $more ->
    [0] .
   *[other] { " " }and { $more } more.
} But the file doesn't say what { $count ->
    [one] it is
   *[other] they are
} to you: ratings, seen, or your watchlist?
import-as-rated = ★ My ratings
import-as-seen = ✅ Seen
import-as-saved = 🔖 Watchlist
import-as-nothing = None of these
import-left = Then I leave that file alone. Nothing has changed.
import-refused-gone = I no longer have that file at hand. Please send it once more.
undone-many = { $count } titles

import-refused-empty = That file is empty. The service may still be making it; try the export again.
import-refused-unknown = I can take exports of Letterboxd, IMDb and Trakt, and any table with a column of titles: a CSV, a JSON file or a zip. That file is something else. Tap one to see how to get it.
import-refused-columns = In that table I find no column of titles. I look for a head with Title, Name or Const, and beside it Year, Rating, Your Rating or a watched date. Send it with its first line.
import-refused-rows = I know the form of that file, but no line of it names a film or a series.
import-refused-damaged = That file is damaged or broken off. Please download it once more.
import-refused-large = That file is too large: I take up to { $limit } MB. The zip is smaller than what is in it.
import-refused-many = There is more in that file than I take at once. Send its tables one by one.
import-refused-locked = That zip is locked with a password. Send me one without.
import-refused-alone = That file doesn't say whether its titles are your ratings, films you've seen or a watchlist, and I'd have to ask. Send it to me in our own chat, please.
import-refused-nested = There are archives inside that zip. Send me the export itself.
import-refused-path = That zip is not what an export looks like, so I left it closed.
