### Amigos que se muestran lo que les gustó.

friends-ask = ¿Quién quiere mostrar a los demás qué películas le encantaron y ver las suyas? Solo se ve lo que os gustó, nada más, y solo entre quienes participan; con un toque se acaba.
friends-in = Participan: { $names }.
button-friend-in = Me apunto
button-friend-out = Yo no
button-friends-loved = Lo que les gustó
button-friends-show = Mostrarnos lo que nos gusta
button-friends-off = No mostrar a nadie
friends-list = { $names } y tú os mostráis lo que os gustó.
friends-none = Todavía nadie te muestra lo que le gustó. En un grupo donde estemos los dos, /friends pregunta quién quiere; solo se ve a quien dice que sí.
friends-off = Hecho: ya nadie ve lo que te gusta, y tú no ves nada suyo.
friends-kids = Un perfil infantil no muestra nada a nadie.
friends-unknown = No conozco a nadie llamado { $name } que te muestre lo que le gusta. En un grupo donde estéis los dos, /friends se lo pregunta.
friends-nothing-new = Ya conoces todas las favoritas de { $names }.
friends-loved = Lo que { $count ->
    [one] le gustó
   *[other] les gustó
} a { $names }, sin lo que ya conoces.
friends-both = Entre vosotros dos, algo para ambos:
friends-both-named = Para { $name }, solo por { $titles }, y para ti:
friends-both-known = Para { $name }, por todo lo que le gustó, y para ti:
command-friends = Amigos: ver lo que gustó a los demás
typed-friends = amigos; mis amigos
shape-friend-1 = De lo favorito de { $names }
shape-friend-2 = Una favorita de { $names }
shape-tied-friend-1 = { $pitch }; de lo favorito de { $names }
shape-tied-friend-2 = { $pitch }; una favorita de { $names }
