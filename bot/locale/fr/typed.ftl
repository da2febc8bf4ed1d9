### The bare words that people type instead of a command.

unknown-command = Je ne connais pas cette commande. /help les donne toutes ; ou dites-moi simplement ce qui vous tente.
typed-watchlist = ma liste; liste; à voir
typed-history = historique; mon historique
typed-rate = noter; évaluer
typed-settings = réglages; paramètres; langue
typed-trending = tendances; les tendances
typed-refine = affiner
typed-surprise = surprends-moi; surprenez-moi; surprise; surprends-nous; surprenez-nous
typed-skip = passer; sauter
typed-privacy = confidentialité
typed-step-back = reviens; reviens en arrière; retour en arrière
typed-import = importer; import; importer mes notes
typed-export = exporter; export; mes données; exporter mes données; télécharger mes données
typed-link = lier; lier mes comptes; associer mes comptes
typed-profile = profil; profils; mes profils; changer de profil; change de profil; retour à mon profil; profil principal; profil enfant; un profil pour mes enfants; un profil pour mon enfant; retour au profil principal; revenir au profil principal; reviens au profil principal; quitter le profil enfant; quitte le profil enfant; sortir du profil enfant; sors du profil enfant; supprimer le profil
typed-pin = code pin; mettre un code; mets un code; changer le code; verrouiller le profil enfant; verrouille le profil enfant
typed-mood = humeur; humeurs; par humeur
typed-movie-night = soirée ciné; soirée cinéma; soirée film; organiser une soirée ciné
typed-join = j'en suis; je participe; je suis partant; je suis partante; comptez sur moi
typed-night-off = annule la soirée; annule la soirée film; annule la soirée ciné; annuler la soirée; annuler la soirée film; on annule la soirée
typed-night-close = clore le vote; ferme le vote; termine le vote; arrête le vote
typed-reminders = rappels; mes rappels; rappel
typed-recommend = recommander; recommandations; quiz; questions; trouve-moi un film; trouvez-moi un film
typed-next = suivant; suivante; le suivant; film suivant; la suite; montre la suite; montre-moi la suite; montrez la suite; voir la suite
typed-previous = précédent; précédente; le précédent; celui d'avant
