### Der Geschmack zweier Personen, die es beide wollen.

compare-whom = Wähle jemand anderen in einem Kanal, in dem ihr beide seid: Namen antippen, Apps, „Geschmack vergleichen“.
compare-too-little = Dafür weiß ich zu wenig von deinem Geschmack. Bewerte erst ein paar Titel.
compare-kids = Den Geschmack eines Kinderprofils vergleiche ich nicht.
compare-ask = { $asker } würde gern den Geschmack mit { $asked } vergleichen. Stimmt { $asked } zu, stehen Titel, die ihr beide mögt, Gemeinsames und Unterschiede hier für alle zu lesen.
compare-over = Diese Frage ist nicht mehr offen. Wer vergleichen möchte, kann noch einmal fragen.
compare-refused = Dann eben kein Vergleich.
compare-done = Eure beiden Geschmäcker nebeneinander:
compare-titles = { $count ->
    [one] Ihr mögt beide { $titles }.
   *[other] Ihr mögt beide { $titles } (insgesamt { $count }).
}
compare-alike = Euch zieht beide an, was { $what } ist.
compare-apart = Was { $what } ist, liegt eher der Person, die gerade zugestimmt hat, als der, die gefragt hat.
compare-nothing = Noch teilt ihr keinen Titel, und wohin der eine deutlich neigt, neigt der andere nicht.
compare-both = Etwas für euch beide: { $title }.
button-compare-yes = Vergleichen
button-compare-no = Lieber nicht
