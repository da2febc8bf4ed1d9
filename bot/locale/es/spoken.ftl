### El título del que se habla, un título que nadie conoce y palabras que se escriben.

title-sought = Aún no tengo «{ $name }»; lo estoy buscando. Pregunta otra vez en un momento.
title-unknown = No tengo ningún título llamado «{ $name }». Dime de qué trata o quién actúa y buscaré algo de su estilo.
title-unknown-near = No tengo ningún título llamado «{ $name }». ¿Te refieres a { $titles }?
title-lacking = No tengo { $names }.
title-lacking-alike = No tengo { $names }. Se le parece: { $titles }.
excepted = { $titles }: exceptuado.
excepted-liked = { $titles }: exceptuado, y me lo apunto como gusto.
studio-unknown = No sé qué estudio hizo qué, así que no puedo buscar por «{ $name }».
studio-alone = No sé qué estudio hizo qué, así que no puedo buscar por «{ $name }». Dime un nombre de la dirección, un título o cómo debe ser.
title-near = { $title } ({ $year })
which-title = ¿A qué título te refieres?
only-tonight = Solo por ahora: { $what }. Se olvida cuando dejemos de hablar.
tonight-or-always = Aún no hay nada que guardar para esta noche o para siempre. Dime qué te apetece.
typed-taste = qué sabes de mí; que sabes de mi; qué sabes sobre mí; qué has aprendido de mí; qué recuerdas de mí; mis gustos; mi perfil; qué sabes de mis gustos; qué has entendido de mis gustos; qué has aprendido sobre mí; qué has aprendido de mis gustos; cómo son mis gustos; cuáles son mis gustos; describe mis gustos; qué has anotado; qué has anotado de mí; qué tienes de mí; qué me gusta; qué crees que me gusta; me conoces bien
typed-forget = olvídame; olvida todo; olvídalo todo; borra mis datos; borra todo; bórralo todo; olvida todo lo que sabes de mí; olvida todo sobre mí; borra todos mis datos; borra todo lo que sabes de mí
typed-help = ayuda; ayúdame
typed-tonight = esta noche; solo esta noche; sólo esta noche; por esta noche; solo por hoy; solo por ahora
typed-always = siempre; siempre así; para siempre; desde ahora; de ahora en adelante; en general; recuérdalo
person-unknown = No conozco a nadie llamado «{ $name }», así que no tengo nada suyo. Dime un título suyo u otro nombre.
person-unknown-besides = No conozco a nadie llamado «{ $name }».
person-whose = ¿De quién quieres ver más?
person-unknown-near = No conozco a nadie llamado «{ $name }». ¿Te refieres a { $count ->
    [one] { $one }?
   *[other] alguien de estos?
}
person-several = Conozco a más de una persona llamada «{ $name }». ¿A quién te refieres?
title-meant = ¿Te refieres a { $title } ({ $year })?
