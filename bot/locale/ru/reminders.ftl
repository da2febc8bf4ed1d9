### Напоминания: о чём человек просил сказать потом.

when-yesterday = вчера в { $time }
when-today = сегодня в { $time }
when-tomorrow = завтра в { $time }
when-day = { $day } ({ $weekday }) в { $time }
when-clock = { $time } (время: { $zone })

remind-set-title = Напомню про { $title } { $when }.
remind-set-words = Напомню { $when }: «{ $words }».
remind-set-nothing = Напомню { $when }.
remind-next-turn = Здесь я не могу написать первым: вы увидите это, как только напишете мне после этого часа.
remind-when = Когда вам напомнить?
remind-passed = Это уже прошло, или до этого больше двух месяцев. Когда вам напомнить?
remind-many = Ждут уже { $most } напоминаний. Уберите одно, и найдётся место для нового.
remind-guest = Здесь я только в гостях и не могу написать первым. Попросите меня в нашем с вами чате.
remind-none = Напоминаний нет. Скажите, например: «напомни в пятницу в восемь про Схватку».
remind-list = { $count ->
    [one] Ждёт { $count } напоминание:
    [few] Ждут { $count } напоминания:
   *[other] Ждут { $count } напоминаний:
}
remind-which = Какое убрать?
remind-not-of = Напоминания про { $title } нет. Ждут эти:
remind-line = · { $what }, { $when }
remind-what-title = { $title }
remind-what-words = «{ $words }»
remind-what-nothing = просто напоминание
remind-off-title = Не буду напоминать про { $title }.
remind-off-words = Не буду напоминать: «{ $words }».
remind-off-nothing = Не буду напоминать.
remind-off-all = { $count ->
    [one] Убрано { $count } напоминание.
    [few] Убраны { $count } напоминания.
   *[other] Убрано { $count } напоминаний.
}
remind-gone-already = Этого напоминания уже нет.
remind-now-title = Вы просили напомнить: пора смотреть { $title }.
remind-now-words = Вы просили напомнить: «{ $words }».
remind-now-nothing = Вы просили напомнить: пора.
remind-late-title = Вы просили напомнить про { $title } { $when }. Говорю с опозданием, простите.
remind-late-words = Вы просили напомнить { $when }: «{ $words }». Говорю с опозданием, простите.
remind-late-nothing = Вы просили напомнить { $when }. Говорю с опозданием, простите.
remind-called = { $name }: { $text }
button-remind-off = ✖ Не надо
button-remind-drop = ✖ { $what }
button-remind-back = ↩ Вернуть
button-remind-soon = Через час
button-remind-later = Завтра
button-reminders = Напоминания
command-reminders = О чём вам напомнить
remind-every-week = Потом каждую неделю в это время.
remind-every-day = Потом каждый день в это время.
button-remind-stop = ✖ Больше не надо
