### What Usher is, and where what it knows comes from.

command-about = Ce que je suis, et d'où vient ce que je sais
typed-about = à propos; sur usher; version; parle-moi de toi; parlez-moi de vous; présente-toi; présentez-vous; parle de toi
about = Je suis Usher, un compagnon de cinéma : un bot qui trouve films et séries et apprend ce que vous aimez. Version { $version }.
about-sources = Mon catalogue a été écrit par ceux qui m'ont fait et il est libre pour tous (CC0) ; qui me fait tourner a pu y ajouter des titres et des notes venus d'ailleurs.
# TMDB's own words, which its terms want as they are.
about-tmdb = This product uses the TMDB API but is not endorsed or certified by TMDB.
