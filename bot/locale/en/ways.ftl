### Changing the present wish, what is trending, where to watch.

button-refine = ✏ Refine
button-where = Where to watch
button-ticked = { $label } ✓

refine = You asked for: { $what }. What shall change?
refine-kept = The rest I'll keep to in what comes next.
repair-gone = Taken back: { $what }.
repair-unfit = Then I got you wrong. I was looking for: { $what }. What did you mean instead?
repair-unfit-open = Then I got you wrong. Say it once more in other words: what shall it be?
repair-why-all = This is what I understood: { $what }. What of it isn't so?
repair-why-all-open = You asked for nothing in particular, so these are well liked ones. What shall it be?
refine-open = Nothing in particular so far. What shall it be?
refine-in = ➕ A genre
refine-out = ➖ A genre
refine-shorter = Shorter
refine-newer = Newer
refine-older = Older
refine-language = 🌐 Language
refine-anew = Start over
refine-option = { $value }
refine-ask-in = Which genre shall it be?
refine-ask-out = Which genre shall stay away?
refine-ask-language = Which language?

trending = What many like and watch just now, without what you know already.
trending-unknown = I can't tell here what many are watching now. These are well known and well liked, without what you know already.

where-which = Of which title? Name it, as in “/where Arrival”.
where-unknown-title = I don't know that title. Try its full name, as in “/where The Godfather”.
where-no-key = I can't look up streaming services here, so I don't know where { $title } is running.
where-trouble = The list of services isn't answering just now, so I can't say where { $title } is running. Please ask again in a moment.
where-nowhere = { $title }: I know of no service that has it in { $country }.
where-found = { $title } in { $country }:
where-flatrate = Included: { $services }
where-free = Free: { $services }
where-ads = Free with ads: { $services }
where-rent = To rent: { $services }
where-buy = To buy: { $services }
streaming-no-key = I can't look up streaming services here, so I can't say which of these are on { $services }.
streaming-trouble = The list of services isn't answering just now, so I can't say which of these are on { $services }.
streaming-found = On { $services } in { $country }, says JustWatch by way of TMDB.
streaming-none = Of what fits, I found nothing on { $services } in { $country }. These fit otherwise.
streaming-untold = You haven't told me your services yet, so these may run anywhere.
streaming-no-key-own = I can't look up streaming services here, so I can't say which of these you could stream.
where-source = { $days ->
    [0] Says JustWatch, by way of TMDB, today.
    [1] Said JustWatch, by way of TMDB, yesterday.
   *[other] Said JustWatch, by way of TMDB, { $days } days ago.
}
where-link = This leads there: { $link }
where-ask = I took { $country } for your country. Tell me once, as in “I live in Germany and have Netflix and Mubi”, and I name yours first.
where-other = 🌍 Another country
where-country = Where do you watch? I'll keep it in mind.
where-option = { $country }
pasted-unknown = I can't tell which title is behind that link. Tell me its name, and I look it up.
pasted-which = That link may mean one of these. Which one?
pasted-either = { $title } ({ $year })
