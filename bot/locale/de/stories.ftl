### Was von einem Titel erzählt wird, nach dem jemand fragt: Inhaltsangaben gibt es auf Deutsch keine.

story-of = { $title }:
story-centre = Im Mittelpunkt: { $things }.
story-setting = Ort und Zeit: { $things }.
story-feel = Stimmung: { $things }.
story-genre = Genre: { $things }.
story-made = Regie: { $names }.
story-cast = Es spielen { $names }.
story-notes = Gut zu wissen, es kommt vor: { $things }.
story-no-longer = Eine längere Inhaltsangabe habe ich auf Deutsch nicht.
