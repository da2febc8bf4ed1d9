### Fichas, botones y razones.

button-find = 🎬 Encuéntrame una película
button-surprise = 🎲 Sorpréndeme
button-settings = ⚙ Ajustes
button-help = Ayuda
button-domain-movies = 🎞 Una película
button-domain-tv = 📺 Una serie
button-domain-documentaries = 🌍 Un documental
button-domain-kids = 🧸 Para niños
button-skip = Saltar
button-back = ‹ Atrás
button-enough = Muéstrame ya
button-resume = Volver a las preguntas
button-like = 👍
button-dislike = 👎
button-seen = ✅ Vista
button-save = 🔖 Guardar
button-stars = { $stars } ★
button-more = Más como esta
button-why = ¿Por qué?
button-card = Su ficha
button-yes = Sí
button-no = Ahora no
button-undo = ↩ Deshacer
button-different = Otras distintas
button-mood = Cambiar el ánimo
button-back-to-picks = Volver a las fichas
button-taste = Lo que sabes de mí
button-watchlist = Guardadas
button-history = Historial
button-privacy = Privacidad
button-profile = Perfiles
button-export = Exportar
button-forget = Olvídame
button-forget-all = Borrar todo
button-keep = Conservar

critique-shorter = Más corta
critique-older = Más antigua
critique-newer = Más nueva
critique-lighter = Más ligera
critique-darker = Más oscura
critique-faster = Más rápida
critique-simpler = Más sencilla
critique-less-famous = Menos famosa

put-back-votes = Mantener lo conocido
put-back-rating = Mantener la buena nota
put-back-language = Mantener el idioma
put-back-country = Mantener el país
put-back-year = Mantener los años
put-back-seasons = Mantener las temporadas
put-back-runtime = Mantener la duración
put-back-genre = Mantener el género
put-back-people = Mantener el nombre
put-back-fact = Mantener esa condición
put-back-kind = Mantener película o serie

filter-votes = lo conocida que es
filter-rating = la nota
filter-language = el idioma
filter-country = el país
filter-year = los años
filter-seasons = el número de temporadas
filter-runtime = la duración
filter-genre = el género
filter-people = el nombre
filter-fact = lo que debe ser
filter-kind = película o serie

picks-anything = Un poco de todo. ¿Mejor algo divertido, de intriga o para el corazón?
picks-found = { $count ->
    [one] Una para ti.
   *[other] { $count } para ti.
}
picks-nearest = Lo que más se acerca:
picks-no-more-of = No tengo nada más de { $names }. Lo más cercano:
shortfall-none = No conozco nada que encaje también con «{ $what }»; esto es lo más cercano.
shortfall-no-more = No tengo nada más que encaje también con «{ $what }»; esto es lo más cercano.
shortfall-few-too = Con «{ $what }» { $count ->
    [one] solo encaja una de ellas
   *[other] solo encajan { $count } de ellas
}.
shortfall-unplaced = «{ $what }» no me dice nada.
shortfall-ask = Dímelo con otras palabras, o nómbrame un título que se acerque.
picks-ruled-out = Todo lo que tengo de { $names } va contra lo que descartaste ({ $what }). Lo más cercano:
shortfall-few = Con «{ $what }» { $count ->
    [1] solo encaja la primera
    [2] solo encajan las dos primeras
    [3] solo encajan las tres primeras
   *[other] solo encajan las { $count } primeras
}; las demás se acercan.
picks-none = Nada cumple todo eso. Quita un deseo, o empieza de nuevo.
picks-expired = Esas fichas ya se recogieron. ¿Buscamos otra vez?

mood-ask = ¿Qué ánimo hay?
mood-cosy = 🧦 Acogedor
mood-laugh = 😄 Reír
mood-thrill = 🔪 Suspense
mood-cry = 😢 Llorar a gusto
mood-think = 🧠 Pensar
mood-dream = 🌌 Soñar
mood-adventure = 🗺 Aventura
mood-romance = 💞 Romance
mood-scare = 👻 Miedo

why =
    { $title }: { $reason }
    Lo que contó: { $parts }.
why-bare = { $title }: { $reason }
part-text = cerca de lo que pediste { $percent } %
part-traits = el ánimo que querías { $percent } %
part-seeds = como lo que nombraste { $percent } %
part-taste = como lo que te gustó { $percent } %
part-quality = bien valorada { $percent } %
part-popularity = conocida { $percent } %
part-words = tiene tus palabras { $percent } %
part-community = querida por quienes comparten tus gustos { $percent } %
part-trending = muy vista estos días { $percent } %
part-year = de los años que dijiste { $percent } %
part-novelty = fuera de lo trillado { $percent } %

card-picture = Cartel de { $title }
card-series = serie
card-seasons = { $count ->
    [one] una temporada
   *[other] { $count } temporadas
}

duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-both = { $hours } h { $minutes }

list-and = { $start } y { $end }
list-or = { $start } o { $end }
list-nor = { $start } ni { $end }


genre-action = Acción
    .within = acción
genre-adventure = Aventura
    .within = aventura
genre-animation = Animación
    .within = animación
genre-biography = Biografía
    .within = biografía
genre-comedy = Comedia
    .within = comedia
genre-crime = Crimen
    .within = crimen
genre-documentary = Documental
    .within = documental
genre-drama = Drama
    .within = drama
genre-family = Familiar
    .within = cine familiar
genre-fantasy = Fantasía
    .within = fantasía
genre-history = Historia
    .within = historia
genre-horror = Terror
    .within = terror
genre-music = Música
    .within = música
genre-mystery = Misterio
    .within = misterio
genre-news = Noticias
    .within = noticias
genre-reality = Telerrealidad
    .within = telerrealidad
genre-romance = Romance
    .within = romance
genre-science-fiction = Ciencia ficción
    .within = ciencia ficción
genre-sci-fi-fantasy = Ciencia ficción y fantasía
    .within = ciencia ficción y fantasía
genre-action-adventure = Acción y aventura
    .within = acción y aventura
genre-war-politics = Guerra y política
    .within = guerra y política
genre-kids = Infantil
    .within = cine infantil
genre-soap = Telenovela
    .within = telenovela
genre-tv-movie = Película de televisión
    .within = película de televisión
genre-talk = Entrevistas
    .within = entrevistas
genre-thriller = Thriller
    .within = thriller
genre-war = Bélica
    .within = cine bélico
genre-western = Western
    .within = western

card-streams = { $days ->
    [0] { $services } en { $country } (JustWatch, hoy)
    [1] { $services } en { $country } (JustWatch, ayer)
   *[other] { $services } en { $country } (JustWatch, hace { $days } días)
}
card-to-rent = { $days ->
    [0] Para alquilar o comprar en { $country }: { $services } (JustWatch, hoy)
    [1] Para alquilar o comprar en { $country }: { $services } (JustWatch, ayer)
   *[other] Para alquilar o comprar en { $country }: { $services } (JustWatch, hace { $days } días)
}
