### Des amis qui se montrent ce qu'ils ont aimé.

friends-ask = Qui veut montrer aux autres les films qu'il a aimés, et voir les leurs ? On ne voit que ce que vous avez aimé, rien d'autre, et seulement entre ceux qui participent ; un geste suffit pour arrêter.
friends-in = Participent : { $names }.
button-friend-in = J'en suis
button-friend-out = Pas moi
button-friends-loved = Ce qu'ils ont aimé
button-friends-show = Nous montrer ce que nous aimons
button-friends-off = Ne montrer à personne
friends-list = { $names } et vous, vous vous montrez ce que vous avez aimé.
friends-none = Personne ne vous montre encore ce qu'il a aimé. Dans un groupe où nous sommes tous les deux, /friends demande qui le veut ; seuls ceux qui disent oui sont vus.
friends-off = C'est fait : plus personne ne voit ce que vous aimez, et vous ne voyez plus rien d'eux.
friends-kids = Un profil d'enfant ne montre rien à personne.
friends-unknown = Je ne connais personne du nom de { $name } qui vous montre ce qu'il aime. Dans un groupe où vous êtes tous les deux, /friends le lui demande.
friends-nothing-new = Vous connaissez déjà tout ce qui a plu à { $names }.
friends-loved = Ce que { $names } { $count ->
    [one] a aimé
   *[other] ont aimé
}, sans ce que vous connaissez déjà.
friends-both = Entre vous deux, de quoi plaire aux deux :
friends-both-named = Pour { $name }, d'après { $titles } seulement, et pour vous :
friends-both-known = Pour { $name }, d'après tout ce que { $name } a aimé, et pour vous :
command-friends = Amis : voir ce que les autres ont aimé
typed-friends = amis; mes amis
shape-friend-1 = Aimé par { $names }
shape-friend-2 = Un coup de cœur de { $names }
shape-tied-friend-1 = { $pitch } ; aimé par { $names }
shape-tied-friend-2 = { $pitch } ; un coup de cœur de { $names }
