### Plongées : tout ce que quelqu'un a fait, dans un ordre raisonné.

dive-way = { $role ->
    [with] Avec
   *[by] De
} { $name }, j'ai { $count ->
    [one] un titre :
   *[other] { $count } titres{ $seen ->
        [0] {""}
       *[other] , dont { $seen } déjà vus
    }. Dans cet ordre, je dirais :
}
dive-by-year = { $role ->
    [with] Avec
   *[by] De
} { $name }, j'ai { $count ->
    [one] un titre :
   *[other] { $count } titres{ $seen ->
        [0] {""}
       *[other] , dont { $seen } déjà vus
    }. Par date de sortie :
}
dive-rest = Le reste de { $name } :
dive-line = · { $title } ({ $year }) : { $why }
dive-line-seen = ✓ { $title } ({ $year }) : { $why }
dive-why-start = Commencez ici, c'est par là qu'on entre le plus souvent.
dive-why-best = Le plus aimé de tous, ★ { $stars }.
dive-why-after = La suite de { $title }.
dive-why-first = Là où tout a commencé.
dive-why-newest = Le plus récent.
dive-why-aside = Un pas de côté : { $genre }.
dive-why-few = Celui que peu connaissent.
dive-why-long = Un long, pour quand vous serez sûr.
dive-why-short = Un court, entre deux.
dive-why-then = Puis celui-ci.
dive-next = { $seen ->
    [0] Le prochain de { $name } : { $title }.
   *[other] { $seen } sur { $count } de { $name } vus. Le prochain : { $title }.
}
dive-done = Vous avez vu les { $count } que j'ai de { $name }.
dive-nobody = Je n'ai rien de « { $name } ». Essayez le nom entier, ou un de ses titres.
dive-who = De qui faut-il étaler l'œuvre ? Un nom suffit.
dive-weekly = Une fois par semaine, je vous proposerai le suivant de { $name }.
dive-weekly-off = Je ne proposerai plus rien de moi-même. Dites « prochaine étape » quand vous voulez.
button-dive-on = Le reste
button-dive-weekly = 📬 Le suivant chaque semaine
command-dive = Tout ce que quelqu'un a fait, en bon ordre
dive-why-pitch = { $pitch }.
