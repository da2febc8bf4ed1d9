### Una conversación: respuestas, elecciones, sentimientos, charla, retirar lo dicho.

# Preguntas sobre un título.
ask-director = { $title }: { $names }.
ask-director-series = { $title } es de { $names }.
ask-director-unknown = No sé quién dirigió { $title }.
ask-cast = En { $title }: { $names }.
ask-cast-unknown = No sé quién sale en { $title }.
ask-length = { $title } dura { $duration }.
ask-length-series = Un episodio de { $title } dura unos { $duration }.
ask-length-unknown = No sé cuánto dura { $title }.
ask-crew-unknown = De { $title } solo sé quién la dirigió y quién sale.
ask-original = El título original es { $original }.
ask-original-same = { $title } ya es el título original.
ask-original-unknown = No sé el título original de { $title }.
ask-shared = En { $one } y en { $other }: { $names }.
ask-shared-none = No conozco a nadie que esté en { $one } y en { $other }.
ask-year = { $title } es de { $year }.
ask-year-unknown = No sé de qué año es { $title }.
ask-language = { $title } está en { $language }.
ask-language-yes = Sí, { $title } está en { $language }.
ask-language-no = No, { $title }: { $language }.
ask-language-unknown = No sé en qué idioma está { $title }.
ask-country = De dónde es { $title }: { $countries }.
ask-country-unknown = No sé dónde se hizo { $title }.
ask-seasons = { $title } tiene { $count ->
    [one] una temporada
   *[other] { $count } temporadas
}.
ask-seasons-unknown = No sé cuántas temporadas tiene { $title }.
ask-seasons-film = { $title } es una película, no una serie.
ask-genre = { $title }: { $genres }.
ask-genre-yes = Sí, { $title }: { $genres }.
ask-genre-no = No del todo, { $title }: { $genres }.
ask-good-unknown = Tengo muy pocas notas de { $title } para opinar.
ask-named = Se llama { $title }.
ask-person-yes = Sí, { $name } sale en { $title }.
ask-person-no = Que yo sepa, no: { $name } no está en mi reparto de { $title }.
ask-scary-yes = Sí, { $title } quiere dar miedo.
ask-scary-some = { $title } tiene algún momento de miedo.
ask-scary-no = No, { $title } no da miedo.
ask-violent-yes = Sí, { $title } es bastante violenta.
ask-violent-some = Hay algo de violencia en { $title }, no mucha.
ask-violent-no = No, { $title } casi no tiene violencia.
ask-sad-yes = Sí, { $title } es de las que pesan.
ask-sad-some = { $title } tiene sus momentos tristes.
ask-sad-no = No, { $title } no te va a hundir.
ask-funny-yes = Sí, { $title } busca hacerte reír.
ask-funny-some = { $title } tiene momentos graciosos.
ask-funny-no = No, { $title } no es de risa.
ask-paced-fast = { $title } va a buen ritmo.
ask-paced-middle = { $title } lleva un ritmo medio.
ask-paced-slow = { $title } se toma su tiempo.
ask-child-yes = Sí, que yo sepa, { $title } va bien con { $age } años.
ask-child-nearly = Casi: { $title } va mejor desde unos { $from } años; con { $age } y contigo al lado puede ir bien.
ask-child-no = No, yo no pondría { $title } a alguien de { $age } años.
ask-child-from = { $title } va bien desde los { $from } años, más o menos.
ask-child-grown = { $title } es para mayores.
ask-child-unknown = No puedo asegurar que { $title } sea para niños; mejor échale antes un vistazo.
ask-note-yes = Sí.
ask-note-no = No.
ask-note-unknown = Eso no lo sé de { $title }, así que prefiero no prometer.
ask-animal-yes = Sí, en { $title } muere un animal.
ask-animal-no = No, ninguno que yo sepa en { $title }.
ask-animal-others = Que no muera nadie más no lo puedo prometer.
ask-end-well = Acaba bien; más no cuento.
ask-end-bittersweet = { $title } acaba entre la sonrisa y la lágrima.
ask-end-dark = No acaba bien; más no cuento.
ask-end-open = El final queda abierto.
ask-end-shock = El final pilla por sorpresa; más no cuento.
ask-end-unknown = No sé cómo le deja a uno { $title }.
ask-cast-role = Quién hace de quién no lo sé.
ask-episodes-unknown = Cuántos episodios tiene no lo sé.
ask-holds-much = Sí, en { $title } hay bastante: { $things }.
ask-holds-little = Algo, en pequeñas dosis: en { $title } hay { $things }.
ask-holds-none = No, en { $title } nada de eso, que yo sepa ({ $things }).
ask-holds-unknown = No sé si en { $title } hay eso ({ $things }).
ask-warnings-strong = Conviene saberlo antes de { $title }: { $things }.
ask-warnings-slight = En pequeñas dosis, que yo sepa: { $things }. Nada más fuerte en { $title }.
ask-warnings-none = Que yo sepa, en { $title } no hay nada que moleste a nadie.
ask-certificate = { $title } tiene la calificación { $certificate }.
ask-certificate-unknown = No sé la calificación por edades de { $title }.
ask-colour-yes = { $title } es en color.
ask-colour-no = { $title } es en blanco y negro.
ask-colour-unknown = No sé si { $title } es en color.
ask-beyond = Eso no te lo puedo decir de { $title }.
ask-beyond-besides = Lo demás que preguntas de { $title } no lo sé.
ask-true-yes = Sí, { $title } se basa en una historia real.
ask-true-book = { $title } se basa en un libro.
ask-true-no = Que yo sepa, no.
ask-true-unknown = No sé si { $title } es una historia real.
ask-award-yes = Sí: { $title } ganó un Óscar.
ask-award-festival = { $title } ganó un gran premio de festival.
ask-award-unknown = No sé qué premios ganó { $title }.
ask-sequel-unknown = No conozco ninguna secuela de { $title }.
ask-others = También de { $names }: { $others }.
ask-others-cast = { $names } sale también en { $others }.
ask-others-none = No conozco nada más de { $names }.
ask-compare-rest = { $title }: { $value }
ask-compare-unknown = No puedo compararlas: sé demasiado poco de ellas.
ask-take = Yo elegiría { $title }. { $reason }
ask-mine-stars = Le diste a { $title } { $stars } de 5.
ask-mine-liked = Me dijiste que { $title } te gustó.
ask-mine-disliked = Me dijiste que { $title } no era para ti: no te gustó.
ask-mine-not-interested = Me dijiste que { $title } no es para ti.
ask-mine-seen = Me dijiste que ya habías visto { $title }.
ask-mine-saved = { $title } está en tu lista.
ask-mine-said = De { $title } dijiste: «{ $said }».
ask-mine-nothing = Aún no me has contado nada de { $title }.
ask-why-not-refused = Porque me dijiste: { $what }.
ask-why-not-shown = Nada en contra de { $title }, solo que no salió entre las primeras. Aquí está.
ask-which = ¿De qué película hablas? Dime su nombre, o el lugar de su ficha.
ask-which-of = Encaja más de una: ¿{ $titles }?
ask-nowhere = { $count ->
    [0] No hay fichas sobre la mesa
    [one] Solo hay una ficha sobre la mesa
   *[other] Solo hay { $count } fichas sobre la mesa
}. ¿A cuál te refieres?

# Elegir, descartar, listas.
choose-done = Pues { $title }. Que pases buena noche, y cuéntame qué tal.
choose-missing = No tengo «{ $name }» aquí, pero que la disfrutes. Buenas noches.
choose-which = Claro, ¿cuál? Dime su nombre, o el lugar de su ficha.
pass-seen = Anotado, ya vista: { $titles }.
pass-one = { $title } { $count ->
    [one] queda
   *[other] quedan
} fuera.
list-saved = Guardado: { $titles }.
list-removed = Fuera de tu lista: { $titles }.
list-not-there = { $title } no está en tu lista.
list-holds = Sí, en tu lista: { $titles }.
list-holds-not = Todavía no está en tu lista: { $titles }. ¿Lo añado?
list-save-which = ¿Cuál guardo? Dime su nombre, o el lugar de su ficha.
list-taken = La elegida fue { $title }.
list-taken-none = Que yo sepa, aún no se ha elegido nada.
list-pick = De tu lista yo elegiría { $title }.
list-told = Hasta ahora me has hablado de { $count ->
    [one] un título
   *[other] { $count } títulos
}: { $titles }.
list-told-liked = te gustó: { $titles }
list-told-disliked = no te gustó: { $titles }
list-told-seen = viste: { $titles }
list-told-rated = { $title } { $stars } de 5
list-told-saved = guardaste: { $titles }
list-told-nothing = Aún no me has hablado de ningún título.

# Retirar.
unlearn-done = Retirado: { $what }.
unlearn-title = Retirado: ya no sé nada de ti y { $title }.
unlearn-known-not = No tenía nada anotado de { $title }.
unlearn-people = Retirado: ya no sé nada de ti y { $names }.
unlearn-people-known-not = No tenía nada anotado de { $names }.
unlearn-nothing = No tenía nada anotado, así que no hay nada que retirar.
unlearn-put-back = { $title } vuelve a estar.
unlearn-instead = Retirado y corregido. { $note }

# Primero las personas.
feel-loss = Lo siento mucho. ¿Te vendría bien compañía tranquila, o algo que no tenga nada que ver con todo esto?
feel-heartbreak = Lo siento, eso duele. ¿Algo de risa, algo tierno, o nada por ahora?
feel-illness = Siento que no estés bien. Descansa. ¿Algo ligero que no te pida nada?
feel-worry = Lo siento mucho, es una carga grande. Ojalá mejore pronto. ¿Te ayudaría algo tranquilo, o algo que no tenga nada que ver?
feel-low = Lo siento, suena duro. ¿Te busco algo tierno, o algo para reír?
feel-joy = Enhorabuena, qué gran noticia. ¿Algo para celebrarlo?
feel-forgiven = No pasa nada, de verdad, y siento lo de tu día. ¿Algo tierno?
feel-short-loss = Lo siento mucho.
feel-short-heartbreak = Lo siento, eso duele.
feel-short-illness = Siento que no estés bien, que te mejores.
feel-short-worry = Lo siento, ojalá mejore pronto.
feel-short-low = Lo siento, suena duro.
feel-short-joy = Enhorabuena.
button-feel-gentle = Compañía tranquila
button-feel-else = Algo del todo distinto
button-feel-laugh = Algo para reír
button-feel-party = Algo para celebrar
button-feel-no = Ahora no

# Llegar y marcharse.
greet = Hola. ¿Qué será hoy: un título que te encante, un ánimo, o cinco preguntas rápidas?
greet-back = Hola otra vez. Tus fichas siguen aquí, o dime algo nuevo.
leave = Buenas noches entonces. Aquí estoy cuando quieras.
leave-later = Vale, hasta pronto. Aquí estoy cuando quieras.
thank = De nada. Que disfrutes de la noche.
usher-what = Soy Usher, un bot: un programa que sabe de cine, no una persona. No duermo, ni como, ni siento, pero se me da bien encontrarte algo que ver.
usher-how = Todo bien por aquí, gracias; soy un bot, así que cada día es día de cine. ¿Y a ti qué te apetece?
usher-who-made = Soy Usher, un programa abierto hecho por gente que ama el cine. Un bot, no una persona.
usher-favourite = Soy un bot, no tengo favorita; pero dime la tuya y encuentro sus vecinas.
usher-language = Sí, claro: entiendo inglés, alemán, francés, español, ruso y chino.
usher-questions = Pregunto para saber con pocos toques qué te va hoy; puedes saltarte la que quieras.
back = Sin prisa, tus fichas siguen aquí.
agree = Bien. Toca una ficha, o dime qué cambiar.
agree-plain = Bien. Dime qué te apetece, o toca.
declined = De acuerdo. Dime qué otra cosa te apetece.
hm = ¿No acaba de convencer? Dime qué cambiar, o pide otras.
dubbed-unknown = Cuáles están dobladas no lo sé; las conocidas suelen estarlo.
abuse = Lo entiendo, no era lo que querías. Dime qué cambiar y busco otra vez.
nonsense = De eso no supe sacar una película. Dime un título que te encante, un ánimo, o toca.
others-opinion = Bueno es saberlo. ¿Y a ti, qué te pareció?
other-chat = Se me dan mejor las películas que la charla. Dime un ánimo o un título, y busco.

# Las cinco preguntas, escritas.
answer-why = Pregunto porque la respuesta es lo que más me dice de lo que te va hoy. Cualquiera vale, y puedes saltarla.
answer-which = Toca una de estas, o di «la primera» o «saltar».
wish-unclear = No sé bien qué debería ser. ¿Me dices un ánimo, un género o un título al que se parezca?

button-clear = Vaciar
watchlist-clear-ask = ¿Quito { $count ->
    [one] el único título
   *[other] los { $count } títulos
} de tu lista?
watchlist-cleared = Tu lista está vacía: { $count ->
    [one] he quitado un título.
   *[other] he quitado { $count } títulos.
}
history-clear-ask = ¿Olvido lo que me dijiste { $count ->
    [one] del único título
   *[other] de los { $count } títulos
}: gustos, estrellas y lo que has visto? Tu lista se queda.
history-cleared = Olvidado: lo que me dijiste de { $count ->
    [one] un título.
   *[other] { $count } títulos.
}
clear-for-good = No se puede deshacer.
clear-put-back = De vuelta: { $count ->
    [one] un título.
   *[other] { $count } títulos.
}
clear-gone = Ya no tengo lo que había ahí.
