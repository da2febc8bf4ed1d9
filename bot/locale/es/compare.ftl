### Comparar los gustos de dos personas que lo quieren.

compare-whom = Elige a otra persona en un canal donde estéis las dos: toca su nombre, Aplicaciones, «Comparar gustos».
compare-too-little = Sé demasiado poco de tus gustos para eso. Puntúa antes algunos títulos.
compare-kids = No comparo los gustos de un perfil infantil.
compare-ask = { $asker } querría comparar gustos con { $asked }. Si { $asked } acepta, los títulos que os gustan a los dos, lo que compartís y lo que os separa quedará aquí a la vista de todos.
compare-over = Esa pregunta ya no está abierta. Quien quiera comparar puede preguntar otra vez.
compare-refused = Entonces no se compara.
compare-done = Vuestros dos gustos, uno junto al otro:
compare-titles = { $count ->
    [one] A los dos os gusta { $titles }.
   *[other] A los dos os gustan { $titles } ({ $count } en total).
}
compare-alike = Los dos os inclináis por lo que es { $what }.
compare-apart = Lo que es { $what } va más con quien acaba de aceptar que con quien preguntó.
compare-nothing = Aún no compartís ningún título, ni una inclinación clara.
compare-both = Algo para los dos: { $title }.
button-compare-yes = Comparar
button-compare-no = Mejor no
