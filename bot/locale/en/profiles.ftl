### Profiles of one person, and what keeps a children's profile safe.

profiles = { $count ->
    [0] You have one profile, { $name }. Another keeps its own taste; write “/profile new NAME”.
   *[other] This is { $name }; there { $count ->
        [one] is
       *[other] are
    } also { $others }. Each keeps its own taste; write “/profile new NAME” for another.
}
profile-now = This is { $name } now. What I learn from here on is { $name }'s alone.
profile-now-kids = This is { $name } now. From here on I show only what is safe for children.
profile-refused = A profile needs a name with a letter in it, and there can be { $most } at most.
profile-stays = { $name } was your first profile and stays. “/forget” erases everything.
profile-drop-ask = Shall I erase { $name } with all I learned there? It can't be undone.
profile-dropped = { $name } is gone.
profile-entry = { $name }
button-profile-kids = 🧸 One for kids
button-profile-drop = 🗑 { $name }
button-profile-erase = Erase it
not-for-kids = That isn't for children, and this profile is. Something else, or another profile?
button-pin = 🔒 A PIN to leave it
button-pin-off = 🔓 No PIN any more
pin-figure = { $figure }
pin-again = ⌫
pin-set = Four figures, please: without them nobody leaves the children's profile.
pin-leave = A PIN keeps this profile. Which four figures?
pin-kept = Good. Out of the children's profile only with these four figures from now on.
pin-gone = The PIN is gone; the children's profile can be left freely.
pin-wrong = Those weren't the ones.
pin-paused = Too many wrong tries. Let us wait ten minutes.
