### Ce que dit Usher. Court, chaleureux, simple.

welcome-hello = Bonjour. Je suis Usher : cinq touches et je trouve votre film. Ou dites-moi simplement ce dont vous avez envie.
welcome-morning = Bonjour. Je suis Usher : cinq touches et je trouve votre film. Ou dites-moi simplement ce dont vous avez envie.
welcome-afternoon = Bon après-midi. Je suis Usher : cinq touches et je trouve votre film. Ou dites-moi simplement ce dont vous avez envie.
welcome-evening = Bonsoir. Je suis Usher : cinq touches et je trouve votre film. Ou dites-moi simplement ce dont vous avez envie.

help =
    Dites-moi avec vos mots ce que vous voulez : « quelque chose comme Dune mais plus rapide », « un thriller coréen de moins de deux heures », « j'ai adoré Arrival ».
    Ou touchez Trouvez-moi un film : cinq questions au plus, et on peut s'arrêter après chacune.

    /recommend les questions · /surprise sans questions
    /more-like-this TITRE · /rate TITRE ÉTOILES · /where TITRE : où le voir · /mood
    /picks les dernières fiches · /watchlist · /history · /undo
    /trending ce qui marche en ce moment · /refine changer le souhait
    /movie-night un film à plusieurs · /link vos comptes de deux plateformes
    /taste ce que je sais de vous · /profile · /settings · /import vos notes venues d'ailleurs · /export · /forget
stale = Ce bouton date d'avant. Voici par où continuer.
not-yours = Ces boutons sont à quelqu'un d'autre. Écrivez-moi et vous aurez les vôtres.
smalltalk = Content de vous voir. On cherche quelque chose à regarder ?
text-cut = C’était long : j’ai lu les { $limit } premiers caractères.
not-understood-cards = Je n'ai pas compris. Que faut-il changer : plus court, plus drôle, plus récent ? Ou de quelle fiche parlez-vous ?
not-understood = Je n'ai pas su en tirer un film. Dites-moi un titre que vous aimez, une humeur, ou touchez.
refuse-unplaced = Je ne sais pas quels films ont « { $what } », je ne peux donc pas les écarter. Dites-le autrement, ou touchez une carte.
about-title = Vous parlez de { $title } ? Voici sa fiche, ou quelque chose de semblable.
about-is-it = Est-ce l'un de ceux-ci ?
about-candidate = { $title }
about-found = Bien, c'est celui-là. Je l'ai marqué comme vu.
about-none = Je ne le retrouve pas. Dites-m'en plus : qui y jouait, comment cela finissait, quand vous l'avez vu à peu près.
about-tell-more = Alors dites-m'en plus : qui y jouait, ce qui arrivait à la fin, quand vous l'avez vu à peu près.
button-none-of-these = Aucun de ceux-ci
typed-try-different = plus; d'autres; autre chose; différent
typed-undo = annuler; annule ça; reprends ça; annule; annulez; annulez ça
typed-picks = retour aux fiches; montrez-les encore; fiches; mes fiches; les fiches
typed-start = commencer; début; menu
typed-anew = recommencer; repartir de zéro; on recommence; recommence

rated = { $title } : { $stars } sur 5. Je m'en souviendrai.
rate-ask = Comment était { $title } ?
rate-which = Lequel voulez-vous noter ?
rated-top = { $title }, la fiche du dessus : { $stars } sur 5. Je m'en souviendrai.
rate-begin = Volontiers. Donnez un titre et ses étoiles, comme « Heat 4 », l'un après l'autre.
rate-nothing = Rien à noter pour l'instant. Nommez un titre, comme « /rate Dune 4 », ou laissez-moi vous en montrer.
rate-unknown = Je ne connais pas ce titre. Essayez son nom entier, comme « /rate The Godfather 5 ».
rate-title = { $title }
verdict-liked = Bien : d'autres dans l'esprit de { $title }.
verdict-disliked = Compris, { $title } est écarté, et j'éviterai ce qui lui ressemble.
verdict-not-interested = { $title } ne reviendra pas.
verdict-seen = Vu : je ne montrerai plus { $title }. C'était comment ?
undo-nothing = Il n'y a rien à annuler.
saved = { $title } est dans vos titres gardés.

more-which = Comme quoi ? Nommez un titre, comme « /more-like-this Arrival ».
more-unknown = Je ne connais pas ce titre. Essayez son nom entier, ou dites-moi l'impression qu'il donne.

watchlist = Vos titres gardés : { $count ->
    [one] un titre
   *[other] { $count } titres
}. Touchez-en un pour sa fiche.
watchlist-empty = Aucun titre gardé. 🔖 sous une fiche en met un ici.
history = Ce que vous m'avez dit de { $count ->
    [one] un titre
   *[other] { $count } titres
}, { $order }.
history-empty = Rien encore. Dès que vous aimez, notez ou gardez un titre, il est ici.
list-entry = { $verdict } { $title }
list-place = { $first } à { $last } sur { $count }
list-back = ‹ Retour
list-on = Suite ›
list-order = ⇅ { $order }
list-kind = { $kind }
list-by-new = le plus récent d'abord
list-by-stars = par étoiles
list-by-name = par nom
list-by-year = par année
list-of-all = 🎬 Films et séries
list-of-movie = 🎬 Films seulement
list-of-series = 📺 Séries seulement
mark-liked = 👍
mark-disliked = 👎
mark-not-interested = 🚫
mark-seen = ✅
mark-rated = ★
mark-saved = 🔖

settings = Vos réglages. Touchez ce que vous voulez changer.
settings-locale = Langue : { $value }
settings-zone = Fuseau horaire : { $value }
settings-unknown = non défini
settings-domain = Je cherche : { $value }
settings-order = Questions : { $value }
settings-pictures = Images : { $value }
settings-theme = Dessins : { $value }
settings-country = Pays : { $value }
settings-services = Services : { $value }
settings-spoilers = Nommer retournements et fins : { $value }
settings-adult = Titres réservés aux adultes : { $value }
settings-change-country = Pays
settings-change-services = Services
settings-change-spoilers = Spoilers
settings-change-adult = Réservés aux adultes
settings-ask-country = Dans quel pays regardez-vous ? Un autre : dites-le-moi, comme « J'habite au Portugal ».
settings-ask-services = Quels services avez-vous ? Je les nomme d'abord quand vous demandez où voir un titre. Touchez encore pour en retirer un.
settings-ask-spoilers = Une raison peut-elle nommer un retournement ou dire comment un film finit ?
settings-ask-adult = Montrer des titres réservés aux adultes ? Jamais dans un profil d'enfant.
settings-no-streaming = Ici, je ne peux pas encore consulter les services de streaming ; je le garde pour plus tard.
settings-change-locale = Langue
settings-change-zone = Fuseau horaire
settings-change-domain = Ce que je cherche
settings-change-order = Ordre des questions
settings-change-pictures = Images
settings-change-theme = Dessins
settings-talks = Très bien, en français à partir d'ici. Que cherchez-vous ?
settings-ask-locale = Quelle langue ?
settings-ask-zone = Où êtes-vous ? Après dix heures du soir, je reste sous deux heures et demie. Une autre ville : écrivez-la.
settings-ask-domain = Que dois-je chercher, sauf avis contraire ?
settings-ask-order = Dans quel ordre dois-je demander ?
settings-ask-pictures = Des images sur les fiches ?
settings-ask-theme = À quoi doit ressembler ce que je dessine pour vous ?
settings-option = { $value }
domain-movies = des films
domain-tv = des séries
domain-documentaries = des documentaires
domain-kids = pour les enfants
order-best = la plus parlante d'abord
order-fixed = toujours le même
pictures-on = oui
pictures-off = non
theme-light = clair
theme-dark = sombre

privacy =
    Je garde ce que vous me dites des titres et de vos goûts (de vos messages, une courte phrase au plus ; ce que nous disons dans un navigateur y reste lisible un jour), ce que je vous ai montré, ce que vous avez ouvert, vos réglages et vos rappels. Personne d'autre ne le voit.
    Vous pouvez tout avoir en fichier, ou tout faire effacer aussitôt.
privacy-leaves = Ce qui sort d'ici :
privacy-anthropic = · Quand je ne suis pas sûr d'avoir compris, ce que vous avez écrit va au modèle de langue d'Anthropic, et peut-être ce que je sais de vos goûts ; jamais votre nom ni votre compte.
privacy-tmdb = · TMDB est interrogé sur des titres, et sur un nom que je ne connais pas ; jamais je ne dis qui demande.
privacy-wikipedia = · Wikipédia et Wikidata sont interrogés sur des titres ; jamais je ne dis qui demande.
privacy-reddit = · Reddit est interrogé sur des titres ; jamais je ne dis qui demande.
privacy-google = · Google est interrogé sur des titres ; jamais je ne dis qui demande.
exported = Tout ce que je garde de vous est dans ce fichier.
forget-ask = Dois-je tout effacer : les profils, vos avis, vos titres gardés, ce que vous avez dit, vos réglages ? C'est sans retour.
forgotten = C'est fait. Je ne me souviens de rien. Nous pouvons recommencer quand vous voulez.

error = Quelque chose a mal tourné de mon côté (référence { $reference }). Vos données sont en sûreté ; essayez encore une fois.
error-known = Je ne peux pas faire cela pour l'instant. Réessayez dans un moment.
error-ModelNotReady = Je me réveille encore. Réessayez dans quelques secondes.
error-CatalogueEmpty = Je n'ai pas encore de titres. Qui me fait tourner peut en ajouter avec « python -m bot catalogue starter ».
error-UnknownTitle = Je ne connais plus ce titre. Dites-moi ce dont vous avez envie, j'en trouverai un autre.
error-BadTitleId = Ce bouton ne mène nulle part. Dites-moi plutôt ce dont vous avez envie.
error-DatabaseUnavailable = Ma mémoire est injoignable. Réessayez dans un moment.
liked-near = Tout près : { $titles }.
