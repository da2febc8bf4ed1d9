### Recordatorios: lo que alguien quiere que le recuerden más tarde.

when-yesterday = ayer a las { $time }
when-today = hoy a las { $time }
when-tomorrow = mañana a las { $time }
when-day = el { $weekday }, { $day }, a las { $time }
when-clock = { $time } (hora de { $zone })

remind-set-title = Te recordaré { $title } { $when }.
remind-set-words = Te lo recordaré { $when }: «{ $words }».
remind-set-nothing = Te avisaré { $when }.
remind-next-turn = Aquí no puedo escribir primero: lo verás en cuanto me escribas después de esa hora.
remind-when = ¿Cuándo te lo recuerdo?
remind-passed = Eso ya pasó, o falta más de dos meses. ¿Cuándo te lo recuerdo?
remind-many = Ya esperan { $most } recordatorios. Quita uno y habrá sitio para otro.
remind-guest = Aquí solo estoy de visita y no puedo escribir primero. Pídemelo en un chat nuestro.
remind-none = No espera ningún recordatorio. Di por ejemplo «recuérdame el viernes a las ocho ver Heat».
remind-list = { $count ->
    [one] Espera un recordatorio:
   *[other] Esperan { $count } recordatorios:
}
remind-which = ¿Cuál quito?
remind-not-of = No hay recordatorio de { $title }. Esperan estos:
remind-line = · { $what }, { $when }
remind-what-title = { $title }
remind-what-words = «{ $words }»
remind-what-nothing = un recordatorio
remind-off-title = No te recordaré { $title }.
remind-off-words = No te recordaré «{ $words }».
remind-off-nothing = No te avisaré.
remind-off-all = { $count } recordatorios quitados.
remind-gone-already = Ese recordatorio ya no está.
remind-now-title = Me pediste que te avisara: es la hora de { $title }.
remind-now-words = Me pediste que te avisara: «{ $words }».
remind-now-nothing = Me pediste que te avisara: es la hora.
remind-late-title = Me pediste que te recordara { $title } { $when }. Llega tarde, lo siento.
remind-late-words = Me pediste que te avisara { $when }: «{ $words }». Llega tarde, lo siento.
remind-late-nothing = Me pediste que te avisara { $when }. Llega tarde, lo siento.
remind-called = { $name }: { $text }
button-remind-off = ✖ No hace falta
button-remind-drop = ✖ { $what }
button-remind-back = ↩ Volver a ponerlo
button-remind-soon = En una hora
button-remind-later = Mañana
button-reminders = Recordatorios
command-reminders = Lo que te tengo que recordar
remind-every-week = Desde entonces, cada semana a esa hora.
remind-every-day = Desde entonces, cada día a esa hora.
button-remind-stop = ✖ No más
