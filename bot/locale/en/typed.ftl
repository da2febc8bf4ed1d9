### The bare words that people type instead of a command.

unknown-command = I don't know that command. /help lists them all; or just tell me what you feel like.
typed-watchlist = watchlist; my watchlist; my list; saved
typed-history = history; my history
typed-rate = rate; rate it; rate this; rate one
typed-settings = settings; options; language
typed-trending = trending; what's trending; whats trending
typed-refine = refine; refine it
typed-surprise = surprise; surprise me
typed-skip = skip; skip it; skip this
typed-privacy = privacy
typed-step-back = go back; step back; go back to the others; back to the previous ones
typed-import = import; import my ratings; import ratings; import my films; import from letterboxd; import from imdb; import from trakt
typed-export = export; export my data; download my data; my data; export everything
typed-link = link; link accounts; link my accounts; connect my accounts
typed-profile = profile; profiles; my profiles; change profile; switch profile; switch profiles; switch to main; switch to my profile; back to my profile; main profile; kids profile; child profile; a profile for my kids; a profile for my child; make a profile for my kids; make a kids profile
typed-mood = mood; moods; by mood
typed-movie-night = movie night; film night; plan a movie night; let's have a movie night
typed-reminders = reminders; my reminders; reminder
typed-recommend = recommend; recommendations; quiz; questions; find me a film; find me a movie
typed-next = next; next one; next card; next please
typed-previous = prev; previous; previous one; the one before; last one again
