### Thanks, and the bare words that people type instead of a command.

thanks = Avec plaisir. Bon film, et dites-moi ce que vous en avez pensé.
unknown-command = Je ne connais pas cette commande. /help les donne toutes ; ou dites-moi simplement ce qui vous tente.
typed-thanks = merci; merci beaucoup; merci bien; mille mercis; grand merci
typed-watchlist = ma liste; liste; à voir
typed-history = historique; mon historique
typed-rate = noter; évaluer
typed-settings = réglages; paramètres; langue
typed-trending = tendances; les tendances
typed-refine = affiner
typed-surprise = surprends-moi; surprenez-moi; surprise
typed-skip = passer; sauter
typed-privacy = confidentialité
