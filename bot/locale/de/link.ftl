### Konten einer Person auf mehreren Plattformen verbinden.

link-code =
    Dein Code ist { $code }.
    Schreib mir innerhalb von { $minutes } Minuten „/link { $code }“ von deinem anderen Konto. Gib ihn niemandem: Wer ihn benutzt, teilt alles, was ich von dir weiß.
link-too-many = Das waren genug Codes für eine Stunde. Versuch es etwas später noch einmal.
link-too-often = Das waren zu viele falsche Codes. Versuch es in einer Stunde wieder.
link-unknown = Diesen Code kenne ich nicht. Ein Code gilt { $minutes } Minuten und nur einmal; „/link“ auf deinem anderen Konto gibt dir einen neuen.
link-own = Das ist dein eigener Code. Schreib ihn mir von deinem anderen Konto.
link-same-platform = Beide Konten sind auf derselben Plattform. Ein Code verbindet Konten auf verschiedenen.
link-privately = Das machen wir besser unter uns: Schreib mir „/link“ privat.
link-ask = So werden zwei Konten eine Person:
link-side = { $platform }: { $verdicts }, { $insights }, { $count ->
    [one] Profil
   *[other] Profile
} { $profiles }.
link-verdicts = { $count ->
    [0] keine Urteile
    [one] ein Urteil
   *[other] { $count } Urteile
}
link-insights = { $count ->
    [0] nichts notiert
    [one] eine Notiz
   *[other] { $count } Notizen
}
link-shared = { $count ->
    [one] Die beiden Profile namens { $profiles } werden eins; von zwei Urteilen über einen Titel gilt das neuere.
   *[other] Gleichnamige Profile ({ $profiles }) werden eins; von zwei Urteilen über einen Titel gilt das neuere.
}
link-settings = Wo Einstellungen sich unterscheiden, gelten die von { $platform }.
link-warning = Mach nur weiter, wenn beide Konten deine sind: Sie teilen dann alles. Einen Tag lang lässt es sich rückgängig machen.
link-left = Es wurde nichts verbunden.
link-done = Fertig: Auf { $platforms } bist du jetzt eine Person. Einen Tag lang trennt „/link undo“ euch wieder.
link-undone = Getrennt. Jedes Konto hat, was es vorher hatte und mir seither gesagt hat.
link-undo-nothing = Es gibt nichts zu trennen: Am letzten Tag wurden keine Konten verbunden.
button-link-join = 🔗 Verbinden
button-link-no = Lieber nicht
button-link-undo = ↩ Wieder trennen
