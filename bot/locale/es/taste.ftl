### Lo que Usher sabe de alguien: anotado, leído, corregido.

noted = Anotado: { $what }.
noted-liked = te gustó { $titles }
noted-disliked = no te gustó { $titles }
noted-seen = ya viste { $titles }
undone = Retirado: { $what }.
undone-set = lo que ajustaste
undone-said = lo que dijiste, «{ $said }»
offer-like = ¿Busco algo como { $title }?
offer-like-several = ¿Busco algo como { $titles }?

know-trait-more = te gusta lo { $what }
know-trait-less = prefieres lo { $what }
know-genre-more = te gusta esto: { $what }
know-genre-less = esto no es para ti: { $what }
know-person-more = te gusta { $what }
know-person-less = { $what } no { $count ->
    [one] es
   *[other] son
} para ti
know-language-more = te gusta en { $what }
know-language-less = lo que está en { $what } no es para ti
know-country-more = te gusta lo que viene de { $what }
know-country-less = lo que viene de { $what } no es para ti
know-era-more = te gusta lo hecho { $what }
know-era-less = lo hecho { $what } no es para ti
know-runtime-more = { $what } es tu duración
know-runtime-less = { $what } no es tu duración
know-mood-more = a menudo quieres { $what }
know-mood-less = rara vez quieres { $what }

many-action = películas de acción
many-adventure = aventuras
many-animation = películas de animación
many-biography = biografías
many-comedy = comedias
many-crime = historias de crímenes
many-documentary = documentales
many-drama = dramas
many-family = películas familiares
many-fantasy = películas de fantasía
many-history = películas históricas
many-horror = películas de terror
many-music = películas sobre música
many-mystery = misterios
many-news = noticiarios
many-reality = programas de telerrealidad
many-romance = películas románticas
many-science-fiction = películas de ciencia ficción
many-soap = telenovelas
many-tv-movie = películas de televisión
many-talk = programas de entrevistas
many-thriller = thrillers
many-war = películas bélicas
many-western = westerns

era-decade = en los años { $first }
span-until = hasta { $high }
span-from = desde { $low }
span-between = de { $low } a { $high }
length-until = menos de { $high }
length-from = más de { $low }
length-between = de { $low } a { $high }

known = { $what } ({ $source }).
source-said = dijiste «{ $said }» { $day }
source-set = lo ajustaste { $day }
source-mood = { $count } veces, la última { $day }
source-likes = { $agree } de { $of } que te gustaron, el último { $day }
source-both = { $said }, y coinciden { $agree } de { $of } que te gustaron
day-today = hoy
day-on = el { $day }

habit-rainy = algo para un día de lluvia
habit-lazy = algo para un día de pereza
habit-cozy = algo acogedor
habit-date = algo para una cita
habit-background = algo para tener de fondo
habit-sleepless = algo para cuando no puedes dormir
habit-sad = algo para un mal día
habit-cry = llorar a gusto
habit-tired = algo para cuando estás cansado
habit-sick = algo para un día en cama
habit-party = algo para ver con amigos
habit-laugh = unas buenas risas
habit-scared = un buen susto
habit-thrill = emoción
habit-think = algo que dé que pensar
habit-happy = algo alegre
habit-bored = algo contra el aburrimiento
habit-anxious = algo que calme
habit-summer = algo para una noche de verano
habit-christmas = algo para Navidad
habit-halloween = algo para Halloween
habit-family = algo para toda la familia
habit-romantic = algo romántico
habit-nostalgic = algo nostálgico
habit-tonight = algo para esta noche
habit-flight = algo para un viaje

taste-nothing = Aún no sé nada de ti. Puntúa unos títulos, o dime «me encantó Arrival».
taste-liked = Te gustó { $titles } ({ $count ->
    [one] { $day }
   *[other] { $count } en total, el último { $day }
}).
taste-disliked = No es para ti: { $titles } ({ $count ->
    [one] { $day }
   *[other] { $count } en total, el último { $day }
}).
taste-seen = Ya viste { $titles }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}; no { $count ->
    [1] la
   *[other] las
} mostraré más.
taste-saved = En tu lista: { $titles }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}.
taste-tonight = Por ahora: { $what }. Se va cuando dejemos de hablar.
taste-profile = Este es el perfil { $name }.

taste-correct-which = ¿Cuál corrijo?
taste-remove-which = ¿Cuál olvido?
taste-correct-how = Creo esto: { $what }. ¿Es así?
taste-more-so = Anotado, aún más: { $what }.
taste-less-so = Anotado, menos: { $what }.
taste-removed = Olvidado: { $what }.
taste-gone = De eso ya no sé nada.
taste-entry = { $what }
button-correct = ✏ Corregir
button-remove = 🗑 Quitar uno
button-more-so = Aún más
button-less-so = Menos
button-not-true = No es así

picture-heading = Tus gustos
picture-heading-profile = Los gustos de { $name }
picture-alt = Tus gustos en una imagen: cuánto de cada rasgo, y qué géneros.
picture-traits = Cómo te gusta
picture-usual = a trazos: la película habitual
picture-genres = Géneros  ·  ◂ no gusta   gusta ▸
picture-said-more = dijiste que sí
picture-said-less = dijiste que no
picture-from = De { $count ->
    [one] un veredicto
   *[other] { $count } veredictos
} y { $said ->
    [one] una cosa que dijiste
   *[other] { $said } cosas que dijiste
}
axis-humor = Divertido
axis-comfort = Cálido
axis-romance = Romántico
axis-depth = Hondo
axis-intellectual = Inteligente
axis-pacing-slow = Lento
axis-darkness = Oscuro
axis-suspense = Tenso
axis-spectacle = Espectacular
axis-adventure = Aventurero

know-concept-more = te gusta { $what }
know-concept-less = no quieres { $what }
know-note-more = { $what } no te molesta
know-note-less = nada de { $what } para ti
