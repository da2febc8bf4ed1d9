### Profile einer Person, und was ein Kinderprofil sicher hält.

profiles = { $count ->
    [0] Du hast ein Profil, { $name }. Ein weiteres hat seinen eigenen Geschmack; schreib „/profile new NAME“.
   *[other] Das ist { $name }; dazu gibt es { $others }. Jedes hat seinen eigenen Geschmack; mit „/profile new NAME“ kommt eines dazu.
}
profile-now = Jetzt ist { $name } dran. Was ich ab hier lerne, gilt nur für { $name }.
profile-now-kids = Jetzt ist { $name } dran. Ab hier zeige ich nur, was für Kinder geeignet ist.
profile-refused = Ein Profil braucht einen Namen mit einem Buchstaben, und es können höchstens { $most } sein.
profile-stays = { $name } war dein erstes Profil und bleibt. „/forget“ löscht alles.
profile-drop-ask = Soll ich { $name } löschen, mit allem, was ich dort gelernt habe? Das lässt sich nicht zurücknehmen.
profile-dropped = { $name } ist weg.
profile-entry = { $name }
button-profile-kids = 🧸 Eines für Kinder
button-profile-drop = 🗑 { $name }
button-profile-erase = Löschen
not-for-kids = Das ist nichts für Kinder, und dieses Profil ist für sie. Etwas anderes, oder ein anderes Profil?
button-pin = 🔒 Eine PIN zum Verlassen
button-pin-off = 🔓 Keine PIN mehr
pin-figure = { $figure }
pin-again = ⌫
pin-set = Vier Ziffern bitte: Ohne sie verlässt niemand das Kinderprofil.
pin-leave = Eine PIN schützt dieses Profil. Welche vier Ziffern?
pin-kept = Gut. Aus dem Kinderprofil geht es von jetzt an nur mit diesen vier Ziffern.
pin-gone = Die PIN ist weg; das Kinderprofil lässt sich frei verlassen.
pin-wrong = Die waren es nicht.
pin-paused = Zu viele falsche Versuche. Warten wir zehn Minuten.
