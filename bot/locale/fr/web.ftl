### Ce qui entoure la conversation sur les pages du navigateur.

web-skip = Aller au contenu
web-nav = Pages
web-chat = Conversation
web-me = Ma page
web-language = Langue
web-conversation = Conversation avec Usher
web-you = Toi :
web-say = Dis-moi de quoi tu as envie, ou un film que tu adores
web-send = Envoyer
web-attach = Apporte tes notes : un fichier de Letterboxd, IMDb ou Trakt
web-typing = Usher réfléchit
web-story = L'histoire
web-offline = Ça ne m'est pas parvenu. Vérifie ta connexion et réessaie.
web-back-to-chat = Retour à la conversation
web-problem-403 = Cette page est restée ouverte trop longtemps, ou une autre page a envoyé ceci. Ouvre-la de nouveau, s'il te plaît.
web-problem-404 = Il n'y a rien ici.
web-problem-405 = Cela ne marche pas ici.
web-problem-408 = Cela a mis trop de temps à arriver. Renvoie-le, s'il te plaît.
web-problem-413 = C'est trop pour moi : un fichier peut faire dix mégaoctets.
web-problem-422 = Je n'ai pas pu lire cela. Écris quelque chose, ou appuie sur un bouton.
web-problem-429 = Pas si vite, s'il te plaît. Réessaie dans une minute.
web-problem-500 = Quelque chose s'est mal passé de mon côté. Réessaie, s'il te plaît.
web-problem-503 = Je me lève à peine. Réessaie dans un instant.
