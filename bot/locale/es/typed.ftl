### Thanks, and the bare words that people type instead of a command.

thanks = De nada. Que la disfrutes, y cuéntame qué tal.
unknown-command = No conozco esa orden. /help las muestra todas; o dime sin más qué te apetece.
typed-thanks = gracias; muchas gracias; mil gracias; gracias a ti
typed-watchlist = mi lista; lista; guardadas
typed-history = historial; mi historial
typed-rate = puntuar; valorar; calificar
typed-settings = ajustes; configuración; idioma
typed-trending = tendencias; qué es tendencia
typed-refine = afinar; refinar
typed-surprise = sorpréndeme; sorpresa
typed-skip = saltar; omitir
typed-privacy = privacidad
