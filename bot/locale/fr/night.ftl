### Soirée film : plusieurs personnes d'une discussion en route vers un seul film.

night-open =
    { $host } prépare une soirée film. Qui en est ?
    Pour l'instant : { $names }.
    Trois questions rapides par personne ; les réponses restent privées.
night-solo = Une soirée film pour vous : trois questions rapides, puis cinq films.
night-someone = Quelqu'un
night-others = { $count } de plus
night-in = Vous en êtes. Trois questions rapides, ou je me fie à vos goûts.
night-answered = Merci, cela reste entre nous. Les films arrivent dans la discussion dès que ça commence.
night-by-taste = Bien, je me fie à vos goûts. Les films arrivent dans la discussion dès que ça commence.
night-gathered = À la soirée film : { $names }.

night-ballot = { $count ->
    [one] Un film
   *[other] { $count } films
} pour { $names }.
night-ballot-solo = { $count ->
    [one] Un film pour vous.
   *[other] { $count } films pour vous.
}
night-unseen = { $count ->
    [one] À ma connaissance, personne ne l'a vu.
   *[other] À ma connaissance, personne n'en a vu aucun.
}
night-line = { $number }  { $title } · { $facts }
night-least = demande le moins à tout le monde
night-gives-trait = quelqu'un l'aurait voulu plutôt : { $traits }
night-gives-seen = quelqu'un l'a déjà vu
night-gives-runtime = quelqu'un voulait { $runtime } au plus
night-gives-genre = quelqu'un préfère éviter le genre { $genre }
night-others-give = { $count } de plus renoncent à quelque chose
night-vote = Touchez un numéro ; un autre toucher change votre vote. Clôture dans { $time }, ou quand tout le monde a voté.
night-vote-solo = Touchez celui que vous voulez.
night-voted = Ont voté : { $names }.
night-tally = { $number }  { $title } · { $votes ->
    [0] aucune voix
    [one] une voix
   *[other] { $votes } voix
}
night-closed = Le vote est clos.

night-won = Ce sera { $title }, avec { $votes } voix sur { $voters }.
night-won-tie = Égalité, { $votes ->
    [one] une voix
   *[other] { $votes } voix
} chacun. Ce sera { $title }, qui demande moins à tout le monde.
night-won-unvoted = Personne n'a voté. Ce sera { $title }, qui demande le moins à tout le monde.
night-won-solo = Va pour { $title }.
night-streams = { $country } : sur { $services }, d'après JustWatch
night-to-rent = { $country } : à louer sur { $services }, d'après JustWatch
night-seen-noted = C'est noté, vous avez vu { $title }.

night-off = { $name } a annulé la soirée film.
night-empty = Il n'y a plus personne, la soirée film n'aura donc pas lieu.
night-on-already = Une soirée film est déjà en cours ici. Terminez-la avant d'en commencer une autre.
night-gone = Cette soirée film est terminée. Une autre peut commencer à tout moment.
night-not-on = Aucune soirée film n'est en cours ici. /movie_night en ouvre une.
night-begun = Le vote a déjà commencé. Ce sera pour la prochaine fois.
night-late = Les films sont déjà choisis. Votre voix compte encore.
night-not-in = Seuls votent ceux qui en sont : { $names }.
night-host-only = C'est à { $host } d'en décider. Dans { $minutes } min, tous ceux qui en sont le pourront.
night-full = Cette soirée est complète, { $most } personnes en sont.
night-none = Je n'ai pas de film pour ce groupe : ce qui irait, deux d'entre vous l'ont déjà vu.

button-night-in = 🙋 J'en suis
button-night-out = 🚪 Sans moi
button-night-start = { $count ->
    [one] ▶ Commencer à un
   *[other] ▶ Commencer à { $count }
}
button-night-off = ✖ Annuler
button-night-close = ⏱ Clore le vote
button-night-taste = Fiez-vous à mes goûts
night-said-skip = passer; passe; sauter; saute; suivante; question suivante; peu importe; ça m'est égal; je ne sais pas; aucune idée
night-said-taste = fiez-vous à mes goûts; fie-toi à mes goûts; selon mes goûts; mes goûts
button-night-again = ✏ Changer mes réponses
button-night-seen = ✅ Je l'ai vu
night-nominated = { $name } propose { $title }.
night-nominations = Proposés par vous : { $titles }.
night-nominate-which = Quel film ? Écrivez par exemple « /nominate Heat ».
night-nominate-unknown = Je n'ai aucun titre du nom de « { $name } ». Lequel proposer à la place ?
night-guest = Dans cette conversation je ne suis que de passage, et une soirée film demande que je reste. Ajoutez-moi au groupe et dites-y /movie_night.
night-nominate-none = Aucune soirée ne l'attend, ou le vote a commencé. /movie_night en ouvre une.
night-nominate-kids = Avec un enfant parmi vous, celui-là n'est pas possible.
night-how = Alors, { $title } ?
button-night-not-watched = 🙈 Pas regardé
night-not-watched = Une autre fois, alors.
night-starts = Début : { $when }.
night-moment = { $weekday } { $day }, { $clock } ({ $zone })
night-when = Quand est-ce que ça commence, { $host } ? Touchez, ou écrivez-le : « /movie_night vendredi à 20h ».
night-when-unclear = Je n'y ai pas lu d'heure. « /movie_night vendredi à 20h », « dans 2 heures » et « 20:30 », je comprends.
night-passed = C'est déjà passé, ou dans plus de deux mois. De quelle heure s'agit-il ?
night-zone = À quelle horloge ? Votre fuseau horaire ; je m'en souviendrai. Une autre ville : écrivez-la.
night-zone-asked = Une soirée ciné se prépare. { $host }, à quelle horloge commence-t-elle ? Votre fuseau horaire ; je m'en souviendrai. Une autre ville : écrivez-la.
night-clock-open = { $name }, pour l'heure de début il me manque votre fuseau horaire : touchez « 🕗 Heure de début », ou écrivez votre ville.
night-at-m60 = Dans une heure
night-at-m120 = Dans deux heures
night-at-d0-1200 = Aujourd'hui à 20 h
night-at-d1-1200 = Demain à 20 h
night-at-w4-1200 = Vendredi à 20 h
night-at-w5-1200 = Samedi à 20 h
night-at-none = Sans heure
night-begins = C'est l'heure : { $title }. Bonne soirée.
night-begins-open = C'est l'heure de la soirée film.
night-event = Soirée film
night-event-in = Participent : { $names }
button-night-when = 🕗 Heure de début
button-night-back = ‹ Retour
