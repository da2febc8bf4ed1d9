### Ce qu'on raconte d'un titre sur lequel on m'interroge : il n'y a pas de résumés en français.

story-of = { $title } :
story-centre = Au centre : { $things }.
story-setting = Lieu et époque : { $things }.
story-feel = Le ton : { $things }.
story-genre = Genre : { $things }.
story-made = Réalisation : { $names }.
story-cast = Avec { $names }.
story-notes = Bon à savoir, on y trouve : { $things }.
story-no-longer = Je n'ai pas de résumé plus long en français.
