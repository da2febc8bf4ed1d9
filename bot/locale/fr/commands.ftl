### Le menu d'une plateforme : chaque commande en quelques mots, et deux textes sur Usher.

command-start = Commencer, ou recommencer
command-recommend = Cinq questions rapides, puis des films
command-surprise = Une surprise, sans questions
command-more-like-this = D'autres comme un titre que vous nommez
command-rate = Noter un titre, par exemple : Dune 4
command-taste = Ce que je sais de vos goûts
command-picks = Les dernières fiches à nouveau
command-trending = Ce que beaucoup regardent en ce moment
command-watchlist = Les titres gardés
command-history = Ce que vous m'avez dit des titres
command-where = Où voir un titre
command-mood = Des films pour une humeur
command-refine = Changer ce que vous avez demandé
command-movie-night = Un film à plusieurs : tout le monde vote
command-nominate = Proposer votre film pour la soirée
command-profile = Passer d'un goût à un autre
command-settings = Langue, fuseau horaire, images
command-link = Réunir vos comptes de deux plateformes
command-import = Apporter vos notes d'ailleurs
command-export = Tout ce que je garde de vous, en fichier
command-forget = Effacer ce que je sais de vous
command-undo = Reprendre le dernier avis
command-help = Ce que je sais faire
command-privacy = Ce que je garde, et ce que je ne garde pas

bot-description =
    Je suis Usher, et je trouve des films et des séries pour vous. Dites-moi avec vos mots ce dont vous avez envie, ou répondez à cinq questions rapides. J'apprends ce que vous aimez et je dis pourquoi j'ai choisi.
bot-short = Trouve des films et des séries pour vous et pour ce soir, et dit pourquoi.
