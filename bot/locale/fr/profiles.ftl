### Les profils d'une personne, et ce qui garde sûr un profil pour enfants.

profiles = { $count ->
    [0] Vous avez un profil, { $name }. Un autre garde ses propres goûts ; écrivez « /profile new NOM ».
   *[other] Voici { $name } ; il y a aussi { $others }. Chacun garde ses propres goûts ; « /profile new NOM » en ajoute un.
}
profile-now = C'est { $name } maintenant. Ce que j'apprends désormais n'est qu'à { $name }.
profile-now-kids = C'est { $name } maintenant. Désormais je ne montre que ce qui convient aux enfants.
profile-refused = Un profil a besoin d'un nom avec une lettre, et il peut y en avoir { $most } au plus.
profile-stays = { $name } était votre premier profil et reste. « /forget » efface tout.
profile-drop-ask = Dois-je effacer { $name } avec tout ce que j'y ai appris ? C'est sans retour.
profile-dropped = { $name } n'est plus là.
profile-entry = { $name }
button-profile-kids = 🧸 Un pour enfants
button-profile-drop = 🗑 { $name }
button-profile-erase = Effacer
not-for-kids = Ce n'est pas pour les enfants, et ce profil l'est. Autre chose, ou un autre profil ?
button-pin = 🔒 Un code pour en sortir
button-pin-off = 🔓 Plus de code
pin-figure = { $figure }
pin-again = ⌫
pin-set = Quatre chiffres, s'il vous plaît : sans eux, personne ne quitte le profil des enfants.
pin-leave = Un code garde ce profil. Quels quatre chiffres ?
pin-kept = Bien. On ne sort plus du profil des enfants qu'avec ces quatre chiffres.
pin-gone = Le code n'est plus ; on peut quitter librement le profil des enfants.
pin-wrong = Ce n'était pas ceux-là.
pin-paused = Trop d'essais. Attendons dix minutes.
