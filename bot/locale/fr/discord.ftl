### Mots propres à la porte Discord : options des commandes (en minuscules, sans espace), formulaires, avis.

option-kind = genre
    .about = Films, séries, documentaires ou pour enfants
option-mood = humeur
    .about = Ce que cela doit faire ressentir
option-max-runtime = minutes-maximum
    .about = Durée à ne pas dépasser, en minutes
option-company = avec-qui
    .about = Qui regarde
option-title = titre
    .about = Un titre : commencez à écrire et choisissez
option-stars = étoiles
    .about = D'une étoile à cinq
option-profile = nom
    .about = Le nom d'un profil, ou : new NOM, delete NOM
option-minutes = minutes
    .about = Combien de temps dure le vote
option-code = code
    .about = Le code reçu par votre autre compte
option-file = fichier
    .about = Un export de Letterboxd ou d'IMDb, ou un CSV de titres et d'étoiles

company-alone = en solo
company-partner = à deux
company-friends = entre amis
company-family = avec des enfants

discord-menu-more-like-this = Plus comme ça
discord-menu-rate = Noter
discord-menu-compare = Comparer nos goûts
discord-choose = Choisir
discord-jump = Tous les titres
discord-share = Partager
discord-shared = { $name } vous montre ceci :
discord-note = ✏ Étoiles et remarque
discord-note-title = Des étoiles et une remarque
discord-note-stars = Étoiles
discord-note-text = Ce qui était bien, ce qui ne l'était pas
discord-words = ✏ Avec mes mots
discord-words-title = Quelle humeur ?
discord-words-text = Ce dont vous avez envie
discord-late = Cela a pris plus de temps que Discord ne m'en laisse pour répondre ici. Redemandez-moi, s'il vous plaît.
discord-error = Quelque chose s'est mal passé de mon côté. Si cela se reproduit, donnez à la personne qui me fait tourner le numéro { $reference }. Réessayez, s'il vous plaît.
discord-restarting = On me redémarre. Réessayez dans une minute.
discord-unfetched = Je n'ai pas pu récupérer ce fichier. Renvoyez-le, s'il vous plaît.
discord-presence = Dites-moi ce dont vous avez envie
