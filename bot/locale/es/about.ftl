### What Usher is, and where what it knows comes from.

command-about = Qué soy y de dónde sale lo que sé
typed-about = acerca de; sobre ti; sobre usher; versión; háblame de ti; cuéntame de ti; preséntate; cuéntame algo de ti
about = Soy Usher, un compañero de cine: un bot que encuentra películas y series y aprende lo que te gusta. Versión { $version }.
about-sources = Mi catálogo lo escribieron quienes me hicieron y es libre para todos (CC0); quien me mantiene puede haber añadido títulos y notas de otras fuentes.
# TMDB's own words, which its terms want as they are.
about-tmdb = This product uses the TMDB API but is not endorsed or certified by TMDB.
