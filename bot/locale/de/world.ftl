### Was die Seiten der Welt über einen Titel sagen, für die, die mehr wissen möchten.

world-award = Preise: { $what }.
world-based-on = Vorlage: { $what }.
world-shot-in = Gedreht in: { $what }.
world-reception = Das Echo: „{ $text }“
world-talk = Gesprächsthema auf { $where }: „{ $text }“ ({ $url })
world-page = { $where }: „{ $text }“ ({ $url })
world-themes = Seiten sprechen von: { $what }. Geprüft hat das hier niemand.
world-source = Aus { $where }, { $licence }: { $url }
world-nothing = Die Seiten, die ich fragen darf, sagen zu { $title } nichts, was ich weitergeben könnte.
world-silent = Die Seiten, die ich frage, antworten gerade nicht. Was ich selbst über { $title } weiß, steht auf seiner Karte.
world-off = Das Netz frage ich hier nicht.
