### Friends who show each other what they loved.

friends-ask = Who here wants to show the others which films they loved, and see theirs? Only what you liked is shown, nothing else, to those alone who are in too, and one tap ends it.
friends-in = In: { $names }.
button-friend-in = I'm in
button-friend-out = Not me
button-friends-loved = What they loved
button-friends-show = Show each other what we love
button-friends-off = Show nobody
friends-list = { $names } and you show each other what you loved.
friends-none = Nobody shows you what they loved yet. In a group where we both are, /friends asks who wants to; only those who say so are seen.
friends-off = Done: nobody sees what you love any more, and you see nothing of theirs.
friends-kids = A children's profile shows nobody anything.
friends-unknown = I know no { $name } who shows you what they love. In a group where you both are, /friends asks them.
friends-nothing-new = Whatever { $names } loved, you know already.
friends-loved = What { $names } { $count ->
    [one] has loved
   *[other] have loved
}, without what you know already.
friends-both = Between you two, something for both:
friends-both-named = For { $name }, by { $titles } alone, and for you:
friends-both-known = For { $name }, by all { $name } loved, and for you:
command-friends = Friends: see what each other loved
typed-friends = friends; my friends
shape-friend-1 = { $names } loved it
shape-friend-2 = Loved by { $names }
shape-tied-friend-1 = { $pitch }; { $names } loved it
shape-tied-friend-2 = { $pitch }; loved by { $names }
