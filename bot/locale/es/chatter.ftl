### Lo que se dice aparte de las películas: qué es Usher, gracias y adioses, risas, cómo está uno, qué piensa Usher de los títulos.

usher-this = Soy Usher, un bot para elegir películas: dime un ánimo, un título que te encante o lo que no debe ser, y te enseño unas pocas, cada una con su razón. O toca, y cinco preguntas rápidas la encuentran.
button-all = Todo lo que sé hacer

thank-2 = Un placer.
thank-3 = Cuando quieras.
thank-plain = De nada.
thank-plain-2 = Un placer.
thank-plain-3 = Cuando quieras.
thank-chosen = De nada. Ojalá { $title } te guste.
thank-chosen-2 = Un placer. Disfruta de { $title }.
leave-2 = Que descanses. Hasta la próxima.
leave-chosen = Buenas noches, y disfruta de { $title }.
now-chosen = Luces bajas y { $title } en marcha. Cuéntame después qué tal.
leave-later-2 = Hasta luego. Vuelve cuando quieras una película.
leave-later-3 = Cuídate. Aquí estaré.
leave-later-chosen = Disfruta de { $title }. Hasta pronto.

chat-laugh = Me alegra haberte hecho sonreír.
chat-laugh-2 = Ja. Lo tomo como buena señal.
chat-laugh-3 = Mis mejores chistes me salen sin querer.
chat-compliment = Qué amable. Hago lo que puedo.
chat-compliment-2 = Tú también eres buena compañía.
chat-compliment-3 = Gracias. Si pudiera, me sonrojaría.
chat-pity = Ya. Dímelo y busco otra cosa.
chat-cool = Bien. Avísame cuando quieras otra cosa.
chat-cool-2 = Muy bien.
chat-cool-3 = Perfecto. Aquí estoy.
chat-life = Ya veo. Si te apetece una película, dime un ánimo o un título.
chat-life-2 = Vaya día. ¿Buscamos algo para ver?
chat-joke = Mis mejores chistes son de otros y duran noventa minutos. ¿Te busco una comedia?
chat-joke-2 = Los chistes se los dejo a los profesionales. ¿Una comedia, entonces?
agree-2 = Bien. Las fichas son tuyas: toca una, o dime qué cambiar.
agree-plain-2 = Bien. Te escucho.
other-chat-2 = Yo hablo sobre todo de cine. ¿Te apetece ver algo?
other-chat-3 = Eso se me escapa, solo sé de películas. Un ánimo o un título, y busco.

bored = Eso tiene arreglo.
feel-tired = Suena a mucho. ¿Algo ligero que no te pida nada, o algo tranquilo?
feel-sleepless = Esas noches son largas. ¿Algo lento y suave para ir durmiéndote, o algo ligero hasta que llegue el sueño?
feel-short-tired = Te has ganado un rato tranquilo.
feel-short-sleepless = Esas noches son largas. Entonces, nada que te desvele.
button-feel-sleepy = Lento y suave
offer-kind = ¿Te enseño algunas?
button-show-them = Enséñamelas

opinion-title-above = { $title } está en ★ { $rating }, muy por encima del { $usual } habitual.
opinion-title-usual = { $title } está en ★ { $rating }, más o menos el { $usual } habitual.
opinion-title-below = { $title } está en ★ { $rating }, por debajo del { $usual } habitual.
opinion-title-unknown = Muy pocos han puntuado { $title } para saber qué se piensa.
opinion-own = No tengo gusto propio; lo que destaca en { $title }: { $things }.
opinion-person-above = No tengo gusto propio, pero los números hablan a favor de { $name }: ★ { $rating } de media en { $count } { $count ->
    [one] título
   *[other] títulos
}, muy por encima del { $usual } habitual. Lo mejor puntuado: { $others }.
opinion-person-usual = No tengo gusto propio; los números ponen a { $name } donde están casi todos: ★ { $rating } de media en { $count } { $count ->
    [one] título
   *[other] títulos
}, y lo habitual es { $usual }. Lo mejor puntuado: { $others }.
opinion-person-below = No tengo gusto propio; los números son más fríos con { $name }: ★ { $rating } de media en { $count } { $count ->
    [one] título
   *[other] títulos
}, por debajo del { $usual } habitual. Aun así, lo mejor puntuado: { $others }.
opinion-person-unknown = Sé muy poco de { $name } como para decirlo.
opinion-kind = No tengo gusto propio, pero la gente sí. Lo mejor puntuado de ese tipo: { $others }.

ask-sequel-next = Después de { $title } viene { $next }.
ask-sequel-last = { $title } es la última que conozco; antes vino { $others }.
ask-sequel-before = Antes de { $title } vino { $before }.
ask-sequel-first = { $title } es la primera que conozco; después vino { $others }.
ask-order = Por orden de estreno: { $titles }.
ask-order-alone = No sé de nada que vaya antes o después de { $title }.
ask-ending = Nunca cuento un final. Lo que puedo decir de { $title }:
ask-take-coin = La moneda dice { $title }. { $reason }
ask-take-best = Por lo que dice la gente, { $title }. { $reason }
choose-instead = Entonces, { $title }. Que pases buena noche, y cuéntame qué tal.
home-noted = Anotado: { $country }. Cuando preguntes dónde se puede ver algo, miro allí.
anew = Empezamos de cero. ¿Qué te apetece? Dilo con tus palabras, o toca.
aside-life = Te entiendo. Aquí sigo, con las tarjetas.
aside-life-2 = Sin prisa. Las tarjetas no se van.
aside-others = Cada cual opina. Yo me guío por ti.
aside-others-2 = Me alegra oírlo. Aquí cuenta lo que piensas tú.
aside-remark = Bueno es saberlo. Dime si busco otra cosa.
aside-remark-2 = Ya te entiendo. Las tarjetas siguen ahí.
aside-look = Échale un vistazo: tócala para saber más, o di «esa».
aside-ask = Eso no te lo puedo decir de estas.
