### Apporter ce qu'on a dit à un autre service.

service-letterboxd = Letterboxd
service-imdb = IMDb
service-trakt = Trakt
service-several = plusieurs services

import-how =
    Envoyez-moi le fichier que vous donne un autre service, et je reprends ce que vous y avez noté, vu et mis de côté. CSV, JSON ou zip, jusqu'à { $limit } Mo ; rien à décompresser.
    Touchez un service pour savoir où se cache son export.
import-letterboxd = Letterboxd : sur son site, ouvrez Settings, puis Data, et touchez « Export your data ». Envoyez-moi le zip tel quel.
import-imdb = IMDb : sur son site, ouvrez « Your ratings » (ou « Your watchlist »), touchez Export et prenez le CSV dans « Your exports ». Les deux si vous voulez.
import-trakt = Trakt : sur son site, ouvrez Settings, puis Data, et exportez. Envoyez-moi le zip, ou l'un de ses fichiers JSON ou CSV.
import-reading = Un instant, je lis votre fichier …
import-unfetched = Je n'ai pas pu récupérer ce fichier chez Telegram. Envoyez-le encore une fois.

import-done = De { $service }, { $count ->
    [one] un titre
   *[other] { $count } titres
} : { $what }.
import-rated = { $count ->
    [one] une note
   *[other] { $count } notes
}
import-liked = { $count ->
    [one] un coup de cœur
   *[other] { $count } coups de cœur
}
import-seen = { $count ->
    [one] { $count } vu
   *[other] { $count } vus
}
import-saved = { $count } pour votre liste
import-known = { $count ->
    [one] J'en connaissais déjà un autre.
   *[other] J'en connaissais déjà { $count } autres.
}
import-missing = { $count ->
    [one] Un titre n'est pas dans mon catalogue
   *[other] { $count } titres ne sont pas dans mon catalogue
} : { $names }{ $more ->
    [0] .
   *[other] { " " }et { $more } de plus.
}
import-unsafe = { $count ->
    [one] Un titre n'est pas pour les enfants, je l'ai laissé de côté.
   *[other] { $count } titres ne sont pas pour les enfants, je les ai laissés de côté.
}
import-nothing-new = { $count ->
    [one] Je le connaissais déjà ; rien n'a changé.
   *[other] Je connaissais déjà les { $count } ; rien n'a changé.
}
import-none-found = Je l'ai lu, mais mon catalogue n'a aucun de ces titres.
service-table = votre tableau
import-either = Sans l’année, je ne sais pas lequel c’est : { $names }{ $more ->
    [0] .
   *[other] { " " }et { $more } autres.
}
import-aside = { $count ->
    [one] Une ligne ne parle
   *[other] { $count } lignes ne parlent
} ni d’un film ni d’une série (un épisode, un jeu ou pas de nom) : je l’ai laissé de côté.
import-odd-stars = { $count ->
    [one] Une note
   *[other] { $count } notes
} que je n’ai pas su lire : { $cells }. Je n’en ai tiré aucune étoile.
import-odd-days = { $count ->
    [one] Une date
   *[other] { $count } dates
} dont je ne suis pas sûr : { $cells }. Je l’ai pris sans le jour.
import-doubt = { $count ->
    [one] J'ai un de ces titres
   *[other] J'ai { $count } de ces titres
} : { $names }{ $more ->
    [0] .
   *[other] { " " }et { $more } autres.
} Mais le fichier ne dit pas ce que c'est pour vous : des notes, des films vus ou vos titres gardés ?
import-as-rated = ★ Mes notes
import-as-seen = ✅ Vus
import-as-saved = 🔖 Titres gardés
import-as-nothing = Rien de tout ça
import-left = Alors je laisse ce fichier. Rien n’a changé.
import-refused-gone = Je n'ai plus ce fichier sous la main. Envoyez-le encore une fois.
undone-many = { $count } titres

import-refused-empty = Ce fichier est vide. Le service le prépare peut-être encore ; refaites l'export.
import-refused-unknown = Je prends les exports de Letterboxd, IMDb et Trakt, et tout tableau avec une colonne de titres : CSV, JSON ou zip. Ce fichier est autre chose. Touchez un service pour voir comment l'obtenir.
import-refused-columns = Dans ce tableau, je ne trouve pas de colonne de titres. Je cherche un en-tête avec Title, Name ou Const, et à côté Year, Rating, Your Rating ou une date. Envoyez-le avec sa première ligne.
import-refused-rows = Je connais la forme de ce fichier, mais aucune ligne ne nomme un film ou une série.
import-refused-damaged = Ce fichier est abîmé ou interrompu. Téléchargez-le encore une fois.
import-refused-large = Ce fichier est trop gros : je prends jusqu'à { $limit } Mo. Le zip est plus petit que son contenu.
import-refused-many = Il y a dans ce fichier plus que je ne prends d'un coup. Envoyez ses tableaux un par un.
import-refused-locked = Ce zip est fermé par un mot de passe. Envoyez-m'en un sans.
import-refused-alone = Ce fichier ne dit pas s'il s'agit de vos notes, de films vus ou d'une liste à voir : il faudrait que je vous le demande. Envoyez-le-moi dans notre propre conversation, s'il vous plaît.
import-refused-nested = Il y a des archives dans ce zip. Envoyez-moi l'export lui-même.
import-refused-path = Ce zip ne ressemble pas à un export, je l'ai donc laissé fermé.
