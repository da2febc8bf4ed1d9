### Joining accounts of one person on several platforms.

link-code =
    Your code is { $code }.
    Within { $minutes } minutes write “/link { $code }” to me from your other account. Give it to nobody: whoever uses it shares all I know of you.
link-too-many = Those were enough codes for one hour. Try again a little later.
link-too-often = Those were too many wrong codes. Try again in an hour.
link-unknown = I don't know that code. A code lasts { $minutes } minutes and works once; “/link” on your other account gives you a new one.
link-own = That is your own code. Write it to me from your other account.
link-same-platform = Both accounts are on the same platform. A code joins accounts on different ones.
link-privately = Let's do that in private: write “/link” to me alone.
link-ask = This makes two accounts one person:
link-side = { $platform }: { $verdicts }, { $insights }, { $count ->
    [one] profile
   *[other] profiles
} { $profiles }.
link-verdicts = { $count ->
    [0] no verdicts
    [one] one verdict
   *[other] { $count } verdicts
}
link-insights = { $count ->
    [0] nothing noted
    [one] one thing noted
   *[other] { $count } things noted
}
link-shared = { $count ->
    [one] The two profiles named { $profiles } become one; of two verdicts on a title the newer counts.
   *[other] The profiles of one name ({ $profiles }) become one; of two verdicts on a title the newer counts.
}
link-settings = Where settings differ, those of { $platform } hold.
link-warning = Go on only if both accounts are yours: they will share everything. For a day you can undo it.
link-left = Nothing was joined.
link-done = Done: you are one person on { $platforms }. For a day “/link undo” parts you again.
link-undone = Parted. Each has what it had before, and what it told me since.
link-undo-nothing = There is nothing to part: no accounts were joined in the last day.
button-link-join = 🔗 Join them
button-link-no = Leave it
button-link-undo = ↩ Part them again
