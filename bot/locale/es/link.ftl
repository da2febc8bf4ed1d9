### Unir las cuentas de una persona en varias plataformas.

link-code =
    Tu código es { $code }.
    En { $minutes } minutos, escríbeme «/link { $code }» desde tu otra cuenta. No se lo des a nadie: quien lo use compartirá todo lo que sé de ti.
link-too-many = Ya son bastantes códigos para una hora. Prueba un poco más tarde.
link-too-often = Demasiados códigos equivocados. Prueba dentro de una hora.
link-unknown = No conozco ese código. Un código dura { $minutes } minutos y sirve una vez; «/link» en tu otra cuenta te da uno nuevo.
link-own = Ese código es tuyo. Escríbemelo desde tu otra cuenta.
link-same-platform = Las dos cuentas están en la misma plataforma. Un código une cuentas de plataformas distintas.
link-privately = Mejor en privado: escríbeme «/link» a solas.
link-ask = Esto convierte dos cuentas en una persona:
link-side = { $platform }: { $verdicts }, { $insights }, { $count ->
    [one] perfil
   *[other] perfiles
} { $profiles }.
link-verdicts = { $count ->
    [0] ningún veredicto
    [one] un veredicto
   *[other] { $count } veredictos
}
link-insights = { $count ->
    [0] nada anotado
    [one] una cosa anotada
   *[other] { $count } cosas anotadas
}
link-shared = { $count ->
    [one] Los dos perfiles llamados { $profiles } pasan a ser uno; de dos veredictos sobre un título cuenta el más nuevo.
   *[other] Los perfiles del mismo nombre ({ $profiles }) pasan a ser uno; de dos veredictos sobre un título cuenta el más nuevo.
}
link-settings = Donde difieran los ajustes, valen los de { $platform }.
link-warning = Sigue solo si las dos cuentas son tuyas: lo compartirán todo. Durante un día se puede deshacer.
link-left = No se ha unido nada.
link-done = Hecho: eres una sola persona en { $platforms }. Durante un día, «/link undo» os separa de nuevo.
link-undone = Separadas. Cada una tiene lo que tenía y lo que me ha contado desde entonces.
link-undo-nothing = No hay nada que separar: en el último día no se unió ninguna cuenta.
button-link-join = 🔗 Unirlas
button-link-no = Dejarlo
button-link-undo = ↩ Separarlas
