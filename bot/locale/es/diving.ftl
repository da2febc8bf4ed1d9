### A fondo: todo lo que alguien hizo, en un orden con razones.

dive-way = { $role ->
    [with] Con
   *[by] De
} { $name } tengo { $count ->
    [one] un título:
   *[other] { $count } títulos{ $seen ->
        [0] {""}
       *[other] , { $seen } ya vistos
    }. En este orden, diría yo:
}
dive-by-year = { $role ->
    [with] Con
   *[by] De
} { $name } tengo { $count ->
    [one] un título:
   *[other] { $count } títulos{ $seen ->
        [0] {""}
       *[other] , { $seen } ya vistos
    }. Según salieron:
}
dive-rest = El resto de { $name }:
dive-line = · { $title } ({ $year }): { $why }
dive-line-seen = ✓ { $title } ({ $year }): { $why }
dive-why-start = Empieza aquí, es por donde entra casi todo el mundo.
dive-why-best = La más querida de todas, ★ { $stars }.
dive-why-after = Sigue a { $title }.
dive-why-first = Donde empezó todo.
dive-why-newest = La más nueva.
dive-why-aside = Un paso a un lado: { $genre }.
dive-why-few = La que pocos conocen.
dive-why-long = Una larga, para cuando estés convencido.
dive-why-short = Una corta, entre medias.
dive-why-then = Luego esta.
dive-next = { $seen ->
    [0] Lo siguiente de { $name }: { $title }.
   *[other] { $seen } de { $count } de { $name }, vistas. Lo siguiente: { $title }.
}
dive-done = Has visto las { $count } que tengo de { $name }.
dive-nobody = No tengo nada de «{ $name }». Prueba con el nombre entero, o con un título suyo.
dive-who = ¿De quién pongo la obra sobre la mesa? Basta un nombre.
dive-weekly = Una vez por semana te ofreceré la siguiente de { $name }.
dive-weekly-off = No ofreceré nada por mi cuenta. Di «siguiente paso» cuando quieras.
button-dive-on = El resto
button-dive-weekly = 📬 La siguiente cada semana
command-dive = Todo lo de alguien, en buen orden
dive-why-pitch = { $pitch }.
