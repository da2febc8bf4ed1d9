### Traer lo que se contó a otro servicio.

service-letterboxd = Letterboxd
service-imdb = IMDb
service-trakt = Trakt
service-several = varios servicios

import-how =
    Envíame el archivo que te da otro servicio y me quedo con lo que puntuaste, viste y guardaste allí. CSV, JSON o zip, hasta { $limit } MB; no hace falta descomprimir nada.
    Toca un servicio para ver dónde esconde su exportación.
import-letterboxd = Letterboxd: en su web abre Settings, luego Data, y toca «Export your data». Envíame el zip tal como llega.
import-imdb = IMDb: en su web abre «Your ratings» (o «Your watchlist»), toca Export y recoge el CSV en «Your exports». Si quieres, envíame los dos.
import-trakt = Trakt: en su web abre Settings, luego Data, y exporta. Envíame el zip o uno de sus archivos JSON o CSV.
import-reading = Un momento, estoy leyendo tu archivo …
import-unfetched = No pude traer ese archivo de Telegram. Envíalo otra vez, por favor.

import-done = De { $service }, { $count ->
    [one] un título
   *[other] { $count } títulos
}: { $what }.
import-rated = { $count ->
    [one] una puntuación
   *[other] { $count } puntuaciones
}
import-liked = { $count ->
    [one] un «me gusta»
   *[other] { $count } «me gusta»
}
import-seen = { $count ->
    [one] uno visto
   *[other] { $count } vistos
}
import-saved = { $count } para tu lista
import-known = { $count ->
    [one] Otro ya lo conocía.
   *[other] Otros { $count } ya los conocía.
}
import-missing = { $count ->
    [one] Uno no está en mi catálogo
   *[other] { $count } no están en mi catálogo
}: { $names }{ $more ->
    [0] .
   *[other] { " " }y { $more } más.
}
import-unsafe = { $count ->
    [one] Uno no es para niños, así que lo he dejado fuera.
   *[other] { $count } no son para niños, así que los he dejado fuera.
}
import-nothing-new = { $count ->
    [one] Ese ya lo conocía; no ha cambiado nada.
   *[other] Ya conocía los { $count }; no ha cambiado nada.
}
import-none-found = Lo he leído, pero mi catálogo no tiene ninguno de esos títulos.
service-table = tu tabla
import-either = Sin el año no sé cuál es: { $names }{ $more ->
    [0] .
   *[other] { " " }y { $more } más.
}
import-aside = { $count ->
    [one] Una línea no habla
   *[other] { $count } líneas no hablan
} de ninguna película ni serie (un episodio, un juego o sin nombre), así que la dejé fuera.
import-odd-stars = { $count ->
    [one] Una nota
   *[other] { $count } notas
} que no pude leer: { $cells }. De ahí no tomé estrellas.
import-odd-days = { $count ->
    [one] Una fecha
   *[other] { $count } fechas
} de las que no estoy seguro: { $cells }. Eso lo tomé sin el día.
import-doubt = { $count ->
    [one] Tengo un título de ahí
   *[other] Tengo { $count } títulos de ahí
}: { $names }{ $more ->
    [0] .
   *[other] { " " }y { $more } más.
} Pero el archivo no dice qué son para ti: ¿notas, vistas o tu lista?
import-as-rated = ★ Mis notas
import-as-seen = ✅ Vistas
import-as-saved = 🔖 Mi lista
import-as-nothing = Nada de eso
import-left = Entonces dejo ese archivo. No ha cambiado nada.
import-refused-gone = Ya no tengo ese archivo a mano. Envíamelo otra vez, por favor.
undone-many = { $count } títulos

import-refused-empty = Ese archivo está vacío. Quizá el servicio aún lo prepara; exporta otra vez.
import-refused-unknown = Acepto exportaciones de Letterboxd, IMDb y Trakt, y cualquier tabla con una columna de títulos: CSV, JSON o zip. Ese archivo es otra cosa. Toca un servicio para ver cómo conseguirlo.
import-refused-columns = En esa tabla no encuentro ninguna columna de títulos. Busco una cabecera con Title, Name o Const y, al lado, Year, Rating, Your Rating o una fecha. Envíala con su primera línea.
import-refused-rows = Conozco la forma de ese archivo, pero ninguna línea nombra una película o una serie.
import-refused-damaged = Ese archivo está dañado o cortado. Descárgalo otra vez, por favor.
import-refused-large = Ese archivo es demasiado grande: acepto hasta { $limit } MB. El zip ocupa menos que su contenido.
import-refused-many = En ese archivo hay más de lo que acepto de una vez. Envía sus tablas una a una.
import-refused-locked = Ese zip está cerrado con contraseña. Envíame uno sin ella.
import-refused-alone = Ese archivo no dice si son tus notas, películas vistas o una lista de pendientes, y tendría que preguntarte. Envíamelo en nuestro propio chat, por favor.
import-refused-nested = Hay otros archivos comprimidos dentro de ese zip. Envíame la exportación misma.
import-refused-path = Ese zip no parece una exportación, así que no lo he abierto.
