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
