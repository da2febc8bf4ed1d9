### Ce qui se dit à côté des films : ce qu'est Usher, mercis et au revoir, rires, comment on va, ce qu'Usher pense des titres.

usher-this = Je suis Usher, un bot pour choisir des films : dites-moi une humeur, un titre que vous aimez ou ce qu'il ne faut pas, et j'en montre quelques-uns, chacun avec sa raison. Ou touchez, et cinq petites questions le trouvent.
button-all = Tout ce que je sais faire

thank-2 = Avec plaisir.
thank-3 = Quand vous voulez.
thank-plain = Je vous en prie.
thank-plain-2 = Avec plaisir.
thank-plain-3 = Quand vous voulez.
thank-chosen = Je vous en prie. J'espère que { $title } vous plaira.
thank-chosen-2 = Avec plaisir. Bon film avec { $title }.
leave-2 = Dormez bien. À la prochaine.
leave-chosen = Bonne nuit, et bon film avec { $title }.
now-chosen = On baisse la lumière et on lance { $title }. Dites-moi après comment c'était.
leave-later-2 = À bientôt. Revenez quand vous voulez un film.
leave-later-3 = Prenez soin de vous. Je reste là.
leave-later-chosen = Bon film avec { $title }. À bientôt.

chat-laugh = Content de vous faire sourire.
chat-laugh-2 = Ha. Je le prends comme un bon signe.
chat-laugh-3 = Mes meilleures répliques sont des accidents.
chat-compliment = C'est gentil. Je fais de mon mieux.
chat-compliment-2 = Vous êtes de bonne compagnie vous-même.
chat-compliment-3 = Merci. Je rougirais si je pouvais.
chat-pity = Je sais. Dites un mot et je cherche autre chose.
chat-cool = Bien. Un mot de vous et je cherche autre chose.
chat-cool-2 = Entendu.
chat-cool-3 = Parfait. Je reste là.
chat-life = Je vois. Si un film vous tente là-dessus, dites-moi une humeur ou un titre.
chat-life-2 = Sacrée journée. On cherche quelque chose à regarder ?
chat-joke = Mes meilleures blagues sont celles des autres et durent quatre-vingt-dix minutes. Je vous trouve une comédie ?
chat-joke-2 = Je laisse les blagues aux professionnels. Une comédie, alors ?
agree-2 = Bien. Les fiches sont à vous : touchez-en une, ou dites-moi que changer.
agree-plain-2 = Bien. Je vous écoute.
other-chat-2 = Je parle surtout cinéma. Avez-vous envie de voir quelque chose ?
other-chat-3 = Cela me dépasse, je ne connais que les films. Une humeur ou un titre, et je cherche.

bored = On va y remédier.
feel-tired = Cela fait beaucoup. Quelque chose de léger, qui ne demande aucun effort, ou quelque chose de calme ?
feel-sleepless = Ces nuits-là sont longues. Quelque chose de lent et doux pour glisser dans le sommeil, ou quelque chose de léger en attendant ?
feel-short-tired = Vous avez mérité un peu de douceur.
feel-short-sleepless = Ces nuits-là sont longues. Rien qui tienne éveillé, donc.
button-feel-sleepy = Lent et doux
offer-kind = Je vous en montre ?
button-show-them = Montrez-les-moi

opinion-title-above = { $title } est à ★ { $rating }, bien au-dessus des { $usual } habituels.
opinion-title-usual = { $title } est à ★ { $rating }, à peu près les { $usual } habituels.
opinion-title-below = { $title } est à ★ { $rating }, en dessous des { $usual } habituels.
opinion-title-unknown = Trop peu de gens ont noté { $title } pour dire ce qu'on en pense.
opinion-own = Je n'ai pas de goût à moi ; ce qui ressort dans { $title } : { $things }.
opinion-person-above = Je n'ai pas de goût à moi, mais les chiffres parlent pour { $name } : ★ { $rating } en moyenne sur { $count } { $count ->
    [one] titre
   *[other] titres
}, bien au-dessus des { $usual } habituels. Les mieux notés : { $others }.
opinion-person-usual = Je n'ai pas de goût à moi ; les chiffres mettent { $name } dans la moyenne : ★ { $rating } sur { $count } { $count ->
    [one] titre
   *[other] titres
}, contre { $usual } d'habitude. Les mieux notés : { $others }.
opinion-person-below = Je n'ai pas de goût à moi ; les chiffres sont plus froids avec { $name } : ★ { $rating } en moyenne sur { $count } { $count ->
    [one] titre
   *[other] titres
}, sous les { $usual } habituels. Les mieux notés tout de même : { $others }.
opinion-person-unknown = Je connais trop peu de choses de { $name } pour le dire.
opinion-kind = Je n'ai pas de goût à moi, mais les gens en ont. Les mieux notés du genre : { $others }.

ask-sequel-next = Après { $title } vient { $next }.
ask-sequel-last = { $title } est le dernier que je connaisse ; avant lui, il y a eu { $others }.
ask-sequel-before = Avant { $title }, il y a eu { $before }.
ask-sequel-first = { $title } est le premier que je connaisse ; ensuite est venu { $others }.
ask-order = Dans l'ordre de sortie : { $titles }.
ask-order-alone = Je ne connais rien qui vienne avant ou après { $title }.
ask-ending = Je ne raconte jamais une fin. Ce que je peux dire de { $title } :
ask-take-coin = La pièce dit { $title }. { $reason }
ask-take-best = D'après ce qu'on en dit, { $title }. { $reason }
choose-instead = Alors va pour { $title }. Bonne soirée, et dites-moi comment c'était.
home-noted = C'est noté : { $country }. Si vous demandez où voir un film, je regarde là.
anew = On repart de zéro. De quoi avez-vous envie ? Dites-le avec vos mots, ou touchez.
aside-life = Je comprends. Je reste là, avec les cartes.
aside-life-2 = Prenez votre temps. Les cartes ne bougent pas.
aside-others = Chacun son avis. Moi, je suis le vôtre.
aside-others-2 = C'est bon à entendre. Ce qui compte ici, c'est ce que vous en pensez.
aside-remark = Bon à savoir. Dites-moi si je dois chercher autre chose.
aside-remark-2 = Je vois ce que vous voulez dire. Les cartes sont toujours là.
aside-look = Regardez : touchez-la pour en savoir plus, ou dites « celle-là ».
aside-ask = Ça, je ne peux pas vous le dire pour ceux-ci.
