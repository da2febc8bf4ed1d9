### Что Usher говорит первым, если этого хотят.

weekly-when = Когда на неделе присылать вам пять фильмов?
weekly-at-w4-1080 = В пятницу в 18:00
weekly-at-w5-1080 = В субботу в 18:00
weekly-at-w6-1080 = В воскресенье в 18:00
weekly-at-w0-1140 = В понедельник в 19:00
weekly-on = Пять для вас каждую неделю, первые { $first }.
weekly-off = Больше никаких пяти в неделю.
weekly-private = Это я присылаю только одному человеку. Попросите меня в нашем с вами чате.
weekly-five = { $kinds ->
    [both] Пять для вас: { $count ->
        [5] три новых, один, что ждёт в вашем списке, и один наудачу.
       *[other] новые, один, что ждёт в вашем списке, и один наудачу.
    }
    [list] Для вас: новые и один, что ждёт в вашем списке.
    [gamble] Пять для вас: четыре новых и один наудачу.
   *[new] Для вас, все новые:
}
afterwards-on = Вечером на другой день спрошу, как было. Один раз, не больше.
afterwards-off = Не буду спрашивать, как было.
quiet-set = С { $first } до { $last } молчу, кроме напоминаний, которые вы поставили на эти часы.
silence = Буду писать, только когда пишете вы. Ваши напоминания всё равно придут.
button-weekly = 📬 Пять в неделю
button-stop-weekly = ✖ Больше не надо
button-stop-afterwards = ✖ Не спрашивать
button-stop-next-step = ✖ Больше не надо
button-ask-afterwards = 💬 Спросите, как было
command-weekly = Пять фильмов для вас каждую неделю
settings-afterwards = Спрашивать, как было: { $value }
settings-weekly = Пять в неделю: { $value }
settings-quiet = Тихие часы: { $value }
settings-change-afterwards = Как было
settings-change-weekly = Пять в неделю
settings-change-quiet = Тихие часы
settings-ask-afterwards = Спрашивать на другой вечер, как вам выбранное?
settings-ask-weekly = Пять фильмов для вас каждую неделю?
settings-ask-quiet = Когда молчать, кроме напоминаний?
weekly-off-option = Нет
quiet-22-8 = С 22 до 8
quiet-23-7 = С 23 до 7
quiet-20-10 = С 20 до 10
quiet-0-0 = Без тихих часов
button-afterwards-not-watched = 🙈 Не довелось

# Вечера календаря.
occasions-on = Буду писать в праздничные вечера, с фильмами, которые к ним подходят. Следующий: { $what }, { $when }.
occasions-none = Я не знаю праздничных вечеров там, где вы живёте. Укажите страну в настройках, и я напишу.
occasions-off = В праздничные вечера больше ничего не пришлю.
occasion-five = { $count ->
    [5] Пять фильмов под настроение: { $what }.
   *[other] Под настроение: { $what }.
}
occasion-halloween = Хэллоуин
occasion-christmas = дни перед Рождеством
occasion-orthodox-christmas = сочельник
occasion-lunar-new-year = лунный Новый год
occasion-ramadan = вечер в Рамадан
occasion-summer-north = долгий летний вечер
occasion-summer-south = тёплый летний вечер
button-occasions = 🗓 Праздничные вечера
button-stop-occasions = ✖ Больше не надо
settings-occasions = Праздничные вечера: { $value }
settings-change-occasions = Праздники
settings-ask-occasions = Писать ли в праздничные вечера, например на Хэллоуин или лунный Новый год, с фильмами, которые к ним подходят?

# Фильм недели для группы.
channel-where = Фильм недели я присылаю в группу или канал, где могу писать. Дайте там команду /film-of-week.
channel-who = Это выбирают только те, кто ведёт этот чат.
channel-when = Когда на неделе присылать сюда фильм?
channel-on = Фильм недели для всех здесь, первый { $first }.
channel-off = Фильма недели здесь больше не будет.
channel-film = Фильм недели:
button-channel-off = ✖ Сюда больше не надо
command-film-of-week = Фильм недели для этого чата
typed-film-of-week = фильм недели
