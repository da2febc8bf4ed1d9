### El menú de una plataforma: cada comando en pocas palabras, y dos textos sobre Usher.

command-start = Empezar, o empezar de nuevo
command-recommend = Cinco preguntas rápidas y luego películas
command-surprise = Una sorpresa, sin preguntas
command-more-like-this = Más como un título que nombres
command-rate = Puntuar un título, como: Dune 4
command-taste = Lo que sé de tus gustos
command-picks = Las últimas fichas otra vez
command-trending = Lo que muchos ven ahora
command-watchlist = Títulos que guardaste
command-history = Lo que me dijiste de los títulos
command-where = Dónde se puede ver un título
command-mood = Películas para un estado de ánimo
command-refine = Cambiar lo que pediste
command-movie-night = Una película para varios: todos votan
command-nominate = Proponer una película tuya para la noche de cine
command-profile = Cambiar entre gustos
command-settings = Idioma, zona horaria, imágenes
command-link = Unir tus cuentas de dos plataformas
command-import = Traer tus puntuaciones de otro sitio
command-export = Todo lo que guardo de ti, en un archivo
command-forget = Borrar lo que sé de ti
command-undo = Retirar el último veredicto
command-help = Lo que sé hacer
command-privacy = Qué guardo y qué no

bot-description =
    Soy Usher y encuentro películas y series para ti. Dime con tus palabras qué te apetece, o responde a cinco preguntas rápidas. Aprendo lo que te gusta y digo por qué elijo algo.
bot-short = Encuentra películas y series para ti y para esta noche, y dice por qué.
