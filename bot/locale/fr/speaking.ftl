### Ce qu'Usher dit en premier, dès que quelqu'un le souhaite.

weekly-when = Quand, dans la semaine, faut-il vous en envoyer cinq ?
weekly-at-w4-1080 = Vendredi à 18 h
weekly-at-w5-1080 = Samedi à 18 h
weekly-at-w6-1080 = Dimanche à 18 h
weekly-at-w0-1140 = Lundi à 19 h
weekly-on = Cinq pour vous chaque semaine, les premiers { $first }.
weekly-off = Plus de cinq hebdomadaires.
weekly-private = Je les envoie à une seule personne. Demandez-les-moi dans une discussion à nous.
weekly-five = { $kinds ->
    [both] Cinq pour vous : { $count ->
        [5] trois nouveaux, un qui attend dans votre liste, et un pari.
       *[other] des nouveaux, un qui attend dans votre liste, et un pari.
    }
    [list] Pour vous : des nouveaux, et un qui attend dans votre liste.
    [gamble] Cinq pour vous : quatre nouveaux et un pari.
   *[new] Pour vous, tous nouveaux :
}
afterwards-on = Le soir suivant, je vous demanderai comment c'était. Une fois, pas plus.
afterwards-off = Je ne demanderai pas comment c'était.
quiet-set = Rien de ma part entre { $first } et { $last }, sauf les rappels que vous avez mis à ces heures.
silence = Je n'écrirai que si vous écrivez. Vos rappels arrivent quand même.
button-weekly = 📬 Cinq par semaine
button-stop-weekly = ✖ Plus de cela
button-stop-afterwards = ✖ Ne pas demander
button-stop-next-step = ✖ Plus de cela
button-ask-afterwards = 💬 Demandez-moi comment c'était
command-weekly = Cinq titres pour vous, chaque semaine
settings-afterwards = Demander comment c'était : { $value }
settings-weekly = Cinq par semaine : { $value }
settings-quiet = Heures calmes : { $value }
settings-change-afterwards = Comment c'était
settings-change-weekly = Cinq par semaine
settings-change-quiet = Heures calmes
settings-ask-afterwards = Faut-il demander, le soir suivant, comment était le titre choisi ?
settings-ask-weekly = Cinq titres pour vous chaque semaine ?
settings-ask-quiet = Quand ne faut-il rien dire, sauf les rappels ?
weekly-off-option = Non
quiet-22-8 = De 22 h à 8 h
quiet-23-7 = De 23 h à 7 h
quiet-20-10 = De 20 h à 10 h
quiet-0-0 = Aucune
button-afterwards-not-watched = 🙈 Pas eu le temps
