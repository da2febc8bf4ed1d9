### The bare words that people type instead of a command.

unknown-command = No conozco esa orden. /help las muestra todas; o dime sin más qué te apetece.
typed-watchlist = mi lista; lista; guardadas
typed-history = historial; mi historial
typed-rate = puntuar; valorar; calificar
typed-settings = ajustes; configuración; idioma
typed-trending = tendencias; qué es tendencia
typed-refine = afinar; refinar
typed-surprise = sorpréndeme; sorpresa; sorpréndenos
typed-skip = saltar; omitir
typed-privacy = privacidad
typed-step-back = vuelve; vuelve atrás; ve atrás
typed-import = importar; importar mis notas; importar mis puntuaciones
typed-export = exportar; mis datos; exportar mis datos; descargar mis datos
typed-link = vincular; vincular cuentas; vincular mis cuentas
typed-profile = perfil; perfiles; mis perfiles; cambiar de perfil; cambia de perfil; vuelve a mi perfil; perfil principal; perfil infantil; un perfil para mis hijos; un perfil para mi hijo; volver al perfil principal; vuelve al perfil principal; salir del perfil infantil; sal del perfil infantil; dejar el perfil infantil; borrar el perfil
typed-pin = pin; poner un pin; pon un pin; cambiar el pin; bloquear el perfil infantil; bloquea el perfil infantil
typed-mood = ánimo; estado de ánimo; por ánimo
typed-movie-night = noche de cine; noche de pelis; organizar una noche de cine
typed-join = me apunto; yo me apunto; contad conmigo; cuenten conmigo
typed-night-off = cancela la noche de cine; cancelar la noche de cine; anula la noche de cine; suspende la noche de cine; se cancela la noche de cine
typed-night-close = cierra la votación; cerrar la votación; termina la votación
typed-reminders = recordatorios; mis recordatorios; recordatorio
typed-recommend = recomendar; recomendaciones; preguntas; cuestionario; búscame una película; encuéntrame una peli
typed-next = siguiente; la siguiente; siguiente película; muéstrame la siguiente
typed-previous = anterior; la anterior; la de antes
