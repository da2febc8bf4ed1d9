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

# Les soirées du calendrier.
occasions-on = Je vous écrirai les soirs du calendrier, avec des films qui vont avec. Le prochain : { $what }, { $when }.
occasions-none = Je ne connais pas de soirées du calendrier là où vous êtes. Indiquez votre pays dans les réglages, et je vous écrirai.
occasions-off = Plus rien de moi pour les soirées du calendrier.
occasion-five = { $count ->
    [5] Cinq films pour { $what }, si le cœur vous en dit :
   *[other] Pour { $what }, si le cœur vous en dit :
}
occasion-halloween = Halloween
occasion-christmas = les jours avant Noël
occasion-orthodox-christmas = la veillée de Noël
occasion-lunar-new-year = le Nouvel An lunaire
occasion-ramadan = une soirée de ramadan
occasion-summer-north = une longue soirée d'été
occasion-summer-south = une chaude soirée d'été
button-occasions = 🗓 Soirées du calendrier
button-stop-occasions = ✖ Arrêter
settings-occasions = Soirées du calendrier : { $value }
settings-change-occasions = Fêtes
settings-ask-occasions = Dois-je vous écrire les soirs du calendrier, comme Halloween ou le Nouvel An lunaire, avec des films qui vont avec ?

# Le film de la semaine d'un groupe.
channel-where = J'envoie un film de la semaine dans un groupe ou un salon où je peux écrire. Donnez-y /film-of-week.
channel-who = Seuls ceux qui gèrent cette conversation peuvent le choisir.
channel-when = Quand dans la semaine dois-je envoyer un film ici ?
channel-on = Un film de la semaine pour tous ici, le premier { $first }.
channel-off = Plus de film de la semaine ici.
channel-film = Le film de la semaine :
button-channel-off = ✖ Plus ici
command-film-of-week = Un film de la semaine pour cette conversation
typed-film-of-week = film de la semaine
