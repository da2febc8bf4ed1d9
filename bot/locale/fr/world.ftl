### Ce que les pages du monde disent d'un titre, pour qui veut en savoir plus.

world-award = Prix : { $what }.
world-based-on = D'après : { $what }.
world-shot-in = Lieux de tournage : { $what }.
world-reception = L'accueil : « { $text } »
world-talk = On en parle sur { $where } : « { $text } » ({ $url })
world-page = { $where } : « { $text } » ({ $url })
world-themes = Des pages parlent de : { $what }. Personne ici ne l'a vérifié.
world-source = D'après { $where }, { $licence } : { $url }
world-nothing = Les pages que je peux interroger ne disent rien de { $title } que je puisse vous transmettre.
world-silent = Les pages que j'interroge ne répondent pas pour l'instant. Ce que je sais moi-même de { $title } est sur sa fiche.
world-off = Ici, je n'interroge pas le web.
