"""Sixty well-known titles as Columns: enough to mistake one for another. All facts but the rounded votes."""

import numpy as np

from bot.ports import Columns
from bot.titles import TitleId

_ROWS = """
tmdb:movie:27205|Inception||2010|148|39000|en|Christopher Nolan|Leonardo DiCaprio, Joseph Gordon-Levitt
tmdb:movie:157336|Interstellar||2014|169|39000|en|Christopher Nolan|Matthew McConaughey, Anne Hathaway
tmdb:movie:155|The Dark Knight||2008|152|35000|en|Christopher Nolan|Christian Bale, Heath Ledger
tmdb:movie:438631|Dune||2021|155|14700|en|Denis Villeneuve|Timothée Chalamet, Zendaya
tmdb:movie:841|Dune||1984|137|3300|en|David Lynch|Kyle MacLachlan
tmdb:movie:329865|Arrival||2016|116|19200|en|Denis Villeneuve|Amy Adams, Jeremy Renner
tmdb:movie:120|The Lord of the Rings: The Fellowship of the Ring||2001|179|27000|en|Peter Jackson|Elijah Wood
tmdb:movie:121|The Lord of the Rings: The Two Towers||2002|179|24000|en|Peter Jackson|Elijah Wood
tmdb:movie:122|The Lord of the Rings: The Return of the King||2003|201|26000|en|Peter Jackson|Elijah Wood
tmdb:movie:118340|Guardians of the Galaxy||2014|121|29000|en|James Gunn|Chris Pratt, Zoe Saldaña
tmdb:movie:671|Harry Potter and the Philosopher's Stone||2001|152|29000|en|Chris Columbus|Daniel Radcliffe
tmdb:movie:672|Harry Potter and the Chamber of Secrets||2002|161|23000|en|Chris Columbus|Daniel Radcliffe
tmdb:movie:673|Harry Potter and the Prisoner of Azkaban||2004|141|23000|en|Alfonso Cuarón|Daniel Radcliffe
tmdb:movie:238|The Godfather||1972|175|22000|en|Francis Ford Coppola|Marlon Brando, Al Pacino
tmdb:movie:240|The Godfather Part II|The Godfather: Part II|1974|202|13000|en|Francis Ford Coppola|Al Pacino
tmdb:movie:346364|It||2017|135|20000|en|Andy Muschietti|Bill Skarsgård
tmdb:tv:19614|It||1990|95|1700|en|Tommy Lee Wallace|Tim Curry
tmdb:movie:152601|Her||2013|126|15000|en|Spike Jonze|Joaquin Phoenix, Scarlett Johansson
tmdb:movie:14160|Up||2009|96|21000|en|Pete Docter|Ed Asner
tmdb:movie:458723|Us||2019|116|8000|en|Jordan Peele|Lupita Nyong'o
tmdb:movie:176|Saw||2004|103|10000|en|James Wan|Cary Elwes
tmdb:movie:949|Heat||1995|170|8200|en|Michael Mann|Al Pacino, Robert De Niro
tmdb:movie:807|Se7en||1995|127|23000|en|David Fincher|Brad Pitt, Morgan Freeman
tmdb:movie:419430|Get Out||2017|104|18000|en|Jordan Peele|Daniel Kaluuya
tmdb:movie:8681|Taken||2008|94|12000|en|Pierre Morel|Liam Neeson
tmdb:movie:680|Pulp Fiction||1994|154|29000|en|Quentin Tarantino|John Travolta, Samuel L. Jackson
tmdb:movie:629|The Usual Suspects||1995|106|11000|en|Bryan Singer|Kevin Spacey
tmdb:movie:278|The Shawshank Redemption||1994|142|30000|en|Frank Darabont|Tim Robbins, Morgan Freeman
tmdb:movie:129|Spirited Away|千と千尋の神隠し|2001|125|18000|ja|Hayao Miyazaki|Rumi Hiiragi
tmdb:movie:194|Amélie|Le Fabuleux Destin d'Amélie Poulain|2001|122|12000|fr|Jean-Pierre Jeunet|Audrey Tautou
tmdb:movie:496243|Parasite|기생충|2019|133|20000|ko|Bong Joon-ho|Song Kang-ho
tmdb:movie:348|Alien||1979|117|16000|en|Ridley Scott|Sigourney Weaver
tmdb:movie:679|Aliens||1986|137|10700|en|James Cameron|Sigourney Weaver
tmdb:movie:280|Terminator 2: Judgment Day||1991|137|13800|en|James Cameron|Arnold Schwarzenegger
tmdb:movie:218|The Terminator||1984|108|14000|en|James Cameron|Arnold Schwarzenegger
tmdb:movie:862|Toy Story||1995|81|19500|en|John Lasseter|Tom Hanks, Tim Allen
tmdb:movie:863|Toy Story 2||1999|92|15000|en|John Lasseter|Tom Hanks, Tim Allen
tmdb:movie:10193|Toy Story 3||2010|103|15500|en|Lee Unkrich|Tom Hanks, Tim Allen
tmdb:movie:116149|Paddington||2014|95|4300|en|Paul King|Ben Whishaw
tmdb:movie:346648|Paddington 2||2017|104|3200|en|Paul King|Ben Whishaw, Hugh Grant
tmdb:movie:546554|Knives Out||2019|131|13500|en|Rian Johnson|Daniel Craig, Ana de Armas
tmdb:movie:137|Groundhog Day||1993|101|8400|en|Harold Ramis|Bill Murray, Andie MacDowell
tmdb:movie:331482|Little Women||2019|135|6500|en|Greta Gerwig|Saoirse Ronan
tmdb:movie:376867|Moonlight||2016|111|7500|en|Barry Jenkins|Mahershala Ali
tmdb:movie:1091|The Thing||1982|109|7500|en|John Carpenter|Kurt Russell
tmdb:movie:694|The Shining||1980|144|18000|en|Stanley Kubrick|Jack Nicholson
tmdb:movie:603|The Matrix||1999|136|26000|en|Lana Wachowski, Lilly Wachowski|Keanu Reeves
tmdb:movie:245891|John Wick||2014|101|19500|en|Chad Stahelski|Keanu Reeves
tmdb:movie:1891|The Empire Strikes Back||1980|124|17500|en|Irvin Kershner|Mark Hamill, Harrison Ford
tmdb:movie:11|Star Wars||1977|121|21000|en|George Lucas|Mark Hamill, Harrison Ford
tmdb:movie:557|Spider-Man||2002|121|19800|en|Sam Raimi|Tobey Maguire
tmdb:movie:106646|The Wolf of Wall Street||2013|180|24500|en|Martin Scorsese|Leonardo DiCaprio, Margot Robbie
tmdb:movie:769|GoodFellas||1990|145|14200|en|Martin Scorsese|Robert De Niro, Ray Liotta
tmdb:movie:109445|Frozen||2013|102|17500|en|Chris Buck|Kristen Bell, Idina Menzel
tmdb:movie:313369|La La Land||2016|129|17500|en|Damien Chazelle|Ryan Gosling, Emma Stone
tmdb:movie:1124|The Prestige||2006|130|17000|en|Christopher Nolan|Hugh Jackman, Christian Bale
tmdb:movie:578|Jaws||1975|124|11400|en|Steven Spielberg|Roy Scheider
tmdb:movie:13|Forrest Gump||1994|142|28000|en|Robert Zemeckis|Tom Hanks
tmdb:tv:1396|Breaking Bad||2008|47|16000|en||Bryan Cranston
tmdb:tv:1399|Game of Thrones||2011|57|27000|en||Emilia Clarke
tmdb:tv:2316|The Office||2005|22|5300|en||Steve Carell
tmdb:movie:19913|(500) Days of Summer||2009|95|10000|en|Marc Webb|Joseph Gordon-Levitt, Zooey Deschanel
tmdb:movie:508|Love Actually||2003|135|7200|en|Richard Curtis|Hugh Grant, Emma Thompson
tmdb:movie:38|Eternal Sunshine of the Spotless Mind||2004|108|15500|en|Michel Gondry|Jim Carrey, Kate Winslet
"""  # fmt: skip


def small_columns() -> Columns:
    """The sixty titles, without traits and vectors."""
    rows = [line.split("|") for line in _ROWS.strip().splitlines()]
    number = {name: np.array([float(row[place]) for row in rows], dtype=np.float32)
              for name, place in (("year", 3), ("runtime", 4), ("votes", 5))}  # fmt: skip
    empty = [()] * len(rows)
    unknown = np.full(len(rows), np.nan, dtype=np.float32)
    none = np.zeros((len(rows), 0), dtype=np.float32)
    return Columns(
        ids=[TitleId(row[0]) for row in rows], titles=[row[1] for row in rows],
        original_titles=[row[2] or None for row in rows],
        kinds=["series" if ":tv:" in row[0] else "movie" for row in rows], languages=[row[6] for row in rows],
        certificates=[None] * len(rows), genres=empty, countries=empty, keywords=empty,
        directors=[_names(row[7]) for row in rows], cast=[_names(row[8]) for row in rows], kindred=empty,
        year=number["year"], runtime=number["runtime"], seasons=unknown, vote_average=unknown,
        vote_count=number["votes"], popularity=unknown, trait_names=(), traits=none, concepts=empty,
        notes=empty, notes_known=np.zeros(len(rows), dtype=bool), suits_from=unknown, endings=[None] * len(rows),
        adult=np.zeros(len(rows), dtype=bool),
        vectors=none,
    )  # fmt: skip


def _names(cell: str) -> list[str]:
    return [name.strip() for name in cell.split(",") if name.strip()]
