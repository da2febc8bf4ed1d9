### Palabras propias de la puerta de Discord: opciones de comandos (en minúsculas, sin espacios), formularios, avisos.

option-kind = tipo
    .about = Películas, series, documentales o para niños
option-mood = ánimo
    .about = Cómo debe sentirse
option-max-runtime = minutos-máximos
    .about = Cuántos minutos puede durar como mucho
option-company = con-quién
    .about = Quién la ve
option-title = título
    .about = Un título: empieza a escribir y elige
option-stars = estrellas
    .about = De una estrella a cinco
option-profile = nombre
    .about = Nombre de un perfil, o bien: new NOMBRE, delete NOMBRE
option-minutes = minutos
    .about = Cuánto dura la votación
option-code = código
    .about = El código que recibió tu otra cuenta
option-file = archivo
    .about = Una exportación de Letterboxd o IMDb, o un CSV con títulos y estrellas

company-alone = a solas
company-partner = en pareja
company-friends = con amigos
company-family = con niños

discord-menu-more-like-this = Más como esto
discord-menu-rate = Puntuar
discord-menu-compare = Comparar gustos
discord-choose = Elige
discord-jump = Todas
discord-share = Compartir
discord-shared = { $name } os enseña esto:
discord-note = ✏ Estrellas con nota
discord-note-title = Estrellas, con una nota
discord-note-stars = Estrellas
discord-note-text = Qué estuvo bien y qué no
discord-words = ✏ Con mis palabras
discord-words-title = ¿Qué ánimo tienes?
discord-words-text = Qué te apetece
discord-late = Eso tardó más de lo que Discord me deja para responder aquí. Pregúntame otra vez, por favor.
discord-error = Algo falló por mi parte. Si vuelve a pasar, dile a quien me mantiene el número { $reference }. Inténtalo otra vez, por favor.
discord-restarting = Me están reiniciando. Inténtalo de nuevo en un minuto.
discord-unfetched = No pude descargar ese archivo. Envíalo otra vez, por favor.
discord-presence = Dime qué te apetece ver
