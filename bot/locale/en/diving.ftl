### Deep dives: all that somebody made, in an order with reasons.

dive-way = { $role ->
    [with] With
   *[by] By
} { $name } I have { $count ->
    [one] one title:
   *[other] { $count } titles{ $seen ->
        [0] {""}
       *[other] , { $seen } of them seen
    }. In this order, I'd say:
}
dive-by-year = { $role ->
    [with] With
   *[by] By
} { $name } I have { $count ->
    [one] one title:
   *[other] { $count } titles{ $seen ->
        [0] {""}
       *[other] , { $seen } of them seen
    }. As they came out:
}
dive-rest = The rest of { $name }'s:
dive-line = · { $title } ({ $year }): { $why }
dive-line-seen = ✓ { $title } ({ $year }): { $why }
dive-why-start = Start here, it's the way in that most people take.
dive-why-best = The best loved of all, ★ { $stars }.
dive-why-after = Goes on from { $title }.
dive-why-first = Where it began.
dive-why-newest = The newest.
dive-why-aside = A side step into { $genre }.
dive-why-few = The one that few people know.
dive-why-long = A long one, for when you're sure.
dive-why-short = A short one, in between.
dive-why-then = Then this one.
dive-next = { $seen ->
    [0] Next by { $name }: { $title }.
   *[other] { $seen } of { $count } by { $name } seen. Next: { $title }.
}
dive-done = You've seen all { $count } that I have by { $name }.
dive-nobody = I have nothing by “{ $name }”. Try the whole name, or a title of theirs.
dive-who = Whose work shall I lay out? A director's name will do.
dive-weekly = Once a week I'll offer you the next one by { $name }.
dive-weekly-off = I won't offer the next one by myself. Say “next step” whenever you like.
button-dive-on = The rest
button-dive-weekly = 📬 The next one, weekly
command-dive = All that somebody made, in a good order
dive-why-pitch = { $pitch }.
