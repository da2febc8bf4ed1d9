### Cambiar el deseo, lo que está de moda, dónde verlo.

button-refine = ✏ Afinar
button-where = Dónde verla
button-ticked = { $label } ✓

refine = Pediste: { $what }. ¿Qué cambiamos?
refine-kept = Lo demás lo tendré en cuenta en lo que venga.
repair-gone = Retirado: { $what }.
repair-unfit = Entonces te entendí mal. Buscaba: { $what }. ¿Qué querías decir?
repair-unfit-open = Entonces te entendí mal. Dímelo con otras palabras: ¿qué buscas?
repair-why-all = Esto es lo que entendí: { $what }. ¿Qué no es así?
repair-why-all-open = No pediste nada en concreto, así que son películas muy queridas. ¿Qué buscas?
refine-open = Nada en particular hasta ahora. ¿Qué quieres?
refine-in = ➕ Un género
refine-out = ➖ Un género
refine-shorter = Más corta
refine-newer = Más nueva
refine-older = Más antigua
refine-language = 🌐 Idioma
refine-anew = Empezar de nuevo
refine-option = { $value }
refine-ask-in = ¿Qué género quieres?
refine-ask-out = ¿Qué género dejamos fuera?
refine-ask-language = ¿Qué idioma?

trending = Lo que muchos ven y aprecian ahora, sin lo que ya conoces.
trending-unknown = Aquí no sé qué se ve mucho ahora. Estas son conocidas y apreciadas, sin lo que ya conoces.

where-which = ¿De qué título? Dímelo, por ejemplo «/where Arrival».
where-unknown-title = No conozco ese título. Prueba con el nombre completo, por ejemplo «/where The Godfather».
where-no-key = Aquí no puedo consultar plataformas, así que no sé dónde se puede ver { $title }.
where-trouble = La lista de plataformas no responde ahora, así que no puedo decir dónde se puede ver { $title }. Pregunta otra vez en un momento.
where-nowhere = { $title }: no sé de ninguna plataforma que lo tenga en { $country }.
where-found = { $title } en { $country }:
where-flatrate = Incluido: { $services }
where-free = Gratis: { $services }
where-ads = Gratis con anuncios: { $services }
where-rent = Para alquilar: { $services }
where-buy = Para comprar: { $services }
streaming-no-key = Aquí no puedo consultar los servicios de streaming, así que no sé cuáles están en { $services }.
streaming-trouble = La lista de servicios no responde ahora mismo, así que no sé cuáles están en { $services }.
streaming-found = En { $services } en { $country }, según JustWatch a través de TMDB.
streaming-none = De lo que encaja no encontré nada en { $services } en { $country }. Por lo demás, encajan estas.
streaming-untold = Aún no sé qué servicios tienes; estas pueden estar en cualquier sitio.
streaming-no-key-own = Aquí no puedo consultar los servicios de streaming, así que no sé cuáles podrías ver en streaming.
where-source = { $days ->
    [0] Lo dice JustWatch, a través de TMDB, hoy.
    [1] Lo dijo JustWatch, a través de TMDB, ayer.
   *[other] Lo dijo JustWatch, a través de TMDB, hace { $days } días.
}
where-link = Por aquí se llega: { $link }
where-ask = He supuesto que tu país es { $country }. Dímelo una vez, por ejemplo «vivo en México y tengo Netflix y Mubi», y nombro los tuyos primero.
where-other = 🌍 Otro país
where-country = ¿Dónde lo ves? Lo recordaré.
where-option = { $country }
pasted-unknown = No veo qué título hay detrás de ese enlace. Dime su nombre y lo busco.
pasted-which = Ese enlace puede ser uno de estos. ¿Cuál?
pasted-either = { $title } ({ $year })
