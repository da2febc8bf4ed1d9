button-not-this = Pas à cause de { $what }
button-not-this-feel = « { $what } » ne compte pas
why-not-noted = C'est noté : { $what } ne compte plus ici.
why-picture = Pourquoi { $title } ?
mark-neutral = ➖

bar-text = Votre demande
bar-words = Vos mots
bar-year = Les années dites
bar-traits = L'ambiance
bar-seeds = Comme ce que vous citez
bar-taste = Comme ce que vous aimez
bar-community = D'autres comme vous
bar-quality = Bien noté
bar-popularity = Connu
bar-trending = Très vu en ce moment
bar-novelty = Peu connu

typed-why = pourquoi; pourquoi celui-ci; pourquoi ça
part-wishes = a ce que vous souhaitez { $percent } %
bar-wishes = Vos souhaits
