### Comparer les goûts de deux personnes qui le veulent.

compare-whom = Choisissez quelqu'un d'autre dans un salon où vous êtes tous les deux : touchez son nom, Applications, « Comparer nos goûts ».
compare-too-little = Je connais trop peu vos goûts pour cela. Notez d'abord quelques titres.
compare-kids = Je ne compare pas les goûts d'un profil pour enfants.
compare-ask = { $asker } aimerait comparer ses goûts avec { $asked }. Si { $asked } accepte, les titres que vous aimez tous les deux, ce que vous partagez et ce qui vous sépare se liront ici, par tous.
compare-over = Cette question n'est plus ouverte. Qui veut comparer peut redemander.
compare-refused = Pas de comparaison, donc.
compare-done = Vos deux goûts côte à côte :
compare-titles = { $count ->
    [one] Vous aimez tous les deux { $titles }.
   *[other] Vous aimez tous les deux { $titles } ({ $count } en tout).
}
compare-alike = Vous penchez tous les deux vers ce qui est { $what }.
compare-apart = Ce qui est { $what } convient mieux à qui vient d'accepter qu'à qui a demandé.
compare-nothing = Vous ne partagez encore aucun titre, ni de penchant clair.
compare-both = De quoi vous plaire à tous les deux : { $title }.
button-compare-yes = Comparer
button-compare-no = Plutôt pas
