### Une conversation : réponses, choix, émotions, bavardage, retours en arrière.

# Questions sur un titre.
ask-director = { $title } : { $names }.
ask-director-series = { $title } est de { $names }.
ask-director-unknown = Je ne sais pas qui a réalisé { $title }.
ask-cast = Dans { $title } : { $names }.
ask-cast-unknown = Je ne sais pas qui joue dans { $title }.
ask-length = { $title } dure { $duration }.
ask-length-series = Un épisode de { $title } dure environ { $duration }.
ask-length-unknown = Je ne connais pas la durée de { $title }.
ask-crew-unknown = De { $title }, je ne connais que la réalisation et les acteurs.
ask-original = En version originale : { $original }.
ask-original-same = { $title } est déjà le titre original.
ask-original-unknown = Je ne connais pas le titre original de { $title }.
ask-shared = Dans { $one } comme dans { $other } : { $names }.
ask-shared-none = Je ne connais personne qui soit à la fois dans { $one } et dans { $other }.
ask-year = { $title } date de { $year }.
ask-year-unknown = Je ne sais pas de quand date { $title }.
ask-language = { $title } est en { $language }.
ask-language-yes = Oui, { $title } est en { $language }.
ask-language-no = Non, { $title } : { $language }.
ask-language-unknown = Je ne sais pas dans quelle langue est { $title }.
ask-country = Pays de { $title } : { $countries }.
ask-country-unknown = Je ne sais pas où { $title } a été tourné.
ask-seasons = { $title } compte { $count ->
    [one] une saison
   *[other] { $count } saisons
}.
ask-seasons-unknown = Je ne sais pas combien de saisons compte { $title }.
ask-seasons-film = { $title } est un film, pas une série.
ask-genre = { $title } : { $genres }.
ask-genre-yes = Oui, { $title } : { $genres }.
ask-genre-no = Pas tout à fait, { $title } : { $genres }.
ask-good-unknown = J'ai trop peu de notes pour juger { $title }.
ask-named = Il s'appelle { $title }.
ask-person-yes = Oui, { $name } est dans { $title }.
ask-person-no = Pas que je sache : { $name } n'est pas dans ma distribution de { $title }.
ask-scary-yes = Oui, { $title } est fait pour faire peur.
ask-scary-some = { $title } a quelques moments qui font peur.
ask-scary-no = Non, { $title } ne fait pas peur.
ask-violent-yes = Oui, { $title } est assez violent.
ask-violent-some = Il y a un peu de violence dans { $title }, sans plus.
ask-violent-no = Non, { $title } reste doux côté violence.
ask-sad-yes = Oui, { $title } est assez lourd.
ask-sad-some = { $title } a ses moments tristes.
ask-sad-no = Non, { $title } ne vous pèsera pas.
ask-funny-yes = Oui, { $title } est là pour vous faire rire.
ask-funny-some = { $title } a des moments drôles.
ask-funny-no = Non, { $title } n'est pas drôle.
ask-paced-fast = { $title } avance d'un bon pas.
ask-paced-middle = { $title } a un rythme moyen.
ask-paced-slow = { $title } prend son temps.
ask-child-yes = Oui, pour autant que je sache, { $title } convient à { $age } ans.
ask-child-nearly = Presque : { $title } convient plutôt dès { $from } ans ; à { $age } ans, à vos côtés, cela peut aller.
ask-child-no = Non, je ne montrerais pas { $title } à { $age } ans.
ask-child-from = { $title } convient à partir de { $from } ans environ.
ask-child-grown = { $title } est pour les grands.
ask-child-unknown = Je ne peux pas assurer que { $title } convienne aux enfants ; mieux vaut y jeter un œil avant.
ask-note-yes = Oui.
ask-note-no = Non.
ask-note-unknown = Je ne le sais pas pour { $title }, alors je préfère ne rien promettre.
ask-animal-yes = Oui, un animal meurt dans { $title }.
ask-animal-no = Non, aucun que je sache dans { $title }.
ask-animal-others = Que personne d’autre ne meure, je ne peux pas le promettre.
ask-end-well = Cela finit bien ; je n'en dirai pas plus.
ask-end-bittersweet = { $title } finit entre sourire et larmes.
ask-end-dark = Cela ne finit pas bien ; je n'en dirai pas plus.
ask-end-open = La fin reste ouverte.
ask-end-shock = La fin prend par surprise ; je n'en dirai pas plus.
ask-end-unknown = Je ne sais pas dans quel état { $title } vous laisse.
ask-cast-role = Qui joue quel rôle, je ne le sais pas.
ask-episodes-unknown = Le nombre d'épisodes, je ne le connais pas.
ask-holds-much = Oui, il y en a beaucoup dans { $title } : { $things }.
ask-holds-little = Un peu, à petites doses : { $things }, dans { $title }.
ask-holds-none = Non, rien de tel dans { $title }, que je sache ({ $things }).
ask-holds-unknown = Je ne sais pas s'il y en a dans { $title } ({ $things }).
ask-warnings-strong = À savoir avant { $title } : { $things }.
ask-warnings-slight = À petites doses, que je sache : { $things }. Rien de plus fort dans { $title }.
ask-warnings-none = Rien dans { $title }, que je sache, ne devrait gêner personne.
ask-certificate = { $title } est classé { $certificate }.
ask-certificate-unknown = Je ne connais pas la classification de { $title }.
ask-colour-yes = { $title } est en couleur.
ask-colour-no = { $title } est en noir et blanc.
ask-colour-unknown = Je ne sais pas si { $title } est en couleur.
ask-beyond = Cela, je ne peux pas vous le dire de { $title }.
ask-beyond-besides = Le reste de votre question sur { $title }, je ne le sais pas.
ask-true-yes = Oui, { $title } est tiré d'une histoire vraie.
ask-true-book = { $title } est tiré d'un livre.
ask-true-no = Pas que je sache.
ask-true-unknown = Je ne sais pas si { $title } est une histoire vraie.
ask-award-yes = Oui : { $title } a reçu un Oscar.
ask-award-festival = { $title } a reçu un grand prix de festival.
ask-award-unknown = Je ne sais pas quels prix { $title } a reçus.
ask-sequel-unknown = Je ne connais pas de suite à { $title }.
ask-others = Aussi de { $names } : { $others }.
ask-others-cast = { $names } joue aussi dans { $others }.
ask-others-none = Je ne connais rien d'autre de { $names }.
ask-compare-rest = { $title } : { $value }
ask-compare-unknown = Je ne peux pas les comparer : j'en sais trop peu.
ask-take = Je prendrais { $title }. { $reason }
ask-mine-stars = Vous avez donné { $stars } sur 5 à { $title }.
ask-mine-liked = Vous m'avez dit que vous aviez aimé { $title }.
ask-mine-disliked = Vous m'avez dit que { $title } ne vous avait pas plu : vous n'aviez pas aimé.
ask-mine-not-interested = Vous m'avez dit que { $title } n'était pas pour vous.
ask-mine-seen = Vous m'avez dit que vous aviez vu { $title }.
ask-mine-saved = { $title } est dans vos titres gardés.
ask-mine-said = De { $title }, vous avez dit : « { $said } ».
ask-mine-nothing = Vous ne m'avez encore rien dit de { $title }.
ask-why-not-refused = Parce que vous m'avez dit : { $what }.
ask-why-not-shown = Rien contre { $title }, il n'était juste pas dans les premiers. Le voici.
ask-which = De quel film parlez-vous ? Donnez-moi son nom, ou la place de sa fiche.
ask-which-of = Plusieurs correspondent : { $titles } ?
ask-nowhere = { $count ->
    [0] Il n'y a pas de fiche sur la table
    [one] Il n'y a qu'une fiche sur la table
   *[other] Il n'y a que { $count } fiches sur la table
}. De laquelle parlez-vous ?

# Choisir, écarter, listes.
choose-done = Va pour { $title }. Bonne soirée, et dites-moi comment c'était.
choose-missing = Je n'ai pas « { $name } » ici, mais bon film. Bonne soirée.
choose-which = Volontiers, lequel ? Donnez-moi son nom, ou la place de sa fiche.
pass-seen = Noté, déjà vu : { $titles }.
pass-one = { $title } { $count ->
    [one] est écarté
   *[other] sont écartés
}.
list-saved = Gardé : { $titles }.
list-removed = Retiré de vos titres gardés : { $titles }.
list-not-there = { $title } n'est pas dans vos titres gardés.
list-holds = Oui, déjà gardé : { $titles }.
list-holds-not = Pas encore dans vos titres gardés : { $titles }. Je l'ajoute ?
list-save-which = Lequel garder ? Donnez-moi son nom, ou la place de sa fiche.
list-taken = Vous aviez pris { $title }.
list-taken-none = Rien n'a encore été choisi, que je sache.
list-pick = Parmi vos titres gardés, je prendrais { $title }.
list-told = Vous m'avez parlé jusqu'ici de { $count ->
    [one] un titre
   *[other] { $count } titres
} : { $titles }.
list-told-liked = aimé : { $titles }
list-told-disliked = pas aimé : { $titles }
list-told-seen = vu : { $titles }
list-told-rated = { $title } { $stars } sur 5
list-told-saved = gardé : { $titles }
list-told-nothing = Vous ne m'avez encore parlé d'aucun titre.

# Reprendre.
unlearn-done = C'est effacé : { $what }.
unlearn-title = C'est effacé : je ne sais plus rien de vous et de { $title }.
unlearn-known-not = Je n'avais rien noté sur { $title }.
unlearn-people = C'est effacé : je ne sais plus rien de vous et de { $names }.
unlearn-people-known-not = Je n'avais rien noté sur { $names }.
unlearn-nothing = Je n'avais rien noté, il n'y a donc rien à reprendre.
unlearn-put-back = { $title } est de retour.
unlearn-instead = C'est effacé et corrigé. { $note }

# Les gens d'abord.
feel-loss = Je suis vraiment désolé. Une compagnie discrète vous ferait-elle du bien, ou quelque chose qui n'a rien à voir avec tout cela ?
feel-heartbreak = Je suis désolé, cela fait mal. Plutôt de quoi rire, quelque chose de doux, ou rien pour l'instant ?
feel-illness = Je suis désolé que vous n'alliez pas bien. Reposez-vous. Quelque chose de léger, qui ne demande aucun effort ?
feel-worry = Je suis vraiment désolé, c'est lourd à porter. J'espère que cela ira vite mieux. Une présence calme, ou quelque chose qui n'a rien à voir ?
feel-low = Je suis désolé, cela a l'air dur. Je vous cherche quelque chose de doux, ou de quoi rire ?
feel-joy = Félicitations, quelle belle nouvelle. De quoi fêter ça ?
feel-forgiven = Ce n'est rien du tout, et je suis désolé pour votre journée. Quelque chose de doux ?
feel-short-loss = Je suis vraiment désolé.
feel-short-heartbreak = Je suis désolé, cela fait mal.
feel-short-illness = Je suis désolé, remettez-vous bien.
feel-short-worry = Je suis désolé, j'espère que cela ira vite mieux.
feel-short-low = Je suis désolé, cela a l'air dur.
feel-short-joy = Félicitations.
button-feel-gentle = Une compagnie discrète
button-feel-else = Tout autre chose
button-feel-laugh = De quoi rire
button-feel-party = De quoi fêter ça
button-feel-no = Pas maintenant

# Arriver et partir.
greet = Bonjour. Que sera-ce aujourd'hui : un titre que vous aimez, une humeur, ou cinq petites questions ?
greet-back = Vous revoilà. Vos fiches sont encore là, ou dites-moi autre chose.
leave = Bonne nuit alors. Je suis là quand vous voulez.
leave-later = Entendu, à bientôt. Je suis là quand vous voulez.
thank = Je vous en prie. Bonne soirée.
usher-what = Je suis Usher, un bot : un programme qui connaît les films, pas une personne. Je ne dors, ne mange ni ne ressens, mais je sais vous trouver de quoi regarder.
usher-how = Tout va bien, merci ; je suis un bot, chaque jour est jour de cinéma. Et vous, de quoi avez-vous envie ?
usher-who-made = Je suis Usher, un programme libre écrit par des gens qui aiment le cinéma. Un bot, pas une personne.
usher-favourite = Je suis un bot, je n'ai pas de préféré ; mais dites-moi le vôtre et je trouverai ses voisins.
usher-language = Oui, volontiers : je comprends l'anglais, l'allemand, le français, l'espagnol, le russe et le chinois.
usher-questions = Je demande pour savoir en quelques touches ce qui vous ira ce soir ; vous pouvez tout passer.
back = Prenez votre temps, vos fiches sont encore là.
agree = Bien. Touchez une fiche, ou dites-moi que changer.
agree-plain = Bien. Dites-moi ce dont vous avez envie, ou touchez.
declined = Entendu. Dites-moi ce qui vous tenterait plutôt.
hm = Pas tout à fait ? Dites-moi que changer, ou demandez-en d'autres.
dubbed-unknown = Lesquels sont doublés, je ne le sais pas ; les plus connus le sont presque toujours.
abuse = Je comprends, ce n'était pas ce que vous vouliez. Dites-moi que changer et je cherche encore.
nonsense = Je n'ai pas su en tirer un film. Dites-moi un titre que vous aimez, une humeur, ou touchez.
others-opinion = Bon à savoir. Et vous, qu'en avez-vous pensé ?
other-chat = Je suis meilleur en films qu'en bavardage. Dites-moi une humeur ou un titre, et je cherche.

# Les cinq questions, tapées.
answer-why = Je demande parce que la réponse m'en dit le plus sur ce qui vous ira ce soir. Les deux se valent, et vous pouvez passer.
answer-which = Touchez l'un d'eux, ou dites « le premier » ou « passer ».
wish-unclear = Je ne vois pas bien ce que ce devrait être. Une humeur, un genre, ou un titre qui y ressemble ?

button-clear = Vider
watchlist-clear-ask = Dois-je retirer { $count ->
    [one] le seul titre gardé
   *[other] les { $count } titres gardés
} ?
watchlist-cleared = Plus aucun titre gardé : { $count ->
    [one] un titre retiré.
   *[other] { $count } titres retirés.
}
history-clear-ask = Dois-je oublier ce que vous m'avez dit { $count ->
    [one] du seul titre
   *[other] des { $count } titres
} : goûts, étoiles et films vus ? Vos titres gardés restent.
history-cleared = Oublié : ce que vous m'aviez dit { $count ->
    [one] d'un titre.
   *[other] de { $count } titres.
}
clear-for-good = Cela ne pourra pas être annulé.
clear-put-back = Remis : { $count ->
    [one] un titre.
   *[other] { $count } titres.
}
clear-gone = Je n'ai plus ce qui s'y trouvait.
