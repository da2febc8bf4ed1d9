### What a platform's menu shows: each command in a few words (at most 100 characters), and two texts about Usher.

command-start = Begin, or begin again
command-recommend = Five quick questions, then films
command-surprise = A surprise, no questions
command-more-like-this = More like a title you name
command-rate = Rate a title, as in: Dune 4
command-taste = What I know of your taste
command-picks = The last cards again
command-trending = What many are watching now
command-watchlist = Titles you saved
command-history = What you told me about titles
command-where = Where a title is streaming
command-mood = Films for a mood
command-refine = Change what you asked for
command-movie-night = A film for several people: everyone votes
command-nominate = Put a film of your own up for the movie night
command-profile = Switch between tastes
command-settings = Language, time zone, pictures
command-link = Join your accounts on two platforms
command-import = Bring your ratings from elsewhere
command-export = All I keep about you, as a file
command-forget = Erase what I know about you
command-undo = Take the last verdict back
command-help = What I can do
command-privacy = What I keep, and what I don't

bot-description =
    I'm Usher, and I find films and series for you. Tell me what you feel like in your own words, or answer five quick questions. I learn what you like and say why I picked something.
bot-short = Finds films and series that fit you and the evening, and says why.
