### Карточки, кнопки и причины.

button-find = 🎬 Найди мне фильм
button-surprise = 🎲 Удиви меня
button-settings = ⚙ Настройки
button-help = Помощь
button-domain-movies = 🎞 Фильм
button-domain-tv = 📺 Сериал
button-domain-documentaries = 🌍 Документальное
button-domain-kids = 🧸 Для детей
button-skip = Пропустить
button-back = ‹ Назад
button-enough = Сразу показать
button-resume = Назад к вопросам
button-like = 👍
button-dislike = 👎
button-seen = ✅ Видел
button-save = 🔖 Отложить
button-stars = { $stars } ★
button-more = Ещё такое
button-why = Почему?
button-card = Его карточка
button-yes = Да
button-no = Не сейчас
button-undo = ↩ Отменить
button-different = Другое
button-mood = Другое настроение
button-back-to-picks = Назад к карточкам
button-taste = Что ты обо мне знаешь
button-watchlist = Отложенное
button-history = История
button-privacy = Приватность
button-profile = Профили
button-export = Выгрузить
button-forget = Забудь меня
button-forget-all = Стереть всё
button-keep = Оставить

critique-shorter = Короче
critique-older = Старше
critique-newer = Новее
critique-lighter = Светлее
critique-darker = Мрачнее
critique-faster = Быстрее
critique-simpler = Проще
critique-less-famous = Менее известное

put-back-votes = Оставить известное
put-back-rating = Оставить высокую оценку
put-back-language = Оставить язык
put-back-country = Оставить страну
put-back-year = Оставить годы
put-back-seasons = Оставить число сезонов
put-back-runtime = Оставить длину
put-back-genre = Оставить жанр
put-back-people = Оставить имя
put-back-fact = Оставить это условие
put-back-kind = Оставить фильм или сериал

filter-votes = известность
filter-rating = оценку
filter-language = язык
filter-country = страну
filter-year = годы
filter-seasons = число сезонов
filter-runtime = длину
filter-genre = жанр
filter-people = имя
filter-fact = это условие
filter-kind = фильм или сериал

picks-anything = Всего понемногу. Что ближе: посмеяться, пощекотать нервы или что-нибудь душевное?
picks-found = { $count ->
    [one] { $count } вариант для вас.
    [few] { $count } варианта для вас.
   *[other] { $count } вариантов для вас.
}
picks-nearest = Ближе всего к этому:
picks-no-more-of = Больше ничего ({ $names }) у меня нет. Ближе всего к этому:
shortfall-none = Не знаю ничего, к чему подошло бы ещё и «{ $what }»; ближе всего вот это.
shortfall-no-more = Больше ничего, к чему подошло бы ещё и «{ $what }», у меня нет; ближе всего вот это.
shortfall-few-too = К «{ $what }» подходит только { $count }.
shortfall-unplaced = «{ $what }» мне ничего не говорит.
shortfall-ask = Скажите другими словами или назовите что-нибудь похожее.
picks-ruled-out = Всё, что у меня есть ({ $names }), вы исключили ({ $what }). Ближе всего:
shortfall-few = К «{ $what }» { $count ->
    [1] подходит только первый
    [2] подходят только первые два
    [3] подходят только первые три
   *[other] подходят только первые { $count }
}; остальные близки.
picks-none = Всему сразу ничего не отвечает. Откажитесь от одного пожелания или начните заново.
picks-expired = Те карточки уже убраны. Поищем ещё раз?

mood-ask = Какое настроение?
mood-cosy = 🧦 Уют
mood-laugh = 😄 Посмеяться
mood-thrill = 🔪 Напряжение
mood-cry = 😢 Поплакать
mood-think = 🧠 Подумать
mood-dream = 🌌 Помечтать
mood-adventure = 🗺 Приключение
mood-romance = 💞 Романтика
mood-scare = 👻 Испугаться

why =
    { $title }: { $reason }
    Что сыграло роль: { $parts }.
why-bare = { $title }: { $reason }
part-text = близко к запросу { $percent } %
part-traits = настроение, которое вы хотели { $percent } %
part-seeds = похоже на названное { $percent } %
part-taste = похоже на то, что понравилось { $percent } %
part-quality = высокая оценка { $percent } %
part-popularity = известность { $percent } %
part-words = есть ваши слова { $percent } %
part-community = любят люди с вашим вкусом { $percent } %
part-trending = много смотрят сейчас { $percent } %
part-year = из названных лет { $percent } %
part-novelty = в стороне от дорог { $percent } %

card-picture = Постер: { $title }
card-series = сериал
card-seasons = { $count ->
    [one] { $count } сезон
    [few] { $count } сезона
   *[other] { $count } сезонов
}

duration-minutes = { $minutes } мин
duration-hours = { $hours } ч
duration-both = { $hours } ч { $minutes }

list-and = { $start } и { $end }
list-or = { $start } или { $end }
list-nor = { $start } и не { $end }


genre-action = Боевик
    .within = боевик
genre-adventure = Приключения
    .within = приключения
genre-animation = Анимация
    .within = анимация
genre-biography = Биография
    .within = биография
genre-comedy = Комедия
    .within = комедия
genre-crime = Криминал
    .within = криминал
genre-documentary = Документальное
    .within = документальное кино
genre-drama = Драма
    .within = драма
genre-family = Семейное
    .within = семейное кино
genre-fantasy = Фэнтези
    .within = фэнтези
genre-history = История
    .within = история
genre-horror = Ужасы
    .within = ужасы
genre-music = Музыка
    .within = музыка
genre-mystery = Детектив
    .within = детектив
genre-news = Новости
    .within = новости
genre-reality = Реалити
    .within = реалити
genre-romance = Мелодрама
    .within = мелодрама
genre-science-fiction = Фантастика
    .within = фантастика
genre-sci-fi-fantasy = Фантастика и фэнтези
    .within = фантастика и фэнтези
genre-action-adventure = Боевик и приключения
    .within = боевик и приключения
genre-war-politics = Война и политика
    .within = война и политика
genre-kids = Детское
    .within = детское кино
genre-soap = Мыльная опера
    .within = мыльная опера
genre-tv-movie = Телефильм
    .within = телефильм
genre-talk = Ток-шоу
    .within = ток-шоу
genre-thriller = Триллер
    .within = триллер
genre-war = Военное
    .within = военное кино
genre-western = Вестерн
    .within = вестерн

card-streams = { $days ->
    [0] { $services } ({ $country }; JustWatch, сегодня)
    [1] { $services } ({ $country }; JustWatch, вчера)
   *[other] { $services } ({ $country }; JustWatch, дней назад: { $days })
}
card-to-rent = { $days ->
    [0] Прокат или покупка: { $services } ({ $country }; JustWatch, сегодня)
    [1] Прокат или покупка: { $services } ({ $country }; JustWatch, вчера)
   *[other] Прокат или покупка: { $services } ({ $country }; JustWatch, дней назад: { $days })
}
