### The bare words that people type instead of a command.

unknown-command = Je ne connais pas cette commande. /help les donne toutes ; ou dites-moi simplement ce qui vous tente.
typed-watchlist = ma liste; liste; à voir
typed-history = historique; mon historique
typed-rate = noter; évaluer
typed-settings = réglages; paramètres; langue
typed-trending = tendances; les tendances
typed-refine = affiner
typed-surprise = surprends-moi; surprenez-moi; surprise
typed-skip = passer; sauter
typed-privacy = confidentialité
typed-step-back = reviens; reviens en arrière; retour en arrière
