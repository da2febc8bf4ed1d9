### Comparing the tastes of two people who both want it.

compare-whom = Choose somebody else, in a channel where you both are: tap their name, Apps, “Compare our taste”.
compare-too-little = I know too little of your taste for that. Like or rate a few titles first.
compare-kids = I don't compare the taste of a children's profile.
compare-ask = { $asker } would like to compare tastes with { $asked }. If { $asked } agrees, titles both of you like, what you share and where you part will stand here for all to read.
compare-over = That question is no longer open. Whoever wants to compare can ask again.
compare-refused = No comparison, then.
compare-done = Your two tastes side by side:
compare-titles = { $count ->
    [one] You both like { $titles }.
   *[other] You both like { $titles } ({ $count } in all).
}
compare-alike = You both lean towards what is { $what }.
compare-apart = What is { $what } is more for whoever agreed just now than for whoever asked.
compare-nothing = You share no title yet, and neither of you leans clearly where the other does.
compare-both = Something for both of you: { $title }.
button-compare-yes = Compare
button-compare-no = Rather not
