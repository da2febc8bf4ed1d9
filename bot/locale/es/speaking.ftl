### Lo que Usher dice primero, cuando alguien lo quiere.

weekly-when = ¿En qué momento de la semana te mando cinco?
weekly-at-w4-1080 = Viernes a las 18
weekly-at-w5-1080 = Sábado a las 18
weekly-at-w6-1080 = Domingo a las 18
weekly-at-w0-1140 = Lunes a las 19
weekly-on = Cinco para ti cada semana, las primeras { $first }.
weekly-off = No más cinco semanales.
weekly-private = Esas las mando a una sola persona. Pídemelas en un chat nuestro.
weekly-five = { $kinds ->
    [both] Cinco para ti: { $count ->
        [5] tres nuevas, una que espera en tu lista y una apuesta.
       *[other] nuevas, una que espera en tu lista y una apuesta.
    }
    [list] Para ti: nuevas, y una que espera en tu lista.
    [gamble] Cinco para ti: cuatro nuevas y una apuesta.
   *[new] Para ti, todas nuevas:
}
afterwards-on = La tarde después de que elijas algo te preguntaré qué tal. Una vez, no más.
afterwards-off = No preguntaré qué tal estuvo.
quiet-set = Nada de mi parte entre las { $first } y las { $last }, salvo los recordatorios que pongas para entonces.
silence = Solo hablaré cuando tú hables. Tus recordatorios llegan igual.
button-weekly = 📬 Cinco por semana
button-stop-weekly = ✖ No más
button-stop-afterwards = ✖ No preguntes
button-stop-next-step = ✖ No más
button-ask-afterwards = 💬 Pregúntame qué tal
command-weekly = Cinco títulos para ti, cada semana
settings-afterwards = Preguntar qué tal: { $value }
settings-weekly = Cinco por semana: { $value }
settings-quiet = Horas de silencio: { $value }
settings-change-afterwards = Qué tal estuvo
settings-change-weekly = Cinco por semana
settings-change-quiet = Silencio
settings-ask-afterwards = ¿Te pregunto la tarde siguiente qué tal estuvo lo que elegiste?
settings-ask-weekly = ¿Cinco títulos para ti cada semana?
settings-ask-quiet = ¿Cuándo no digo nada, salvo recordatorios?
weekly-off-option = No
quiet-22-8 = De 22 a 8
quiet-23-7 = De 23 a 7
quiet-20-10 = De 20 a 10
quiet-0-0 = Ninguna
button-afterwards-not-watched = 🙈 No llegué a verla

# Las noches del calendario.
occasions-on = Te escribiré en las noches del calendario, con películas que van con ellas. La próxima: { $what }, { $when }.
occasions-none = No conozco noches del calendario donde estás. Pon tu país en los ajustes y te escribiré.
occasions-off = Nada más de mí en las noches del calendario.
occasion-five = { $count ->
    [5] Cinco para { $what }, si te apetece:
   *[other] Para { $what }, si te apetece:
}
occasion-halloween = Halloween
occasion-christmas = los días antes de Navidad
occasion-orthodox-christmas = la Nochebuena
occasion-lunar-new-year = el Año Nuevo Lunar
occasion-ramadan = una noche de Ramadán
occasion-summer-north = una larga noche de verano
occasion-summer-south = una cálida noche de verano
button-occasions = 🗓 Noches del calendario
button-stop-occasions = ✖ No más
settings-occasions = Noches del calendario: { $value }
settings-change-occasions = Fiestas
settings-ask-occasions = ¿Te escribo en las noches del calendario, como Halloween o el Año Nuevo Lunar, con películas que van con ellas?

# La película de la semana de un grupo.
channel-where = Puedo enviar una película de la semana a un grupo o canal donde pueda escribir. Escribe allí /film-of-week.
channel-who = Eso solo lo eligen quienes llevan este chat.
channel-when = ¿Cuándo en la semana envío aquí una película?
channel-on = Una película de la semana para todos aquí, la primera { $first }.
channel-off = Aquí ya no habrá película de la semana.
channel-film = La película de la semana:
button-channel-off = ✖ Aquí no más
command-film-of-week = Una película de la semana para este chat
typed-film-of-week = película de la semana
