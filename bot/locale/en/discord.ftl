### The Discord door's own words: options of commands (names in small letters without spaces), forms, notices.

option-kind = kind
    .about = Films, series, documentaries, or for children
option-mood = mood
    .about = What it should feel like
option-max-runtime = max-runtime
    .about = Minutes it may take at most
option-company = with-whom
    .about = Who is watching
option-title = title
    .about = A title: begin to type and choose
option-stars = stars
    .about = One star to five
option-profile = name
    .about = A profile's name, or: new NAME, delete NAME
option-minutes = minutes
    .about = How long the vote is open
option-code = code
    .about = The code that your other account was given
option-file = file
    .about = An export of Letterboxd or IMDb, or a CSV of titles and stars

company-alone = by myself
company-partner = as a couple
company-friends = with friends
company-family = with children

discord-menu-more-like-this = More like this
discord-menu-rate = Rate this
discord-menu-compare = Compare our taste
discord-choose = Choose
discord-jump = All of them
discord-share = Share
discord-shared = { $name } shows you this:
discord-note = ✏ Stars with a note
discord-note-title = Stars, with a note
discord-note-stars = Stars
discord-note-text = What was good, what was not
discord-words = ✏ In my own words
discord-words-title = What's the mood?
discord-words-text = What you feel like
discord-late = That took longer than Discord lets me answer here. Ask me again, please.
discord-error = That went wrong on my side. If it happens again, tell whoever runs me the number { $reference }. Please try once more.
discord-restarting = I'm just being restarted. Try again in a minute.
discord-unfetched = I couldn't fetch that file. Please send it once more.
discord-presence = Tell me what you feel like
