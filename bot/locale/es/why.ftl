button-not-this = No por { $what }
button-not-this-feel = «{ $what }» no cuenta
why-not-noted = Anotado: { $what } ya no cuenta aquí.
why-picture = ¿Por qué { $title }?
mark-neutral = ➖

bar-text = Lo que pediste
bar-words = Tus palabras
bar-year = Los años que dijiste
bar-traits = El ambiente
bar-seeds = Como lo que nombraste
bar-taste = Como lo que te gustó
bar-community = Gente como tú
bar-quality = Bien valorada
bar-popularity = Conocida
bar-trending = Se ve ahora
bar-novelty = Poco conocida

typed-why = por qué; por que; por qué esta; por qué esa
part-wishes = tiene lo que deseas { $percent } %
bar-wishes = Tus deseos
