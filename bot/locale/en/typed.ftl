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
