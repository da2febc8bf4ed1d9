### Разговор: ответы, выбор, чувства, болтовня, взятое назад.

# Вопросы о фильме.
ask-director = { $title }: { $names }.
ask-director-series = { $title }: создатели — { $names }.
ask-director-unknown = Кто снял { $title }, я не знаю.
ask-cast = В { $title } играют: { $names }.
ask-cast-unknown = Кто играет в { $title }, я не знаю.
ask-length = { $title } идёт { $duration }.
ask-length-series = Серия { $title } идёт около { $duration }.
ask-length-unknown = Сколько идёт { $title }, я не знаю.
ask-crew-unknown = Про { $title } я знаю только, кто снял и кто играет.
ask-original = Оригинальное название: { $original }.
ask-original-same = { $title } — это и есть оригинальное название.
ask-original-unknown = Как { $title } называется в оригинале, я не знаю.
ask-shared = И в { $one }, и в { $other }: { $names }.
ask-shared-none = Я не знаю никого, кто был бы и в { $one }, и в { $other }.
ask-year = { $title }: год { $year }.
ask-year-unknown = Какого года { $title }, я не знаю.
ask-language = { $title }: язык — { $language }.
ask-language-yes = Да, { $title }: язык — { $language }.
ask-language-no = Нет, { $title }: язык — { $language }.
ask-language-unknown = На каком языке { $title }, я не знаю.
ask-country = { $title }: { $countries }.
ask-country-unknown = Где сняли { $title }, я не знаю.
ask-seasons = { $title }: { $count ->
    [one] { $count } сезон
    [few] { $count } сезона
    [many] { $count } сезонов
   *[other] { $count } сезона
}.
ask-seasons-unknown = Сколько сезонов в { $title }, я не знаю.
ask-seasons-film = { $title } — фильм, а не сериал.
ask-genre = { $title }: { $genres }.
ask-genre-yes = Да, { $title }: { $genres }.
ask-genre-no = Не совсем, { $title }: { $genres }.
ask-good-unknown = Для { $title } у меня слишком мало оценок.
ask-named = Называется { $title }.
ask-person-yes = Да, { $name } есть в { $title }.
ask-person-no = Насколько знаю, нет: в моём списке актёров { $title } такого имени нет ({ $name }).
ask-scary-yes = Да, { $title } хочет напугать.
ask-scary-some = В { $title } есть страшноватые места.
ask-scary-no = Нет, { $title } не страшный.
ask-violent-yes = Да, в { $title } немало жестокости.
ask-violent-some = Немного жестокости в { $title } есть.
ask-violent-no = Нет, в { $title } жестокости почти нет.
ask-sad-yes = Да, { $title } — тяжёлая история.
ask-sad-some = В { $title } есть грустные моменты.
ask-sad-no = Нет, { $title } тоски не нагонит.
ask-funny-yes = Да, { $title } хочет вас рассмешить.
ask-funny-some = В { $title } есть смешные моменты.
ask-funny-no = Нет, { $title } не для смеха.
ask-paced-fast = { $title } идёт бодро.
ask-paced-middle = { $title } идёт в среднем темпе.
ask-paced-slow = { $title } никуда не спешит.
ask-child-yes = Да, насколько знаю, { $title } подойдёт (возраст: { $age }).
ask-child-nearly = Почти: { $title } лучше примерно с { $from } лет; рядом со взрослым можно и раньше (возраст: { $age }).
ask-child-no = Нет, я бы не стал показывать { $title } (возраст: { $age }).
ask-child-from = { $title } подойдёт примерно с { $from } лет.
ask-child-grown = { $title } — для взрослых.
ask-child-unknown = Не могу уверенно сказать, подходит ли { $title } детям; лучше сначала взгляните сами.
ask-note-yes = Да.
ask-note-no = Нет.
ask-note-unknown = Этого о { $title } я не знаю и обещать не буду.
ask-animal-yes = Да, в { $title } животное погибает.
ask-animal-no = Нет, о таком в { $title } я не знаю.
ask-animal-others = Что больше никто не погибнет, обещать не могу.
ask-end-well = Всё кончается хорошо; больше не скажу.
ask-end-bittersweet = { $title } кончается и светло, и грустно.
ask-end-dark = Хорошо не кончается; больше не скажу.
ask-end-open = Конец открытый.
ask-end-shock = Конец застаёт врасплох; больше не скажу.
ask-end-unknown = С каким чувством оставляет { $title }, я не знаю.
ask-cast-role = Кто кого играет, я не знаю.
ask-episodes-unknown = Сколько серий, я не знаю.
ask-holds-much = Да, в { $title } этого немало: { $things }.
ask-holds-little = Немного: в { $title } есть { $things }.
ask-holds-none = Нет, насколько я знаю, в { $title } такого нет ({ $things }).
ask-holds-unknown = Не знаю, есть ли это в { $title } ({ $things }).
ask-warnings-strong = Что стоит знать о { $title } заранее: { $things }.
ask-warnings-slight = Понемногу, насколько знаю: { $things }. Ничего сильнее в { $title } нет.
ask-warnings-none = Насколько знаю, в { $title } нет ничего, что могло бы смутить.
ask-certificate = { $title }: возрастной рейтинг { $certificate }.
ask-certificate-unknown = Возрастной рейтинг { $title } мне неизвестен.
ask-colour-yes = { $title } — цветной.
ask-colour-no = { $title } — чёрно-белый.
ask-colour-unknown = Цветной ли { $title }, я не знаю.
ask-beyond = Этого о { $title } сказать не могу.
ask-beyond-besides = На остальное о { $title } ответа не знаю.
ask-true-yes = Да, { $title } основан на реальных событиях.
ask-true-book = { $title } снят по книге.
ask-true-no = Насколько знаю, нет.
ask-true-unknown = Основан ли { $title } на реальных событиях, я не знаю.
ask-award-yes = Да: у { $title } есть «Оскар».
ask-award-festival = У { $title } есть большой фестивальный приз.
ask-award-unknown = Какие призы у { $title }, я не знаю.
ask-sequel-unknown = О продолжении { $title } я не знаю.
ask-others = { $names }, ещё: { $others }.
ask-others-cast = { $names } играет ещё в: { $others }.
ask-others-none = { $names }: больше ничего не знаю.
ask-compare-rest = { $title }: { $value }
ask-compare-unknown = Сравнить не могу: слишком мало о них знаю.
ask-take = Я бы взял { $title }. { $reason }
ask-mine-stars = Вы поставили { $title } { $stars } из 5.
ask-mine-liked = Вы говорили, что { $title } вам по душе.
ask-mine-disliked = Вы говорили, что { $title } не для вас: не понравилось.
ask-mine-not-interested = Вы говорили, что { $title } не для вас.
ask-mine-seen = Вы говорили, что уже видели { $title }.
ask-mine-saved = { $title } у вас в отложенном.
ask-mine-said = О { $title } вы сказали: «{ $said }».
ask-mine-nothing = О { $title } вы мне пока ничего не говорили.
ask-why-not-refused = Потому что вы говорили: { $what }.
ask-why-not-shown = Против { $title } ничего нет, просто не попал в первые. Вот он.
ask-which = О каком фильме речь? Назовите его или скажите, какая карточка по счёту.
ask-which-of = Подходит не один: { $titles }?
ask-nowhere = { $count ->
    [0] На столе сейчас нет карточек
    [one] На столе только { $count } карточка
    [few] На столе только { $count } карточки
    [many] На столе только { $count } карточек
   *[other] На столе только { $count } карточки
}. О какой речь?

# Выбор, отказ, списки.
choose-done = Значит, { $title }. Приятного вечера, и расскажите потом, как вам.
choose-missing = «{ $name }» у меня нет, но приятного просмотра. Хорошего вечера.
choose-which = С удовольствием, какой? Назовите его или скажите, какая карточка по счёту.
pass-seen = Отметил, уже видели: { $titles }.
pass-one = { $title } убираю.
list-saved = Отложено: { $titles }.
list-removed = Убрал из отложенного: { $titles }.
list-not-there = { $title } нет в отложенном.
list-holds = Да, уже отложено: { $titles }.
list-holds-not = Пока не отложено: { $titles }. Добавить?
list-save-which = Что отложить? Назовите фильм или скажите, какая карточка по счёту.
list-taken = Вы выбрали { $title }.
list-taken-none = Насколько я знаю, ещё ничего не выбрано.
list-pick = Из отложенного я бы взял { $title }.
list-told = Пока вы рассказали мне о { $count ->
    [one] { $count } названии
    [few] { $count } названиях
    [many] { $count } названиях
   *[other] { $count } названиях
}: { $titles }.
list-told-liked = понравилось: { $titles }
list-told-disliked = не понравилось: { $titles }
list-told-seen = видели: { $titles }
list-told-rated = { $title } { $stars } из 5
list-told-saved = отложили: { $titles }
list-told-nothing = Вы мне пока ни о чём не рассказывали.

# Взять назад.
unlearn-done = Взял назад: { $what }.
unlearn-title = Взял назад: о вас и { $title } больше ничего не помню.
unlearn-known-not = О { $title } у меня ничего не было записано.
unlearn-people = Взял назад всё, что вы говорили: { $names }.
unlearn-people-known-not = Об этом у меня ничего не было записано: { $names }.
unlearn-nothing = Ничего не было записано, так что и брать назад нечего.
unlearn-put-back = { $title } снова здесь.
unlearn-instead = Взял назад и исправил. { $note }

# Сначала человек.
feel-loss = Мне очень жаль. Побыть рядом с чем-то тихим или посмотреть то, что совсем не об этом?
feel-heartbreak = Мне жаль, это больно. Что-нибудь смешное, что-нибудь тёплое или пока ничего?
feel-illness = Жаль, что вам нездоровится. Отдыхайте. Может, что-то лёгкое, где не надо напрягаться?
feel-worry = Мне очень жаль, это тяжело. Надеюсь, скоро станет лучше. Подойдёт что-то тихое или что-то совсем о другом?
feel-low = Мне жаль, похоже, вам тяжело. Найти что-то тёплое или такое, чтобы посмеяться?
feel-joy = Поздравляю, чудесная новость. Найти что-нибудь праздничное?
feel-forgiven = Ничего страшного, и жаль, что день такой. Может, что-то тёплое?
feel-short-loss = Мне очень жаль.
feel-short-heartbreak = Мне жаль, это больно.
feel-short-illness = Жаль, что вам нездоровится. Поправляйтесь.
feel-short-worry = Мне жаль, надеюсь, скоро станет лучше.
feel-short-low = Мне жаль, похоже, вам тяжело.
feel-short-joy = Поздравляю.
button-feel-gentle = Что-то тихое рядом
button-feel-else = Совсем о другом
button-feel-laugh = Посмеяться
button-feel-party = Отпраздновать
button-feel-no = Не сейчас

# Приходить и уходить.
greet = Здравствуйте. Что сегодня: любимый фильм, настроение или пять коротких вопросов?
greet-back = Снова здравствуйте. Карточки ещё здесь, или скажите что-то новое.
leave = Тогда спокойной ночи. Я здесь, когда захотите.
leave-later = Хорошо, до встречи. Я здесь, когда захотите.
thank = Пожалуйста. Приятного вечера.
usher-what = Я Usher, бот: программа, которая знает кино, а не человек. Не сплю, не ем и не чувствую, зато умею найти, что посмотреть.
usher-how = У меня всё хорошо, спасибо; я бот, у меня каждый день киношный. А вам чего хочется?
usher-who-made = Я Usher, открытая программа, её пишут люди, которые любят кино. Бот, а не человек.
usher-favourite = Я бот, любимого у меня нет; но назовите свой, и я найду похожие.
usher-language = Да, конечно: понимаю английский, немецкий, французский, испанский, русский и китайский.
usher-questions = Я спрашиваю, чтобы за пару нажатий понять, что вам сегодня подойдёт; любой вопрос можно пропустить.
back = Не торопитесь, карточки ещё здесь.
agree = Хорошо. Нажмите карточку или скажите, что изменить.
agree-plain = Хорошо. Скажите, чего хочется, или нажмите.
declined = Хорошо. Скажите, чего хочется вместо этого.
hm = Не совсем то? Скажите, что изменить, или попросите другие.
dubbed-unknown = Какие из них с дубляжом, я не знаю; известные обычно с ним.
abuse = Понимаю, это не то, чего хотелось. Скажите, что изменить, и я поищу ещё.
nonsense = Фильма из этого у меня не вышло. Назовите любимый фильм, настроение или нажмите кнопку.
others-opinion = Буду знать. А вам самим как?
other-chat = В кино я разбираюсь лучше, чем в болтовне. Назовите настроение или фильм, и я поищу.

# Пять вопросов, словами.
answer-why = Спрашиваю, потому что ответ лучше всего подскажет, что вам сегодня подойдёт. Годится любой, можно и пропустить.
answer-which = Нажмите одно из этого или скажите «первое» или «пропустить».
wish-unclear = Не понимаю, что именно нужно. Назовёте настроение, жанр или похожий фильм?

button-clear = Очистить
watchlist-clear-ask = Убрать из отложенного { $count ->
    [one] { $count } название
    [few] все { $count } названия
   *[other] все { $count } названий
}?
watchlist-cleared = В отложенном теперь пусто, убрано: { $count ->
    [one] { $count } название.
    [few] { $count } названия.
   *[other] { $count } названий.
}
history-clear-ask = Забыть, что вы говорили о фильмах (всего { $count }): отметки, звёзды и что вы видели? Отложенное останется.
history-cleared = Забыл всё, что вы говорили о фильмах: { $count }.
clear-for-good = Вернуть будет нельзя.
clear-put-back = Вернул на место: { $count ->
    [one] { $count } название.
    [few] { $count } названия.
   *[other] { $count } названий.
}
clear-gone = Того, что там было, у меня больше нет.
