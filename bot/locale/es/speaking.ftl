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
