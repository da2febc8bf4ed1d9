### The bare words that people type instead of a command.

unknown-command = No conozco esa orden. /help las muestra todas; o dime sin más qué te apetece.
typed-watchlist = mi lista; lista; guardadas
typed-history = historial; mi historial
typed-rate = puntuar; valorar; calificar
typed-settings = ajustes; configuración; idioma
typed-trending = tendencias; qué es tendencia
typed-refine = afinar; refinar
typed-surprise = sorpréndeme; sorpresa
typed-skip = saltar; omitir
typed-privacy = privacidad
typed-step-back = vuelve; vuelve atrás; ve atrás
