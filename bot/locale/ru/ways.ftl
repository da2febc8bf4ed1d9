### Изменить пожелание, что сейчас смотрят, где посмотреть.

button-refine = ✏ Уточнить
button-where = Где посмотреть
button-ticked = { $label } ✓

refine = Вы просили: { $what }. Что изменить?
refine-kept = Остальное учту в следующих подборках.
repair-gone = Убираю: { $what }.
repair-unfit = Значит, я понял не так. Я искал: { $what }. Что имелось в виду?
repair-unfit-open = Значит, я понял не так. Скажите другими словами: что искать?
repair-why-all = Вот что я понял: { $what }. Что из этого не так?
repair-why-all-open = Ничего определённого не было сказано, поэтому здесь просто любимые фильмы. Что искать?
refine-open = Пока ничего определённого. Чего хочется?
refine-in = ➕ Жанр
refine-out = ➖ Жанр
refine-shorter = Короче
refine-newer = Новее
refine-older = Старше
refine-language = 🌐 Язык
refine-anew = Сначала
refine-option = { $value }
refine-ask-in = Какой жанр взять?
refine-ask-out = Какой жанр убрать?
refine-ask-language = Какой язык?

trending = Что многие любят и смотрят сейчас, кроме того, что вы уже знаете.
trending-unknown = Что сейчас много смотрят, я здесь не знаю. Это известное и любимое, кроме того, что вы уже знаете.

where-which = О каком названии речь? Назовите его, например «/where Arrival».
where-unknown-title = Такого названия я не знаю. Попробуйте полное имя, например «/where The Godfather».
where-no-key = Здесь я не могу заглянуть в онлайн-сервисы, поэтому не знаю, где идёт { $title }.
where-trouble = Список сервисов сейчас не отвечает, поэтому не могу сказать, где идёт { $title }. Спросите чуть позже.
where-nowhere = { $title }: не знаю сервиса, где это есть ({ $country }).
where-found = { $title } ({ $country }):
where-flatrate = По подписке: { $services }
where-free = Бесплатно: { $services }
where-ads = Бесплатно с рекламой: { $services }
where-rent = Прокат: { $services }
where-buy = Купить: { $services }
streaming-no-key = Здесь я не могу узнать, что идёт в онлайн-кинотеатрах, поэтому не скажу, что из этого есть на { $services }.
streaming-trouble = Список сервисов сейчас не отвечает, поэтому не скажу, что из этого есть на { $services }.
streaming-found = На { $services } ({ $country }), по данным JustWatch через TMDB.
streaming-none = Из подходящего на { $services } ({ $country }) ничего не нашлось. В остальном подходит это.
streaming-untold = Я ещё не знаю ваших сервисов; эти фильмы могут идти где угодно.
streaming-no-key-own = Здесь я не могу узнать, что идёт на стриминговых сервисах, и не скажу, какие из них вам доступны.
where-source = { $days ->
    [0] По данным JustWatch через TMDB, сегодня.
    [1] По данным JustWatch через TMDB, вчера.
   *[other] По данным JustWatch через TMDB, дней назад: { $days }.
}
where-link = Ссылка туда: { $link }
where-ask = Я решил, что ваша страна — { $country }. Скажите один раз, например «я живу в Германии, у меня есть Netflix и Mubi», и я буду называть ваши сервисы первыми.
where-other = 🌍 Другая страна
where-country = Где вы смотрите? Я запомню.
where-option = { $country }
pasted-unknown = Какой фильм за этой ссылкой, мне не видно. Скажите название, и я посмотрю.
pasted-which = Эта ссылка может быть на один из этих. Какой?
pasted-either = { $title } ({ $year })
