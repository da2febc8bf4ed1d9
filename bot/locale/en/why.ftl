button-not-this = Not because of { $what }
button-not-this-feel = “{ $what }” shouldn't count
why-not-noted = Noted: { $what } is no guide for you here.
why-picture = Why { $title }?
mark-neutral = ➖

bar-text = What you asked
bar-words = Your words
bar-year = The years you said
bar-traits = The feel of it
bar-seeds = Like what you named
bar-taste = Like what you liked
bar-community = Others like you
bar-quality = Well rated
bar-popularity = Well known
bar-trending = Watched now
bar-novelty = Little known

typed-why = why; why this; why this one; why that; why that one
part-wishes = has what you wished for { $percent } %
bar-wishes = What you wished for
