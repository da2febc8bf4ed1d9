### Fiches, boutons et raisons.

button-find = 🎬 Trouvez-moi un film
button-surprise = 🎲 Surprenez-moi
button-settings = ⚙ Réglages
button-help = Aide
button-domain-movies = 🎞 Un film
button-domain-tv = 📺 Une série
button-domain-documentaries = 🌍 Un documentaire
button-domain-kids = 🧸 Pour enfants
button-skip = Passer
button-back = ‹ Retour
button-enough = Montrez déjà
button-resume = Retour aux questions
button-like = 👍
button-dislike = 👎
button-seen = ✅ Vu
button-save = 🔖 Garder
button-stars = { $stars } ★
button-more = D'autres comme ça
button-why = Pourquoi ?
button-card = Sa fiche
button-yes = Oui
button-no = Pas maintenant
button-undo = ↩ Annuler
button-different = Autre chose
button-mood = Changer d'humeur
button-back-to-picks = Retour aux fiches
button-taste = Ce que vous savez de moi
button-watchlist = Titres gardés
button-history = Historique
button-privacy = Confidentialité
button-profile = Profils
button-export = Exporter
button-forget = Oubliez-moi
button-forget-all = Tout effacer
button-keep = Garder

critique-shorter = Plus court
critique-older = Plus ancien
critique-newer = Plus récent
critique-lighter = Plus léger
critique-darker = Plus sombre
critique-faster = Plus rapide
critique-simpler = Plus simple
critique-less-famous = Moins connu

put-back-votes = Rester dans le connu
put-back-rating = Garder la bonne note
put-back-language = Garder la langue
put-back-country = Garder le pays
put-back-year = Garder les années
put-back-seasons = Garder les saisons
put-back-runtime = Garder la durée
put-back-genre = Garder le genre
put-back-people = Garder le nom
put-back-fact = Garder ce critère
put-back-kind = Garder film ou série

filter-votes = la notoriété
filter-rating = la note
filter-language = la langue
filter-country = le pays
filter-year = les années
filter-seasons = le nombre de saisons
filter-runtime = la durée
filter-genre = le genre
filter-people = le nom
filter-fact = ce que ce doit être
filter-kind = film ou série

picks-anything = Un peu de tout. Plutôt drôle, haletant ou tendre ?
picks-found = { $count ->
    [one] Un pour vous.
   *[other] { $count } pour vous.
}
picks-nearest = Ce qui s'en approche le plus :
picks-no-more-of = Je n'ai rien d'autre de { $names }. Ce qui s'en rapproche le plus :
shortfall-none = Je ne connais rien qui aille aussi avec « { $what } » ; voici ce qui s'en approche le plus.
shortfall-no-more = Je n'ai plus rien qui aille aussi avec « { $what } » ; voici ce qui s'en approche le plus.
shortfall-few-too = Pour « { $what } », { $count ->
    [one] un seul convient
   *[other] seuls { $count } conviennent
}.
shortfall-unplaced = « { $what } » ne me dit rien.
shortfall-ask = Dites-le-moi autrement, ou nommez un titre qui s'en approche.
picks-ruled-out = Tout ce que j'ai de { $names } va contre ce que vous excluez ({ $what }). Ce qui s'en rapproche le plus :
shortfall-few = Pour « { $what } », { $count ->
    [1] seul le premier convient
    [2] seuls les deux premiers conviennent
    [3] seuls les trois premiers conviennent
   *[other] seuls les { $count } premiers conviennent
} ; les autres s'en approchent.
picks-none = Rien ne réunit tout cela. Laissez un souhait, ou repartez de zéro.
picks-expired = Ces fiches ont été rangées. On cherche encore ?

mood-ask = Quelle est l'humeur ?
mood-cosy = 🧦 Douillette
mood-laugh = 😄 Rire
mood-thrill = 🔪 Frisson
mood-cry = 😢 Bien pleurer
mood-think = 🧠 Réfléchir
mood-dream = 🌌 Rêver
mood-adventure = 🗺 Aventure
mood-romance = 💞 Romance
mood-scare = 👻 Avoir peur

why =
    { $title } : { $reason }
    Ce qui a compté : { $parts }.
why-bare = { $title } : { $reason }
part-text = proche de votre demande { $percent } %
part-traits = l'humeur que vous vouliez { $percent } %
part-seeds = comme ce que vous avez nommé { $percent } %
part-taste = comme ce que vous avez aimé { $percent } %
part-quality = bien noté { $percent } %
part-popularity = connu { $percent } %
part-words = a vos mots { $percent } %
part-community = aimé de gens qui ont vos goûts { $percent } %
part-trending = très regardé en ce moment { $percent } %
part-year = des années que vous avez dites { $percent } %
part-novelty = hors des sentiers battus { $percent } %

card-picture = Affiche de { $title }
card-series = série
card-seasons = { $count ->
    [one] une saison
   *[other] { $count } saisons
}

duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-both = { $hours } h { $minutes }

list-and = { $start } et { $end }
list-or = { $start } ou { $end }
list-nor = { $start } ni { $end }


genre-action = Action
    .within = action
genre-adventure = Aventure
    .within = aventure
genre-animation = Animation
    .within = animation
genre-biography = Biographie
    .within = biographie
genre-comedy = Comédie
    .within = comédie
genre-crime = Policier
    .within = policier
genre-documentary = Documentaire
    .within = documentaire
genre-drama = Drame
    .within = drame
genre-family = Famille
    .within = famille
genre-fantasy = Fantastique
    .within = fantastique
genre-history = Histoire
    .within = histoire
genre-horror = Horreur
    .within = horreur
genre-music = Musique
    .within = musique
genre-mystery = Mystère
    .within = mystère
genre-news = Actualités
    .within = actualités
genre-reality = Téléréalité
    .within = téléréalité
genre-romance = Romance
    .within = romance
genre-science-fiction = Science-fiction
    .within = science-fiction
genre-sci-fi-fantasy = Science-fiction et fantastique
    .within = science-fiction et fantastique
genre-action-adventure = Action et aventure
    .within = action et aventure
genre-war-politics = Guerre et politique
    .within = guerre et politique
genre-kids = Jeunesse
    .within = jeunesse
genre-soap = Feuilleton
    .within = feuilleton
genre-tv-movie = Téléfilm
    .within = téléfilm
genre-talk = Débat
    .within = débat
genre-thriller = Thriller
    .within = thriller
genre-war = Guerre
    .within = guerre
genre-western = Western
    .within = western

card-streams = { $days ->
    [0] { $services } ({ $country } ; JustWatch, aujourd'hui)
    [1] { $services } ({ $country } ; JustWatch, hier)
   *[other] { $services } ({ $country } ; JustWatch, il y a { $days } jours)
}
card-to-rent = { $days ->
    [0] À louer ou à acheter : { $services } ({ $country } ; JustWatch, aujourd'hui)
    [1] À louer ou à acheter : { $services } ({ $country } ; JustWatch, hier)
   *[other] À louer ou à acheter : { $services } ({ $country } ; JustWatch, il y a { $days } jours)
}
