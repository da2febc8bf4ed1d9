### Noche de cine: varias personas de un chat camino de una sola película.

night-open =
    { $host } prepara una noche de cine. ¿Quién se apunta?
    Por ahora: { $names }.
    Tres preguntas rápidas por persona; las respuestas quedan en privado.
night-solo = Una noche de cine para ti: tres preguntas rápidas y luego cinco películas.
night-someone = Alguien
night-others = { $count } más
night-in = Estás dentro. Tres preguntas rápidas, o me guío por tu gusto.
night-answered = Gracias, queda entre nosotros. Las películas llegarán al chat cuando empiece.
night-by-taste = Bien, me guío por tu gusto. Las películas llegarán al chat cuando empiece.
night-gathered = Se apuntan a la noche de cine: { $names }.

night-ballot = { $count ->
    [one] Una película
   *[other] { $count } películas
} para { $names }.
night-ballot-solo = { $count ->
    [one] Una película para ti.
   *[other] { $count } películas para ti.
}
night-unseen = { $count ->
    [one] Que yo sepa, nadie la ha visto.
   *[other] Que yo sepa, nadie ha visto ninguna.
}
night-line = { $number }  { $title } · { $facts }
night-least = es la que menos pide a todos
night-gives-trait = alguien quería otra cosa: { $traits }
night-gives-seen = alguien ya la ha visto
night-gives-runtime = alguien quería { $runtime } como mucho
night-gives-genre = alguien prefiere evitar { $genre }
night-others-give = { $count } más ceden en algo
night-vote = Toca un número; otro toque cambia tu voto. Se cierra en { $time }, o cuando hayan votado todos.
night-vote-solo = Toca la que quieras.
night-voted = Han votado: { $names }.
night-tally = { $number }  { $title } · { $votes ->
    [0] ningún voto
    [one] un voto
   *[other] { $votes } votos
}
night-closed = La votación está cerrada.

night-won = Será { $title }, con { $votes } de { $voters } { $voters ->
    [one] voto.
   *[other] votos.
}
night-won-tie = Empate a { $votes ->
    [one] un voto
   *[other] { $votes } votos
}. Será { $title }, que pide menos a todos.
night-won-unvoted = Nadie ha votado. Será { $title }, la que menos pide a todos.
night-won-solo = Pues { $title }.
night-streams = { $country }: en { $services }, según JustWatch
night-to-rent = { $country }: en alquiler en { $services }, según JustWatch
night-seen-noted = Anotado: has visto { $title }.

night-off = { $name } ha cancelado la noche de cine.
night-empty = Ya no queda nadie, así que no hay noche de cine.
night-on-already = Aquí ya hay una noche de cine en marcha. Termina esa antes de empezar otra.
night-gone = Esa noche de cine ya terminó. Otra puede empezar cuando queráis.
night-not-on = Aquí no hay ninguna noche de cine en marcha. /movie_night abre una.
night-begun = Ya están votando. A la próxima, encantado de contar contigo.
night-late = Las películas ya están elegidas. Tu voto aún cuenta.
night-not-in = Solo vota quien se apuntó: { $names }.
night-host-only = Eso lo decide { $host }. Dentro de { $minutes } min podrá hacerlo quien se haya apuntado.
night-full = Esta noche está llena, ya son { $most }.
night-none = No tengo película para este grupo: lo que encajaría ya lo han visto dos de vosotros.

button-night-in = 🙋 Me apunto
button-night-out = 🚪 Me bajo
button-night-start = { $count ->
    [one] ▶ Empezar a solas
   *[other] ▶ Empezar con { $count }
}
button-night-off = ✖ Cancelarla
button-night-close = ⏱ Cerrar la votación
button-night-taste = Usa mi gusto
night-said-skip = saltar; salta; omitir; paso; siguiente; siguiente pregunta; da igual; me da igual; no sé; ni idea
night-said-taste = usa mi gusto; según mi gusto; mi gusto; guíate por mi gusto
button-night-again = ✏ Cambiar mis respuestas
button-night-seen = ✅ Ya la he visto
night-nominated = { $name } propone { $title }.
night-nominations = Propuestas vuestras: { $titles }.
night-nominate-which = ¿Qué película? Escribe por ejemplo «/nominate Heat».
night-nominate-unknown = No tengo ningún título llamado «{ $name }». ¿Cuál otro propongo?
night-guest = En este chat solo estoy de visita, y para una noche de cine tengo que quedarme. Añádeme al grupo y di allí /movie_night.
night-nominate-none = No hay ninguna noche abierta, o la votación ya empezó. /movie_night abre una.
night-nominate-kids = Con un niño entre vosotros, esa no puede ser.
night-how = ¿Qué tal { $title }?
button-night-not-watched = 🙈 No la vimos
night-not-watched = Otra vez será.
night-starts = Empieza: { $when }.
night-moment = { $weekday }, { $day }, { $clock } ({ $zone })
night-when = ¿Cuándo empieza, { $host }? Toca, o escríbelo: «/movie_night el viernes a las 20».
night-when-unclear = Ahí no he leído ninguna hora. Entiendo «/movie_night el viernes a las 20», «en 2 horas» y «20:30».
night-passed = Eso ya ha pasado, o falta más de dos meses. ¿A qué hora te refieres?
night-zone = ¿En qué reloj? Tu zona horaria; la recordaré. Otra ciudad: escríbela.
night-zone-asked = Se prepara una noche de cine. { $host }, ¿en qué reloj empieza? Tu zona horaria; la recordaré. Otra ciudad: escríbela.
night-clock-open = { $name }, para la hora de inicio me falta tu zona horaria: toca «🕗 Hora de inicio» o escribe tu ciudad.
night-at-m60 = En una hora
night-at-m120 = En dos horas
night-at-d0-1200 = Hoy a las 20
night-at-d1-1200 = Mañana a las 20
night-at-w4-1200 = Viernes a las 20
night-at-w5-1200 = Sábado a las 20
night-at-none = Sin hora
night-begins = Es la hora: { $title }. Que disfrutéis.
night-begins-open = Es la hora de la noche de cine.
night-event = Noche de cine
night-event-in = Se apuntan: { $names }
button-night-when = 🕗 Hora de inicio
button-night-back = ‹ Atrás
