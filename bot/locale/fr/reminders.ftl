### Rappels : ce que quelqu'un veut se voir rappeler plus tard.

when-yesterday = hier à { $time }
when-today = aujourd'hui à { $time }
when-tomorrow = demain à { $time }
when-day = { $weekday } { $day } à { $time }
when-clock = { $time } (heure de { $zone })

remind-set-title = Je vous rappellerai { $title } { $when }.
remind-set-words = Je vous le rappellerai { $when } : « { $words } ».
remind-set-nothing = Je vous ferai signe { $when }.
remind-next-turn = Ici, je ne peux pas écrire en premier : vous l'entendrez dès que vous m'écrirez ensuite.
remind-when = Quand faut-il vous le rappeler ?
remind-passed = C'est déjà passé, ou dans plus de deux mois. Quand faut-il vous le rappeler ?
remind-many = { $most } rappels attendent déjà. Retirez-en un, et il y aura de la place pour le suivant.
remind-guest = Ici, je ne suis que de passage et ne peux pas écrire en premier. Demandez-le-moi dans une discussion à nous.
remind-none = Aucun rappel n'attend. Dites par exemple « rappelle-moi vendredi à 20 h de regarder Heat ».
remind-list = { $count ->
    [one] Un rappel attend :
   *[other] { $count } rappels attendent :
}
remind-which = Lequel faut-il retirer ?
remind-not-of = Il n'y a pas de rappel pour { $title }. Voici ceux qui attendent :
remind-line = · { $what }, { $when }
remind-what-title = { $title }
remind-what-words = « { $words } »
remind-what-nothing = un rappel
remind-off-title = Je ne vous rappellerai pas { $title }.
remind-off-words = Je ne vous rappellerai pas « { $words } ».
remind-off-nothing = Je ne vous rappellerai rien.
remind-off-all = { $count } rappels sont retirés.
remind-gone-already = Ce rappel n'existe déjà plus.
remind-now-title = Vous m'aviez demandé un rappel : c'est l'heure de { $title }.
remind-now-words = Vous m'aviez demandé un rappel : « { $words } ».
remind-now-nothing = Vous m'aviez demandé un rappel : c'est l'heure.
remind-late-title = Vous vouliez que je vous rappelle { $title } { $when }. J'arrive tard, désolé.
remind-late-words = Vous vouliez un rappel { $when } : « { $words } ». J'arrive tard, désolé.
remind-late-nothing = Vous vouliez un rappel { $when }. J'arrive tard, désolé.
remind-called = { $name } : { $text }
button-remind-off = ✖ Inutile
button-remind-drop = ✖ { $what }
button-remind-back = ↩ Remettre
button-remind-soon = Dans une heure
button-remind-later = Demain
button-reminders = Rappels
command-reminders = Ce que je dois vous rappeler
remind-every-week = Ensuite chaque semaine à cette heure.
remind-every-day = Ensuite chaque jour à cette heure.
button-remind-stop = ✖ Arrêter
