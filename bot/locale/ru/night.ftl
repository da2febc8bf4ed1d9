### Киновечер: несколько человек из одного чата на пути к одному фильму.

night-open =
    { $host } собирает киновечер. Кто участвует?
    Пока участвуют: { $names }.
    Каждому три быстрых вопроса; ответы останутся между нами.
night-solo = Киновечер на одного: три быстрых вопроса, потом пять фильмов.
night-someone = Кто-то
night-others = ещё { $count }
night-in = Вы участвуете. Три быстрых вопроса, или я исхожу из вашего вкуса.
night-answered = Спасибо, это останется между нами. Фильмы появятся в чате, когда всё начнётся.
night-by-taste = Хорошо, исхожу из вашего вкуса. Фильмы появятся в чате, когда всё начнётся.
night-gathered = В киновечере участвуют: { $names }.

night-ballot = { $count ->
    [one] { $count } фильм
    [few] { $count } фильма
   *[other] { $count } фильмов
} на всех: { $names }.
night-ballot-solo = { $count ->
    [one] { $count } фильм для вас.
    [few] { $count } фильма для вас.
   *[other] { $count } фильмов для вас.
}
night-unseen = { $count ->
    [one] Насколько я знаю, его ещё никто не видел.
   *[other] Насколько я знаю, ни один из них никто не видел.
}
night-line = { $number }  { $title } · { $facts }
night-least = требует от всех меньше всего
night-gives-trait = кто-то хотел другого: { $traits }
night-gives-seen = кто-то уже знает этот фильм
night-gives-runtime = кто-то хотел не дольше { $runtime }
night-gives-genre = кто-то избегает жанра «{ $genre }»
night-others-give = и ещё { $count } в чём-то уступают
night-vote = Нажмите номер; новое нажатие меняет голос. Закончим через { $time } или когда проголосуют все.
night-vote-solo = Нажмите на тот, который хочется.
night-voted = Голоса есть от: { $names }.
night-tally = { $number }  { $title } · { $votes ->
    [0] нет голосов
    [one] { $votes } голос
    [few] { $votes } голоса
   *[other] { $votes } голосов
}
night-closed = Голосование закончено.

night-won = Смотрим { $title }: голосов { $votes } из { $voters }.
night-won-tie = Ничья, голосов поровну, по { $votes }. Смотрим { $title }: он требует от всех меньше.
night-won-unvoted = Никто не проголосовал. Смотрим { $title }: он требует от всех меньше всего.
night-won-solo = Значит, { $title }.
night-streams = { $country }: на { $services }, по данным JustWatch
night-to-rent = { $country }: в прокате на { $services }, по данным JustWatch
night-seen-noted = Отмечено: { $title } вы видели.

night-off = Киновечер отменён: { $name }.
night-empty = Никого не осталось, так что киновечера не будет.
night-on-already = Здесь уже идёт киновечер. Закончите его, чтобы начать другой.
night-gone = Этот киновечер закончился. Новый можно начать когда угодно.
night-not-on = Киновечера здесь сейчас нет. /movie_night начнёт новый.
night-begun = Голосование уже идёт. Приходите в следующий раз.
night-late = Фильмы уже выбраны. Ваш голос ещё считается.
night-not-in = Голосуют только участники: { $names }.
night-host-only = Это решает { $host }. Через { $minutes } мин сможет любой участник.
night-full = Мест больше нет, участников уже { $most }.
night-none = Для этой компании фильма нет: всё подходящее двое из вас уже видели.

button-night-in = 🙋 Участвую
button-night-out = 🚪 Не участвую
button-night-start = { $count ->
    [1] ▶ Начать одному
   *[other] ▶ Начать, нас { $count }
}
button-night-off = ✖ Отменить
button-night-close = ⏱ Закончить голосование
button-night-taste = Просто по моему вкусу
night-said-skip = пропустить; пропусти; дальше; следующий вопрос; всё равно; мне всё равно; не знаю; без разницы
night-said-taste = просто по моему вкусу; по моему вкусу; мой вкус
button-night-again = ✏ Изменить ответы
button-night-seen = ✅ Этот фильм я знаю
night-nominated = { $name } предлагает: { $title }.
night-nominations = Ваши предложения: { $titles }.
night-nominate-which = Какой фильм? Напишите, например, «/nominate Heat».
night-nominate-unknown = Фильма «{ $name }» у меня нет. Какой другой предложить?
night-guest = В этом чате я только гость, а для киновечера мне нужно быть участником. Добавьте меня в группу и напишите там /movie_night.
night-nominate-none = Сейчас нет киновечера для этого, или голосование уже идёт. /movie_night начнёт новый.
night-nominate-kids = Среди вас ребёнок, этот фильм предложить нельзя.
night-how = Ну как вам { $title }?
button-night-not-watched = 🙈 Не смотрели
night-not-watched = Тогда в другой раз.
night-starts = Начало: { $when }.
night-moment = { $weekday }, { $day }, { $clock } ({ $zone })
night-when = Когда начало, { $host }? Нажмите или напишите: «/movie_night в пятницу в 20:00».
night-when-unclear = Я не вижу там времени. Понимаю «/movie_night в пятницу в 20:00», «через 2 часа» и «20:30».
night-passed = Это уже прошло, или до этого больше двух месяцев. Какое время вы имеете в виду?
night-zone = По каким часам? Ваш часовой пояс; я его запомню. Другой город просто напишите.
night-zone-asked = Готовится киновечер. { $host }, по каким часам он начнётся? Ваш часовой пояс; я его запомню. Другой город просто напишите.
night-clock-open = { $name }, для начала мне ещё нужен ваш часовой пояс: нажмите «🕗 Время начала» или напишите свой город.
night-at-m60 = Через час
night-at-m120 = Через два часа
night-at-d0-1200 = Сегодня в 20:00
night-at-d1-1200 = Завтра в 20:00
night-at-w4-1200 = В пятницу в 20:00
night-at-w5-1200 = В субботу в 20:00
night-at-none = Без времени
night-begins = Пора: { $title }. Приятного вечера.
night-begins-open = Киновечер начинается.
night-event = Киновечер
night-event-in = Участвуют: { $names }
button-night-when = 🕗 Время начала
button-night-back = ‹ Назад
