### Что Usher знает о человеке: записано, прочитано вслух, исправлено.

noted = Запомнил: { $what }.
noted-liked = вам по душе { $titles }
noted-disliked = вам не понравилось: { $titles }
noted-seen = вы видели { $titles }
undone = Взято назад: { $what }.
undone-set = то, что вы задали
undone-said = то, что вы сказали: «{ $said }»
offer-like = Поискать что-то похожее на { $title }?
offer-like-several = Поискать что-то похожее на { $titles }?

know-trait-more = вам нравится { $what }
know-trait-less = вам лучше { $what }
know-genre-more = вам нравятся { $what }
know-genre-less = { $what } не для вас
know-person-more = вам по душе { $what }
know-person-less = { $what } — не для вас
know-language-more = вам нравится на этом языке: { $what }
know-language-less = не для вас на этом языке: { $what }
know-country-more = вам нравится то, что оттуда: { $what }
know-country-less = не для вас то, что оттуда: { $what }
know-era-more = вам нравится время: { $what }
know-era-less = не ваше время: { $what }
know-runtime-more = ваша длина: { $what }
know-runtime-less = не ваша длина: { $what }
know-mood-more = вы часто хотите { $what }
know-mood-less = вы редко хотите { $what }

many-action = боевики
many-adventure = приключения
many-animation = анимационные фильмы
many-biography = биографии
many-comedy = комедии
many-crime = криминальные истории
many-documentary = документальные фильмы
many-drama = драмы
many-family = семейные фильмы
many-fantasy = фэнтези
many-history = исторические фильмы
many-horror = ужасы
many-music = фильмы о музыке
many-mystery = детективы
many-news = новостные передачи
many-reality = реалити-шоу
many-romance = мелодрамы
many-science-fiction = фантастические фильмы
many-soap = мыльные оперы
many-tv-movie = телефильмы
many-talk = ток-шоу
many-thriller = триллеры
many-war = военные фильмы
many-western = вестерны

era-decade = { $first }-е
span-until = до { $high }
span-from = с { $low }
span-between = с { $low } по { $high }
length-until = до { $high }
length-from = больше { $low }
length-between = от { $low } до { $high }

known = { $what } ({ $source }).
source-said = вы сказали «{ $said }» { $day }
source-set = вы задали это { $day }
source-mood = { $count ->
    [one] { $count } раз
    [few] { $count } раза
   *[other] { $count } раз
}, последний { $day }
source-likes = { $agree } из { $of } понравившихся, последнее { $day }
source-both = { $said }, и { $agree } из { $of } понравившихся о том же
day-today = сегодня
day-on = { $day }

habit-rainy = что-то для дождливого дня
habit-lazy = что-то для ленивого дня
habit-cozy = что-то уютное
habit-date = что-то для свидания
habit-background = что-то фоном
habit-sleepless = что-то, когда не спится
habit-sad = что-то для плохого дня
habit-cry = поплакать
habit-tired = что-то для усталого вечера
habit-sick = что-то, когда болеешь
habit-party = что-то с друзьями
habit-laugh = посмеяться
habit-scared = испугаться
habit-thrill = острых ощущений
habit-think = что-то, над чем подумать
habit-happy = что-то весёлое
habit-bored = что-то от скуки
habit-anxious = что-то успокаивающее
habit-summer = что-то для летней ночи
habit-christmas = что-то к Рождеству
habit-halloween = что-то к Хэллоуину
habit-family = что-то для всей семьи
habit-romantic = что-то романтичное
habit-nostalgic = что-то ностальгическое
habit-tonight = что-то на вечер
habit-flight = что-то в дорогу

taste-nothing = Пока я ничего о вас не знаю. Оцените пару фильмов или скажите «обожаю Прибытие».
taste-liked = Вам понравилось: { $titles } ({ $count ->
    [1] { $day }
   *[other] всего { $count }, последнее { $day }
}).
taste-disliked = Не для вас: { $titles } ({ $count ->
    [1] { $day }
   *[other] всего { $count }, последнее { $day }
}).
taste-seen = Вы уже видели: { $titles }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
}; больше { $count ->
    [1] его
   *[other] их
} не покажу.
taste-saved = В вашем списке: { $titles }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
}.
taste-tonight = Пока что: { $what }. Пройдёт, когда закончим разговор.
taste-profile = Это профиль { $name }.

taste-correct-which = Что исправить?
taste-remove-which = Что забыть?
taste-correct-how = Я думаю так: { $what }. Верно?
taste-more-so = Запомнил, ещё больше: { $what }.
taste-less-so = Запомнил, поменьше: { $what }.
taste-removed = Забыто: { $what }.
taste-gone = Об этом я больше ничего не знаю.
taste-entry = { $what }
button-correct = ✏ Исправить
button-remove = 🗑 Убрать одно
button-more-so = Ещё больше
button-less-so = Поменьше
button-not-true = Неверно

picture-heading = Ваш вкус
picture-heading-profile = Вкус: { $name }
picture-alt = Ваш вкус в картинке: сколько каждой черты и какие жанры.
picture-traits = Как вам нравится
picture-usual = пунктир: обычный фильм
picture-genres = Жанры  ·  ◂ не нравятся   нравятся ▸
picture-said-more = вы сказали да
picture-said-less = вы сказали нет
picture-from = Отзывов: { $count }, сказанного вами: { $said }
axis-humor = Смешное
axis-comfort = Тёплое
axis-romance = Романтичное
axis-depth = Глубокое
axis-intellectual = Умное
axis-pacing-slow = Неспешное
axis-darkness = Мрачное
axis-suspense = Напряжённое
axis-spectacle = Зрелищное
axis-adventure = Приключения

know-concept-more = вам нравится: { $what }
know-concept-less = не для вас: { $what }
know-note-more = вас не смущает: { $what }
know-note-less = для вас без этого: { $what }
