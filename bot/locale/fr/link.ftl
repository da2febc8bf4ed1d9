### Réunir les comptes d'une personne sur plusieurs plateformes.

link-code =
    Votre code est { $code }.
    Dans les { $minutes } minutes, écrivez-moi « /link { $code } » depuis votre autre compte. Ne le donnez à personne : qui s'en sert partage tout ce que je sais de vous.
link-too-many = Cela fait assez de codes pour une heure. Réessayez un peu plus tard.
link-too-often = Trop de codes erronés. Réessayez dans une heure.
link-unknown = Je ne connais pas ce code. Un code dure { $minutes } minutes et sert une fois ; « /link » sur votre autre compte vous en donne un nouveau.
link-own = C'est votre propre code. Écrivez-le-moi depuis votre autre compte.
link-same-platform = Les deux comptes sont sur la même plateforme. Un code réunit des comptes de plateformes différentes.
link-privately = Plutôt en privé : écrivez-moi « /link » à moi seul.
link-ask = Deux comptes deviennent ainsi une seule personne :
link-side = { $platform } : { $verdicts }, { $insights }, { $count ->
    [one] profil
   *[other] profils
} { $profiles }.
link-verdicts = { $count ->
    [0] aucun verdict
    [one] un verdict
   *[other] { $count } verdicts
}
link-insights = { $count ->
    [0] rien de noté
    [one] une chose notée
   *[other] { $count } choses notées
}
link-shared = { $count ->
    [one] Les deux profils nommés { $profiles } n'en font plus qu'un ; de deux verdicts sur un titre, le plus récent compte.
   *[other] Les profils de même nom ({ $profiles }) n'en font plus qu'un ; de deux verdicts sur un titre, le plus récent compte.
}
link-settings = Là où les réglages diffèrent, ceux de { $platform } l'emportent.
link-warning = Ne continuez que si les deux comptes sont à vous : ils partageront tout. Pendant un jour, c'est réversible.
link-left = Rien n'a été réuni.
link-done = C'est fait : vous êtes une seule personne sur { $platforms }. Pendant un jour, « /link undo » vous sépare à nouveau.
link-undone = Séparés. Chacun a ce qu'il avait avant et ce qu'il m'a dit depuis.
link-undo-nothing = Il n'y a rien à séparer : aucun compte n'a été réuni depuis un jour.
button-link-join = 🔗 Les réunir
button-link-no = Laisser
button-link-undo = ↩ Les séparer
