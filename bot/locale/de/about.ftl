### What Usher is, and where what it knows comes from.

command-about = Was ich bin und woher ich alles weiß
typed-about = über dich; über usher; impressum; version; erzähl mir was über dich; erzähl mir etwas über dich; erzähl von dir; stell dich vor; stell dich mal vor
about = Ich bin Usher, ein Begleiter für Filmabende: ein Bot, der Filme und Serien findet und lernt, was du magst. Version { $version }.
about-sources = Mein Katalog ist von denen geschrieben, die mich gemacht haben, und für alle frei (CC0); wer mich betreibt, kann Titel und Bewertungen von anderswo hinzugefügt haben.
# TMDB's own words, which its terms want as they are.
about-tmdb = This product uses the TMDB API but is not endorsed or certified by TMDB.
