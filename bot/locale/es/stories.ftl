### Lo que se cuenta de un título por el que alguien pregunta: en español no hay sinopsis.

story-of = { $title }:
story-centre = En el centro: { $things }.
story-setting = Lugar y época: { $things }.
story-feel = El tono: { $things }.
story-genre = Género: { $things }.
story-made = Dirección: { $names }.
story-cast = Con { $names }.
story-notes = Conviene saber que hay: { $things }.
story-no-longer = No tengo una sinopsis más larga en español.
