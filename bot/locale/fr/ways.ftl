### Changer le souhait, ce qui marche en ce moment, où le voir.

button-refine = ✏ Affiner
button-where = Où le voir
button-ticked = { $label } ✓

refine = Vous vouliez : { $what }. Que faut-il changer ?
refine-kept = Le reste, j'en tiendrai compte pour la suite.
repair-gone = Je retire : { $what }.
repair-unfit = Alors je vous ai mal compris. Je cherchais : { $what }. Que vouliez-vous plutôt dire ?
repair-unfit-open = Alors je vous ai mal compris. Redites-le autrement : que cherchez-vous ?
repair-why-all = Voici ce que j'ai compris : { $what }. Qu'est-ce qui ne va pas là-dedans ?
repair-why-all-open = Vous n'aviez rien demandé de précis, ce sont donc des films aimés. Que cherchez-vous ?
refine-open = Rien de précis pour l'instant. Que voulez-vous ?
refine-in = ➕ Un genre
refine-out = ➖ Un genre
refine-shorter = Plus court
refine-newer = Plus récent
refine-older = Plus ancien
refine-language = 🌐 Langue
refine-anew = Recommencer
refine-option = { $value }
refine-ask-in = Quel genre voulez-vous ?
refine-ask-out = Quel genre faut-il éviter ?
refine-ask-language = Quelle langue ?

trending = Ce que beaucoup aiment et regardent en ce moment, sans ce que vous connaissez déjà.
trending-unknown = Je ne sais pas ici ce qui est très regardé en ce moment. Ceux-ci sont connus et appréciés, sans ce que vous connaissez déjà.

where-which = De quel titre ? Nommez-le, par exemple « /where Arrival ».
where-unknown-title = Je ne connais pas ce titre. Essayez son nom complet, par exemple « /where The Godfather ».
where-no-key = Je ne peux pas consulter les plateformes ici, donc je ne sais pas où voir { $title }.
where-trouble = La liste des plateformes ne répond pas, donc je ne peux pas dire où voir { $title }. Redemandez dans un instant.
where-nowhere = { $title } : je ne connais aucune plateforme qui l'ait ({ $country }).
where-found = { $title } ({ $country }) :
where-flatrate = Inclus : { $services }
where-free = Gratuit : { $services }
where-ads = Gratuit avec publicité : { $services }
where-rent = À louer : { $services }
where-buy = À acheter : { $services }
streaming-no-key = Je ne peux pas consulter les services de streaming ici : je ne sais donc pas lesquels sont sur { $services }.
streaming-trouble = La liste des services ne répond pas pour l'instant : je ne sais donc pas lesquels sont sur { $services }.
streaming-found = Sur { $services } en { $country }, d'après JustWatch via TMDB.
streaming-none = Parmi ce qui convient, je n'ai rien trouvé sur { $services } ({ $country }). Pour le reste, ceux-ci conviennent.
streaming-untold = Je ne connais pas encore vos services ; ceux-ci passent peut-être ailleurs.
streaming-no-key-own = Je ne peux pas consulter ici les services de streaming, donc pas dire lesquels vous pourriez voir en streaming.
where-source = { $days ->
    [0] D'après JustWatch, par TMDB, aujourd'hui.
    [1] D'après JustWatch, par TMDB, hier.
   *[other] D'après JustWatch, par TMDB, il y a { $days } jours.
}
where-link = C'est par ici : { $link }
where-ask = J'ai supposé que vous êtes ici : { $country }. Dites-le-moi une fois, par exemple « j'habite en Belgique et j'ai Netflix et Mubi », et je nomme vos plateformes d'abord.
where-other = 🌍 Autre pays
where-country = Où regardez-vous ? Je m'en souviendrai.
where-option = { $country }
pasted-unknown = Je ne vois pas quel titre se cache derrière ce lien. Dites-moi son nom et je regarde.
pasted-which = Ce lien peut désigner l’un de ceux-ci. Lequel ?
pasted-either = { $title } ({ $year })
