### Вглубь: всё, что кто-то снял, в порядке с объяснением.

dive-way = { $name }: у меня { $count ->
    [one] { $count } название{ $seen ->
        [0] {""}
       *[other] , просмотрено { $seen }
    }. Я бы смотрел в таком порядке:
    [few] { $count } названия{ $seen ->
        [0] {""}
       *[other] , просмотрено { $seen }
    }. Я бы смотрел в таком порядке:
   *[other] { $count } названий{ $seen ->
        [0] {""}
       *[other] , просмотрено { $seen }
    }. Я бы смотрел в таком порядке:
}
dive-by-year = { $name }: у меня { $count ->
    [one] { $count } название
    [few] { $count } названия
   *[other] { $count } названий
}{ $seen ->
    [0] {""}
   *[other] , просмотрено { $seen }
}, в порядке выхода:
dive-rest = { $name }, остальное:
dive-line = · { $title } ({ $year }): { $why }
dive-line-seen = ✓ { $title } ({ $year }): { $why }
dive-why-start = Начните отсюда, так входят чаще всего.
dive-why-best = Любимый больше всех, ★ { $stars }.
dive-why-after = Продолжение: до него { $title }.
dive-why-first = С этого всё началось.
dive-why-newest = Самое новое.
dive-why-aside = Шаг в сторону: { $genre }.
dive-why-few = Его мало кто знает.
dive-why-long = Длинный, на потом.
dive-why-short = Короткий, между делом.
dive-why-then = Затем этот.
dive-next = { $seen ->
    [0] { $name }, следующий: { $title }.
   *[other] { $name }: просмотрено { $seen } из { $count }. Следующий: { $title }.
}
dive-done = { $name }: вы видели все { $count }, что у меня есть.
dive-nobody = У меня нет ничего от «{ $name }». Попробуйте полное имя или название фильма.
dive-who = Чьи работы разложить? Достаточно имени.
dive-weekly = Раз в неделю буду предлагать следующий фильм: { $name }.
dive-weekly-off = Сам предлагать не буду. Скажите «следующий шаг», когда захотите.
button-dive-on = Остальное
button-dive-weekly = 📬 Следующий каждую неделю
command-dive = Всё, что кто-то снял, в хорошем порядке
dive-why-pitch = { $pitch }.
