### What Usher says. Short, warm, plain; see VOICE in the docs.

welcome-hello = Hello. I'm Usher: five taps and I'll find your film. Or just tell me what you feel like.
welcome-morning = Good morning. I'm Usher: five taps and I'll find your film. Or just tell me what you feel like.
welcome-afternoon = Good afternoon. I'm Usher: five taps and I'll find your film. Or just tell me what you feel like.
welcome-evening = Good evening. I'm Usher: five taps and I'll find your film. Or just tell me what you feel like.

help =
    Tell me what you want, in your own words: “something like Dune but faster”, “Korean thriller under two hours”, “I loved Arrival”.
    Or tap Find me a film: five questions at most, and you can stop after any of them.

    /recommend the questions · /surprise no questions
    /more-like-this TITLE · /rate TITLE STARS · /where TITLE it is streaming · /mood
    /picks the last cards · /watchlist · /history · /undo
    /trending what many watch just now · /refine change your wish
    /movie-night one film for several people · /link your accounts on two platforms
    /taste what I know of you · /profile · /settings · /import your ratings from elsewhere · /export · /forget
stale = That button is from an earlier time. Here is where we can go on.
not-yours = Those buttons are someone else's. Write to me and you get your own.
smalltalk = Good to have you here. Shall we find something to watch?
text-cut = That was long: I read the first { $limit } characters.
not-understood-cards = I didn't get that. What should be different: shorter, funnier, newer? Or which card do you mean?
not-understood = I couldn't make a film out of that. Tell me a title you love, a mood, or tap.
refuse-unplaced = I can't tell which films have “{ $what }”, so I can't keep them away. Say it in other words, or tap a card.
about-title = You mean { $title }? Here is its card, or something like it.
about-is-it = Is it one of these?
about-candidate = { $title }
about-found = Good, that's the one. I've marked it as seen.
about-none = I can't place that. Tell me more: who was in it, how it ended, roughly when you saw it.
about-tell-more = Then tell me more: who was in it, what happened at the end, roughly when you saw it.
button-none-of-these = None of these
typed-try-different = more; others; other ones; something else; different
typed-undo = undo; undo that; take it back; undo it; take that back; i take that back; take back that
typed-picks = back to the cards; show them again; picks; my picks; cards; the cards
typed-start = start; menu
typed-anew = restart; start over; start again; begin again; from scratch; start from scratch

rated = { $title }: { $stars } of 5. I'll remember.
rate-ask = How was { $title }?
rate-which = Which one would you like to rate?
rated-top = { $title }, the card on top: { $stars } of 5. I'll remember.
rate-begin = Gladly. Name a title and its stars, as in “Heat 4”, one after the other.
rate-nothing = Nothing to rate yet. Name a title, as in “/rate Dune 4”, or let me show you some first.
rate-unknown = I don't know that title. Try its full name, as in “/rate The Godfather 5”.
rate-title = { $title }
verdict-liked = Good: more in the spirit of { $title }.
verdict-disliked = Understood, { $title } is off the table, and I'll steer away from its kind.
verdict-not-interested = { $title } won't come up again.
verdict-seen = Seen: I won't show { $title } again. How was it?
undo-nothing = There is nothing to take back.
saved = { $title } is on your watchlist.

more-which = More like what? Name a title, as in “/more-like-this Arrival”.
more-unknown = I don't know that title. Try its full name, or tell me what it feels like.

watchlist = Your watchlist, { $count ->
    [one] one title
   *[other] { $count } titles
}. Tap one for its card.
watchlist-empty = Your watchlist is empty. 🔖 under a card puts a title here.
history = What you told me about { $count ->
    [one] one title
   *[other] { $count } titles
}, { $order }.
history-empty = Nothing yet. Once you like, rate or save a title it stands here.
list-entry = { $verdict } { $title }
list-place = { $first } to { $last } of { $count }
list-back = ‹ Back
list-on = More ›
list-order = ⇅ { $order }
list-kind = { $kind }
list-by-new = newest first
list-by-stars = by stars
list-by-name = by name
list-by-year = by year
list-of-all = 🎬 Films and series
list-of-movie = 🎬 Films only
list-of-series = 📺 Series only
mark-liked = 👍
mark-disliked = 👎
mark-not-interested = 🚫
mark-seen = ✅
mark-rated = ★
mark-saved = 🔖

settings = Your settings. Tap what you want to change.
settings-locale = Language: { $value }
settings-zone = Time zone: { $value }
settings-unknown = not set
settings-domain = I look for: { $value }
settings-order = Questions: { $value }
settings-pictures = Pictures: { $value }
settings-theme = Drawings: { $value }
settings-country = Country: { $value }
settings-services = Services: { $value }
settings-spoilers = Twists and endings may be named: { $value }
settings-adult = Titles for adults alone: { $value }
settings-change-country = Country
settings-change-services = Services
settings-change-spoilers = Spoilers
settings-change-adult = Adults alone
settings-ask-country = In which country do you watch? Another one: just tell me, as in “I live in Portugal”.
settings-ask-services = Which services do you have? I name them first when you ask where something runs. Tap again to take one off.
settings-ask-spoilers = May a reason name a twist, or how a film ends?
settings-ask-adult = Shall titles for adults alone come up? Never in a children's profile.
settings-no-streaming = I can't look up streaming services here yet; I keep it for when I can.
settings-change-locale = Language
settings-change-zone = Time zone
settings-change-domain = What I look for
settings-change-order = Order of questions
settings-change-pictures = Pictures
settings-change-theme = Drawings
settings-talks = English it is, from here on. What shall it be?
settings-ask-locale = Which language?
settings-ask-zone = Where are you? After ten at night I keep films under two and a half hours. Another city: just write it.
settings-ask-domain = What shall I look for, unless you say otherwise?
settings-ask-order = In which order shall I ask?
settings-ask-pictures = Shall cards come with pictures?
settings-ask-theme = How shall what I draw for you look?
settings-option = { $value }
domain-movies = films
domain-tv = series
domain-documentaries = documentaries
domain-kids = for children
order-best = most telling first
order-fixed = always the same
pictures-on = on
pictures-off = off
theme-light = light
theme-dark = dark

privacy =
    I keep what you tell me about titles and your taste (of your messages a short phrase at most; what we say in a browser stays readable there for a day), what I showed you and what you opened, your settings, and what you asked me to say later. Nobody else sees it.
    You can have all of it as a file, or have it erased at once.
privacy-leaves = What leaves this house:
privacy-anthropic = · Where I alone am unsure, what you wrote goes to Anthropic's language model, and so may what I know of your taste; never your name or account.
privacy-tmdb = · TMDB is asked for titles, and for a name that I don't know; never who asks.
privacy-wikipedia = · Wikipedia and Wikidata are asked for titles; never who asks.
privacy-reddit = · Reddit is asked for titles; never who asks.
privacy-google = · Google is asked for titles; never who asks.
exported = Everything I keep about you is in this file.
forget-ask = Shall I erase everything: all profiles, your verdicts, your watchlist, what you said, your settings? It can't be undone.
forgotten = Done. I remember nothing about you. We can start over whenever you like.

error = Something went wrong on my side (reference { $reference }). Your data is safe; please try once more.
error-known = I can't do that just now. Please try again in a moment.
error-ModelNotReady = I'm still warming up. Please try again in a few seconds.
error-CatalogueEmpty = I have no titles yet. Whoever runs me can add some with “python -m bot catalogue starter”.
error-UnknownTitle = I don't know that title any more. Tell me what you feel like, and I'll find another.
error-BadTitleId = That button doesn't lead anywhere. Tell me what you feel like instead.
error-DatabaseUnavailable = My memory isn't reachable right now. Please try again in a moment.
liked-near = Near it: { $titles }.
