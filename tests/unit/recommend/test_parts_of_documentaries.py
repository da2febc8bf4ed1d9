"""What a documentary is about, beside what happens in it."""

from bot.recommend.arrays import TitleArrays
from bot.recommend.parts import parts_of
from bot.request import Choice, Request


def test_a_documentary_about_dance_follows_no_singer_on_tour(arrays: TitleArrays) -> None:
    genres = Choice(wanted=("Documentary",))
    asked = Request(genres=genres, concepts={"documentary": 1.0, "dance": 1.0})
    of_songs = Request(genres=genres, concepts={"documentary": 1.0, "dance": 1.0, "music documentary": 1.0})
    songs = arrays.concept("music documentary") >= 0.5
    held = next(part for part in parts_of(asked, arrays) if part.name == "dance")
    assert held.kept_by.any()
    assert not (held.kept_by & songs).any()
    assert (next(part for part in parts_of(of_songs, arrays) if part.name == "dance").kept_by & songs).any()
