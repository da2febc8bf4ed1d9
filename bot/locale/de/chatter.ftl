### Was neben Filmen gesagt wird: was Usher ist, Dank und Abschied, Lachen, wie es einem geht, was Usher von Titeln hält.

usher-this = Ich bin Usher, ein Bot fürs Filmeaussuchen: Nenn mir eine Stimmung, einen Titel, den du liebst, oder was es nicht sein darf, und ich zeige ein paar mit je einem Grund. Oder tippe, dann finden ihn fünf kurze Fragen.
button-all = Alles, was ich kann

thank-2 = Sehr gern.
thank-3 = Jederzeit.
thank-plain = Gern geschehen.
thank-plain-2 = Jederzeit.
thank-plain-3 = Sehr gern.
thank-chosen = Gern. Ich hoffe, { $title } ist der richtige für dich.
thank-chosen-2 = Sehr gern. Viel Freude mit { $title }.
leave-2 = Schlaf gut. Bis zum nächsten Mal.
leave-chosen = Gute Nacht, und viel Freude mit { $title }.
now-chosen = Licht aus, { $title } an. Erzähl mir danach, wie es war.
leave-later-2 = Bis dann. Komm wieder, wenn du einen Film willst.
leave-later-3 = Mach's gut. Ich bin da.
leave-later-chosen = Viel Freude mit { $title }. Bis bald.

chat-laugh = Schön, dass du lachst.
chat-laugh-2 = Ha. Das nehme ich als gutes Zeichen.
chat-laugh-3 = Meine besten Witze passieren mir aus Versehen.
chat-compliment = Das ist lieb von dir. Ich geb mir Mühe.
chat-compliment-2 = Du bist aber auch gute Gesellschaft.
chat-compliment-3 = Danke. Wenn ich könnte, würde ich rot.
chat-pity = Ich weiß. Ein Wort, und ich suche etwas anderes.
chat-cool = Gut. Sag einfach, wenn es etwas anderes sein soll.
chat-cool-2 = Alles klar.
chat-cool-3 = Prima. Ich bin da.
chat-life = Verstehe. Wenn es dazu ein Film sein soll, nenn mir eine Stimmung oder einen Titel.
chat-life-2 = Das klingt nach einem Tag. Sollen wir etwas zum Schauen finden?
chat-joke = Meine besten Witze sind von anderen und dauern neunzig Minuten. Soll ich eine Komödie suchen?
chat-joke-2 = Witze überlasse ich den Profis. Also eine Komödie?
agree-2 = Schön. Die Karten gehören dir: tippe auf eine, oder sag, was anders sein soll.
agree-plain-2 = Gut. Ich höre.
other-chat-2 = Ich spreche vor allem Film. Möchtest du etwas sehen?
other-chat-3 = Da bin ich überfragt, ich kenne nur Filme. Eine Stimmung oder ein Titel, und ich lege los.

bored = Dagegen hilft ein guter Film.
feel-tired = Das klingt nach viel. Etwas Leichtes, das nichts von dir will, oder etwas Ruhiges?
feel-sleepless = Solche Nächte sind lang. Etwas Langsames, Sanftes zum Wegdämmern, oder etwas Leichtes, bis du müde wirst?
feel-short-tired = Da hast du dir eine weiche Landung verdient.
feel-short-sleepless = Solche Nächte sind lang. Also nichts, was dich wach hält.
button-feel-sleepy = Langsam und sanft
offer-kind = Soll ich dir welche zeigen?
button-show-them = Zeig sie mir

opinion-title-above = { $title } steht bei ★ { $rating }, deutlich über den üblichen { $usual }.
opinion-title-usual = { $title } steht bei ★ { $rating }, etwa bei den üblichen { $usual }.
opinion-title-below = { $title } steht bei ★ { $rating }, unter den üblichen { $usual }.
opinion-title-unknown = { $title } haben zu wenige bewertet, um zu sagen, was man davon hält.
opinion-own = Geschmack habe ich keinen; was an { $title } heraussticht: { $things }.
opinion-person-above = Geschmack habe ich keinen, aber die Zahlen sprechen für { $name }: im Schnitt ★ { $rating } über { $count } { $count ->
    [one] Titel
   *[other] Titel
}, deutlich über den üblichen { $usual }. Am besten bewertet: { $others }.
opinion-person-usual = Geschmack habe ich keinen; nach den Zahlen liegt { $name } da, wo die meisten liegen: im Schnitt ★ { $rating } über { $count } { $count ->
    [one] Titel
   *[other] Titel
}, üblich sind { $usual }. Am besten bewertet: { $others }.
opinion-person-below = Geschmack habe ich keinen; die Zahlen sind bei { $name } kühler: im Schnitt ★ { $rating } über { $count } { $count ->
    [one] Titel
   *[other] Titel
}, unter den üblichen { $usual }. Am besten bewertet immerhin: { $others }.
opinion-person-unknown = Von { $name } kenne ich zu wenig, um etwas zu sagen.
opinion-kind = Geschmack habe ich keinen, aber andere haben ihn. Am besten bewertet in dieser Art: { $others }.

ask-sequel-next = Nach { $title } kommt { $next }.
ask-sequel-last = { $title } ist der letzte, den ich kenne; davor kamen { $others }.
ask-sequel-before = Vor { $title } kam { $before }.
ask-sequel-first = { $title } ist der erste davon, den ich kenne; danach kam { $others }.
ask-order = In der Reihenfolge ihres Erscheinens: { $titles }.
ask-order-alone = Ich weiß von nichts, was vor oder nach { $title } kommt.
ask-ending = Ein Ende verrate ich nie. Was ich über { $title } sagen kann:
ask-take-coin = Die Münze sagt { $title }. { $reason }
ask-take-best = Nach dem, was die Leute sagen, { $title }. { $reason }
choose-instead = Dann also { $title }. Schönen Abend, und erzähl mir, wie es war.
home-noted = Gemerkt: { $country }. Wenn du fragst, wo etwas läuft, schaue ich dort nach.
anew = Alles auf Anfang. Worauf hast du Lust? Sag es mit deinen Worten, oder tippe.
aside-life = Verstehe. Ich bin hier, mit den Karten.
aside-life-2 = Nur keine Eile. Die Karten laufen nicht weg.
aside-others = Jeder hat da seine Meinung. Ich richte mich nach deiner.
aside-others-2 = Gut zu hören. Was hier zählt, ist, was du denkst.
aside-remark = Gut zu wissen. Sag Bescheid, wenn ich etwas anderes suchen soll.
aside-remark-2 = Ich verstehe, was du meinst. Die Karten liegen noch da.
aside-look = Schau ruhig: Tipp sie an für mehr, oder sag „die da“.
aside-ask = Das kann ich dir zu diesen nicht sagen.
