### Le titre dont on parle, un titre que personne ne connaît et des mots tapés.

title-sought = Je n'ai pas encore « { $name } » ; je le cherche. Redemandez dans un instant.
title-unknown = Je n'ai aucun titre appelé « { $name } ». Dites-moi de quoi il parle ou qui y joue, et je chercherai dans ce genre.
title-unknown-near = Je n'ai aucun titre appelé « { $name } ». Est-ce { $titles } ?
title-lacking = Je n'ai pas { $names }.
title-lacking-alike = Je n'ai pas { $names }. Ce qui s'en approche : { $titles }.
excepted = { $titles } : à part.
excepted-liked = { $titles } : à part, et aimé.
studio-unknown = Quel studio a fait quoi, je ne le sais pas ; je ne peux pas chercher par « { $name } ».
studio-alone = Quel studio a fait quoi, je ne le sais pas ; je ne peux pas chercher par « { $name } ». Dites-moi un nom de cinéaste, un titre, ou comment ce doit être.
title-near = { $title } ({ $year })
which-title = De quel titre parlez-vous ?
only-tonight = Pour l'instant seulement : { $what }. Cela s'efface quand nous cessons de parler.
tonight-or-always = Il n'y a encore rien à garder pour ce soir ou pour toujours. Dites-moi ce dont vous avez envie.
typed-taste = que sais-tu de moi; que savez-vous de moi; que sais-tu sur moi; qu'as-tu appris sur moi; qu'avez-vous appris sur moi; mes goûts; mon profil; qu'as-tu compris de mes goûts; qu'as-tu retenu de moi; qu'est-ce que tu sais de moi; qu'est-ce que tu sais sur moi; qu'est-ce que tu as appris sur moi; qu'est-ce que tu as compris de mes goûts; tu me connais bien; quels sont mes goûts; c'est quoi mes goûts; décris mes goûts; qu'as-tu noté; qu'as-tu noté sur moi; qu'est-ce que j'aime
typed-forget = oublie-moi; oubliez-moi; oublie tout; oubliez tout; efface mes données; effacez mes données; efface tout; effacez tout; oublie tout ce que tu sais de moi; oubliez tout ce que vous savez de moi; supprime mes données; supprime toutes mes données
typed-help = aide; aide-moi; aidez-moi
typed-tonight = ce soir; juste ce soir; seulement ce soir; pour ce soir; rien que ce soir; pour l'instant; juste pour l'instant
typed-always = toujours; toujours ainsi; pour toujours; désormais; à partir de maintenant; en général; retiens ça; retenez cela
person-unknown = Je ne connais personne du nom de « { $name } », je n'ai donc aucun de ses films. Donnez-moi un titre, ou un autre nom.
person-unknown-besides = Je ne connais personne du nom de « { $name } ».
person-whose = De qui voulez-vous voir autre chose ?
person-unknown-near = Je ne connais personne du nom de « { $name } ». Voulez-vous dire { $count ->
    [one] { $one } ?
   *[other] l'une de ces personnes ?
}
person-several = Je connais plusieurs personnes du nom de « { $name } ». Laquelle ?
title-meant = Voulez-vous dire { $title } ({ $year }) ?
