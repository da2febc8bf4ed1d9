### Lo que dice Usher. Corto, cálido, llano.

welcome-hello = Hola. Soy Usher: cinco toques y encuentro tu película. O dime simplemente qué te apetece.
welcome-morning = Buenos días. Soy Usher: cinco toques y encuentro tu película. O dime simplemente qué te apetece.
welcome-afternoon = Buenas tardes. Soy Usher: cinco toques y encuentro tu película. O dime simplemente qué te apetece.
welcome-evening = Buenas noches. Soy Usher: cinco toques y encuentro tu película. O dime simplemente qué te apetece.

help =
    Dime qué quieres con tus palabras: «algo como Dune pero más rápido», «thriller coreano de menos de dos horas», «me encantó Arrival».
    O toca Encuéntrame una película: cinco preguntas como mucho, y puedes parar tras cualquiera.

    /recommend las preguntas · /surprise sin preguntas
    /more-like-this TÍTULO · /rate TÍTULO ESTRELLAS · /where TÍTULO: dónde verlo · /mood
    /picks las últimas fichas · /watchlist · /history · /undo
    /trending lo que muchos ven ahora · /refine cambiar el deseo
    /movie-night una película para varios · /link tus cuentas de dos plataformas
    /taste lo que sé de ti · /profile · /settings · /import tus puntuaciones de otro sitio · /export · /forget
stale = Ese botón es de antes. Por aquí podemos seguir.
not-yours = Esos botones son de otra persona. Escríbeme y tendrás los tuyos.
smalltalk = Qué bien tenerte aquí. ¿Buscamos algo que ver?
text-cut = Era largo: he leído los primeros { $limit } caracteres.
not-understood-cards = Eso no lo entendí. ¿Qué cambio: más corta, más divertida, más nueva? ¿O de cuál hablas?
not-understood = De eso no supe sacar una película. Dime un título que te encante, un ánimo, o toca.
refuse-unplaced = No sé qué películas tienen «{ $what }», así que no puedo apartarlas. Dilo con otras palabras, o toca una tarjeta.
about-title = ¿Te refieres a { $title }? Aquí está su ficha, o algo parecido.
about-is-it = ¿Es una de estas?
about-candidate = { $title }
about-found = Bien, es esa. La he marcado como vista.
about-none = No logro ubicarla. Cuéntame más: quién salía, cómo acababa, cuándo la viste más o menos.
about-tell-more = Entonces cuéntame más: quién salía, qué pasaba al final, cuándo la viste más o menos.
button-none-of-these = Ninguna de estas
typed-try-different = más; otras; otra cosa; distinto
typed-undo = deshacer; deshazlo; retíralo; deshaz; deshaz eso; anula; anúlalo; anula eso; retira eso
typed-picks = volver a las fichas; muéstralas otra vez; fichas; mis fichas; las fichas
typed-start = empezar; inicio; menú
typed-anew = empezar de nuevo; desde cero; volver a empezar; empecemos de nuevo

rated = { $title }: { $stars } de 5. Lo recordaré.
rate-ask = ¿Qué tal { $title }?
rate-which = ¿Cuál quieres puntuar?
rated-top = { $title }, la ficha de arriba: { $stars } de 5. Lo recordaré.
rate-begin = Con gusto. Di un título y sus estrellas, como «Heat 4», uno tras otro.
rate-nothing = Aún no hay nada que puntuar. Nombra un título, como «/rate Dune 4», o deja que te muestre algunos.
rate-unknown = No conozco ese título. Prueba con su nombre completo, como «/rate The Godfather 5».
rate-title = { $title }
verdict-liked = Bien: más en el espíritu de { $title }.
verdict-disliked = Entendido, { $title } queda fuera, y evitaré lo parecido.
verdict-not-interested = { $title } no volverá a salir.
verdict-seen = Vista: no mostraré más { $title }. ¿Qué tal fue?
undo-nothing = No hay nada que deshacer.
saved = { $title } está en tu lista.

more-which = ¿Más como qué? Nombra un título, como «/more-like-this Arrival».
more-unknown = No conozco ese título. Prueba con su nombre completo, o dime cómo se siente.

watchlist = Tu lista, { $count ->
    [one] un título
   *[other] { $count } títulos
}. Toca uno para ver su ficha.
watchlist-empty = Tu lista está vacía. 🔖 bajo una ficha pone aquí un título.
history = Lo que me dijiste de { $count ->
    [one] un título
   *[other] { $count } títulos
}, { $order }.
history-empty = Nada aún. Cuando algo te guste, lo puntúes o lo guardes, estará aquí.
list-entry = { $verdict } { $title }
list-place = { $first } a { $last } de { $count }
list-back = ‹ Atrás
list-on = Más ›
list-order = ⇅ { $order }
list-kind = { $kind }
list-by-new = lo más nuevo primero
list-by-stars = por estrellas
list-by-name = por nombre
list-by-year = por año
list-of-all = 🎬 Películas y series
list-of-movie = 🎬 Solo películas
list-of-series = 📺 Solo series
mark-liked = 👍
mark-disliked = 👎
mark-not-interested = 🚫
mark-seen = ✅
mark-rated = ★
mark-saved = 🔖

settings = Tus ajustes. Toca lo que quieras cambiar.
settings-locale = Idioma: { $value }
settings-zone = Zona horaria: { $value }
settings-unknown = sin definir
settings-domain = Busco: { $value }
settings-order = Preguntas: { $value }
settings-pictures = Imágenes: { $value }
settings-theme = Dibujos: { $value }
settings-country = País: { $value }
settings-services = Servicios: { $value }
settings-spoilers = Nombrar giros y finales: { $value }
settings-adult = Títulos solo para adultos: { $value }
settings-change-country = País
settings-change-services = Servicios
settings-change-spoilers = Spoilers
settings-change-adult = Solo adultos
settings-ask-country = ¿En qué país ves películas? Si es otro, dímelo: «Vivo en Portugal».
settings-ask-services = ¿Qué servicios tienes? Los nombro primero cuando preguntas dónde ver algo. Toca otra vez para quitar uno.
settings-ask-spoilers = ¿Puede un motivo nombrar un giro o cómo acaba una película?
settings-ask-adult = ¿Quieres ver títulos solo para adultos? Nunca en un perfil infantil.
settings-no-streaming = Aquí aún no puedo consultar los servicios de streaming; lo guardo para cuando pueda.
settings-change-locale = Idioma
settings-change-zone = Zona horaria
settings-change-domain = Qué busco
settings-change-order = Orden de las preguntas
settings-change-pictures = Imágenes
settings-change-theme = Dibujos
settings-talks = De acuerdo, en español desde ahora. ¿Qué buscas?
settings-ask-locale = ¿Qué idioma?
settings-ask-zone = ¿Dónde estás? Después de las diez de la noche me quedo en películas de menos de dos horas y media. Otra ciudad: escríbela.
settings-ask-domain = ¿Qué busco, si no dices otra cosa?
settings-ask-order = ¿En qué orden pregunto?
settings-ask-pictures = ¿Quieres imágenes en las fichas?
settings-ask-theme = ¿Cómo debe verse lo que dibujo para ti?
settings-option = { $value }
domain-movies = películas
domain-tv = series
domain-documentaries = documentales
domain-kids = para niños
order-best = primero la más reveladora
order-fixed = siempre el mismo
pictures-on = sí
pictures-off = no
theme-light = claro
theme-dark = oscuro

privacy =
    Guardo lo que me dices de los títulos y de tus gustos (de tus mensajes, como mucho una frase corta; lo que hablamos en el navegador se puede leer allí durante un día), lo que te mostré, lo que abriste, tus ajustes y tus recordatorios. Nadie más lo ve.
    Puedes tenerlo todo en un archivo, o hacer que se borre al momento.
privacy-leaves = Lo que sale de esta casa:
privacy-anthropic = · Cuando no estoy seguro de haber entendido, lo que escribiste va al modelo de lenguaje de Anthropic, y quizá lo que sé de tus gustos; nunca tu nombre ni tu cuenta.
privacy-tmdb = · A TMDB se le pregunta por títulos, y por un nombre que no conozco; nunca digo quién pregunta.
privacy-wikipedia = · A Wikipedia y Wikidata se les pregunta por títulos; nunca digo quién pregunta.
privacy-reddit = · A Reddit se le pregunta por títulos; nunca digo quién pregunta.
privacy-google = · A Google se le pregunta por títulos; nunca digo quién pregunta.
exported = Todo lo que guardo de ti está en este archivo.
forget-ask = ¿Borro todo: los perfiles, tus veredictos, tu lista, lo que dijiste, tus ajustes? No se puede deshacer.
forgotten = Hecho. No recuerdo nada de ti. Podemos empezar de nuevo cuando quieras.

error = Algo salió mal por mi parte (referencia { $reference }). Tus datos están a salvo; inténtalo otra vez.
error-known = Ahora mismo no puedo. Inténtalo de nuevo en un momento.
error-ModelNotReady = Todavía me estoy despertando. Inténtalo de nuevo en unos segundos.
error-CatalogueEmpty = Aún no tengo títulos. Quien me mantiene puede añadirlos con «python -m bot catalogue starter».
error-UnknownTitle = Ya no conozco ese título. Dime qué te apetece y encontraré otro.
error-BadTitleId = Ese botón no lleva a ninguna parte. Dime mejor qué te apetece.
error-DatabaseUnavailable = Ahora no llego a mi memoria. Inténtalo de nuevo en un momento.
liked-near = Cerca: { $titles }.
