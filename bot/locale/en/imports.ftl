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
import-nothing-new = { $count ->
    [one] I knew that one already; nothing has changed.
   *[other] I knew all { $count } already; nothing has changed.
}
import-none-found = I read it, but my catalogue has none of these titles.
undone-many = { $count } titles

import-refused-empty = That file is empty. The service may still be making it; try the export again.
import-refused-unknown = I can take exports of Letterboxd, IMDb and Trakt: a CSV, a JSON file or a zip. That file is something else. Tap one to see how to get it.
import-refused-columns = That table isn't an export as I know them. I look for Letterboxd's columns Date, Name, Year, Letterboxd URI; IMDb's Const, Your Rating, Title; or Trakt's JSON. Send it as it came, with its first line.
import-refused-rows = I know the form of that file, but no line of it names a film or a series.
import-refused-damaged = That file is damaged or broken off. Please download it once more.
import-refused-large = That file is too large: I take up to { $limit } MB. The zip is smaller than what is in it.
import-refused-many = There is more in that file than I take at once. Send its tables one by one.
import-refused-locked = That zip is locked with a password. Send me one without.
import-refused-nested = There are archives inside that zip. Send me the export itself.
import-refused-path = That zip is not what an export looks like, so I left it closed.
