### Ce qu'Usher sait de quelqu'un : noté, relu, corrigé.

noted = Noté : { $what }.
noted-liked = vous avez aimé { $titles }
noted-disliked = vous n'avez pas aimé { $titles }
noted-seen = vous avez vu { $titles }
undone = Annulé : { $what }.
undone-set = ce que vous aviez réglé
undone-said = ce que vous avez dit, « { $said } »
offer-like = Dois-je chercher quelque chose comme { $title } ?
offer-like-several = Dois-je chercher quelque chose comme { $titles } ?

know-trait-more = vous aimez ce qui est { $what }
know-trait-less = vous préférez ce qui est { $what }
know-genre-more = vous aimez ceci : { $what }
know-genre-less = ceci n'est pas pour vous : { $what }
know-person-more = vous aimez { $what }
know-person-less = { $what } { $count ->
    [one] n'est
   *[other] ne sont
} pas pour vous
know-language-more = vous aimez en { $what }
know-language-less = ce qui est en { $what } n'est pas pour vous
know-country-more = vous aimez ce qui vient de là : { $what }
know-country-less = ce qui vient de là n'est pas pour vous : { $what }
know-era-more = vous aimez ce qui date de là : { $what }
know-era-less = ce qui date de là n'est pas pour vous : { $what }
know-runtime-more = { $what }, c'est votre durée
know-runtime-less = { $what }, ce n'est pas votre durée
know-mood-more = vous voulez souvent { $what }
know-mood-less = vous voulez rarement { $what }

many-action = films d'action
many-adventure = aventures
many-animation = films d'animation
many-biography = biographies
many-comedy = comédies
many-crime = policiers
many-documentary = documentaires
many-drama = drames
many-family = films familiaux
many-fantasy = films fantastiques
many-history = films historiques
many-horror = films d'horreur
many-music = films sur la musique
many-mystery = mystères
many-news = émissions d'actualité
many-reality = émissions de téléréalité
many-romance = romances
many-science-fiction = films de science-fiction
many-soap = feuilletons
many-tv-movie = téléfilms
many-talk = débats
many-thriller = thrillers
many-war = films de guerre
many-western = westerns

era-decade = les années { $first }
span-until = jusqu'à { $high }
span-from = à partir de { $low }
span-between = de { $low } à { $high }
length-until = moins de { $high }
length-from = plus de { $low }
length-between = de { $low } à { $high }

known = { $what } ({ $source }).
source-said = vous avez dit « { $said } » { $day }
source-set = vous l'avez réglé { $day }
source-mood = { $count } fois, la dernière { $day }
source-likes = { $agree } de vos { $of } titres aimés, le dernier { $day }
source-both = { $said }, et { $agree } de vos { $of } titres aimés le disent aussi
day-today = aujourd'hui
day-on = le { $day }

habit-rainy = quelque chose pour un jour de pluie
habit-lazy = quelque chose pour un jour de paresse
habit-cozy = quelque chose de douillet
habit-date = quelque chose pour un rendez-vous
habit-background = quelque chose en fond
habit-sleepless = quelque chose pour les nuits sans sommeil
habit-sad = quelque chose pour un mauvais jour
habit-cry = bien pleurer
habit-tired = quelque chose pour les jours de fatigue
habit-sick = quelque chose pour un jour au lit
habit-party = quelque chose entre amis
habit-laugh = bien rire
habit-scared = avoir bien peur
habit-thrill = des frissons
habit-think = de quoi réfléchir
habit-happy = quelque chose de gai
habit-bored = quelque chose contre l'ennui
habit-anxious = quelque chose qui apaise
habit-summer = quelque chose pour une nuit d'été
habit-christmas = quelque chose pour Noël
habit-halloween = quelque chose pour Halloween
habit-family = quelque chose pour toute la famille
habit-romantic = quelque chose de romantique
habit-nostalgic = quelque chose de nostalgique
habit-tonight = quelque chose pour ce soir
habit-flight = quelque chose pour un voyage

taste-nothing = Je ne sais encore rien de vous. Notez quelques titres, ou dites-moi « j'ai adoré Arrival ».
taste-liked = Vous avez aimé { $titles } ({ $count ->
    [one] { $day }
   *[other] { $count } en tout, le dernier { $day }
}).
taste-disliked = Pas pour vous : { $titles } ({ $count ->
    [one] { $day }
   *[other] { $count } en tout, le dernier { $day }
}).
taste-seen = Vous avez déjà vu { $titles }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
} ; je ne { $count ->
    [1] le
   *[other] les
} montrerai plus.
taste-saved = Sur votre liste : { $titles }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
}.
taste-tonight = Pour l'instant : { $what }. Cela passe quand nous cessons de parler.
taste-profile = Voici le profil { $name }.

taste-correct-which = Lequel dois-je corriger ?
taste-remove-which = Lequel dois-je oublier ?
taste-correct-how = Je crois ceci : { $what }. Est-ce juste ?
taste-more-so = Noté, plus encore : { $what }.
taste-less-so = Noté, un peu moins : { $what }.
taste-removed = Oublié : { $what }.
taste-gone = De cela je ne sais plus rien.
taste-entry = { $what }
button-correct = ✏ Corriger
button-remove = 🗑 En retirer un
button-more-so = Plus encore
button-less-so = Un peu moins
button-not-true = C'est faux

picture-heading = Vos goûts
picture-heading-profile = Les goûts de { $name }
picture-alt = Vos goûts en image : combien de chaque trait, et quels genres.
picture-traits = Comme vous aimez
picture-usual = en tirets : le film habituel
picture-genres = Genres  ·  ◂ pas aimés   aimés ▸
picture-said-more = vous avez dit oui
picture-said-less = vous avez dit non
picture-from = D'après { $count ->
    [one] un avis
   *[other] { $count } avis
} et { $said ->
    [one] une chose que vous avez dite
   *[other] { $said } choses que vous avez dites
}
axis-humor = Drôle
axis-comfort = Chaleureux
axis-romance = Romantique
axis-depth = Profond
axis-intellectual = Intelligent
axis-pacing-slow = Lent
axis-darkness = Sombre
axis-suspense = Tendu
axis-spectacle = Spectaculaire
axis-adventure = Aventureux

know-concept-more = vous aimez { $what }
know-concept-less = { $what } : pas pour vous
know-note-more = { $what } ne vous gêne pas
know-note-less = pas de { $what } pour vous
