### The bare words that people type instead of a command.

unknown-command = I don't know that command. /help lists them all; or just tell me what you feel like.
typed-watchlist = watchlist; my watchlist; my list; saved
typed-history = history; my history
typed-rate = rate; rate it; rate this; rate one
typed-settings = settings; options; language
typed-trending = trending; what are people watching; what are people watching these days; what are people watching right now; what is everyone watching; what's everyone watching; what's popular; what's popular right now; what's hot; what's hot right now; what's trending; whats trending
typed-refine = refine; refine it
typed-surprise = surprise; surprise me; surprise us; surprise me please; just surprise me; just surprise us
typed-skip = skip; skip it; skip this
typed-privacy = privacy
typed-step-back = go back; step back; go back to the others; back to the previous ones
typed-import = import; import my ratings; import ratings; import my films; import from letterboxd; import from imdb; import from trakt
typed-export = export; export my data; download my data; my data; export everything
typed-link = link; link accounts; link my accounts; connect my accounts
typed-profile = profile; profiles; my profiles; change profile; switch profile; switch profiles; switch to main; switch to my profile; back to my profile; main profile; kids profile; child profile; a profile for my kids; a profile for my child; make a profile for my kids; make a kids profile; back to main; switch back to main; back to the main profile; switch to the main profile; leave kids; leave the kids profile; leave the children's profile; exit kids; exit the kids profile; out of the kids profile; back to the grown-ups; delete the kids profile
typed-pin = pin; set a pin; set pin; set up a pin; change the pin; change pin; a pin for the kids profile; lock the kids profile; lock the kids profile with a pin; protect the kids profile
typed-mood = mood; moods; by mood
typed-movie-night = movie night; film night; plan a movie night; let's have a movie night
typed-join = i'm in; i am in; count me in; i'm in for the movie night
typed-night-off = call it off; call the movie night off; call off the movie night; cancel the movie night; cancel the film night; cancel movie night; no movie night after all
typed-night-close = close the vote; close the voting; end the vote; end the voting
typed-reminders = reminders; my reminders; reminder
typed-recommend = recommend; recommendations; quiz; questions; find me a film; find me a movie
typed-next = next; next one; next card; next please; show me the next one; show the next
typed-previous = prev; previous; previous one; the one before; last one again
