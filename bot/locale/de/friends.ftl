### Freunde, die einander zeigen, was sie mochten.

friends-ask = Wer hier möchte den anderen zeigen, welche Filme ihm gefielen, und ihre sehen? Gezeigt wird nur, was ihr mochtet, sonst nichts, und nur denen, die auch dabei sind; ein Tipp beendet es.
friends-in = Dabei: { $names }.
button-friend-in = Bin dabei
button-friend-out = Ich nicht
button-friends-loved = Was sie mochten
button-friends-show = Einander zeigen, was wir mögen
button-friends-off = Niemandem zeigen
friends-list = { $names } und du zeigt einander, was ihr mochtet.
friends-none = Noch zeigt dir niemand, was ihm gefiel. In einer Gruppe, in der wir beide sind, fragt /friends, wer möchte; zu sehen ist nur, wer zusagt.
friends-off = Erledigt: Niemand sieht mehr, was du magst, und du siehst nichts von ihnen.
friends-kids = Ein Kinderprofil zeigt niemandem etwas.
friends-unknown = Ich kenne niemanden namens { $name }, der dir zeigt, was ihm gefällt. In einer Gruppe, in der ihr beide seid, fragt /friends danach.
friends-nothing-new = Was { $names } gefiel, kennst du schon alles.
friends-loved = Was { $names } { $count ->
    [one] mochte
   *[other] mochten
}, ohne das, was du schon kennst.
friends-both = Zwischen euch beiden, etwas für beide:
friends-both-named = Für { $name }, allein nach { $titles }, und für dich:
friends-both-known = Für { $name }, nach allem, was { $name } mochte, und für dich:
command-friends = Freunde: sehen, was die anderen mochten
typed-friends = freunde; meine freunde
shape-friend-1 = Gefiel auch { $names }
shape-friend-2 = Ein Liebling von { $names }
shape-tied-friend-1 = { $pitch }; ein Liebling von { $names }
shape-tied-friend-2 = { $pitch }; gefiel auch { $names }
