"""The HTTP API: the dialogue for programs, each key's persons its own, every trouble said with its way out."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from adapters.web.api.callers import digest_of, new_key
from bot.messages import Account
from bot.onlooker import Onlooker
from bot.titles import Verdict
from bot.wiring.house import House
from memory.web import SqlApiKeys
from tests.fakes import fake
from tests.web.conftest import MakeKey

ARRIVAL, DUNE = "tmdb:movie:329865", "tmdb:movie:438631"


async def test_the_five_questions_lead_to_recommendations(api: httpx.AsyncClient) -> None:
    step = (await api.post("/api/movies/start", json={"domain": "movies", "context": {}})).json()
    for answered in range(5):
        assert step["progress"] == {"answered": answered, "total": 5}
        asked = step["question"]
        given = {"questionId": asked["id"], "answer": asked["options"][0]["id"], "responseTime": 900}
        answer = await api.post(f"/api/movies/answer/{step['sessionId']}", json=given)
        assert answer.status_code == 200
        step = answer.json()
    assert len(step["recommendations"]) == 8
    assert all(movie["id"] and movie["reason"] for movie in step["recommendations"])


async def test_a_session_is_refined_by_what_was_thought(api: httpx.AsyncClient) -> None:
    session = (await api.post("/api/movies/start", json={})).json()["sessionId"]
    disliked = {"movieId": DUNE, "reaction": "dislike"}
    liked = {"feedback": [disliked, {"movieId": ARRIVAL, "reaction": "like"}], "action": "more_like_this"}
    like_it = (await api.post(f"/api/movies/refine/{session}", json=liked)).json()
    shown = {movie["id"] for movie in like_it["recommendations"]}
    assert len(shown) == 8 and not shown & {ARRIVAL, DUNE}
    other = (await api.post(f"/api/movies/refine/{session}", json={"action": "try_different"})).json()
    assert not shown & {movie["id"] for movie in other["recommendations"]}
    moods = (await api.post(f"/api/movies/refine/{session}", json={"action": "adjust_mood"})).json()["moods"]
    mood = {"action": "adjust_mood", "mood": moods[0]["id"]}
    assert (await api.post(f"/api/movies/refine/{session}", json=mood)).json()["recommendations"]


async def test_a_session_lasts_an_hour_and_is_nobody_elses(
    api: httpx.AsyncClient, make_key: MakeKey, house: House
) -> None:
    step = (await api.post("/api/movies/start", json={})).json()
    given = {"questionId": step["question"]["id"], "answer": step["question"]["options"][0]["id"]}
    address = f"/api/movies/answer/{step['sessionId']}"
    stranger = {"authorization": f"Bearer {await make_key()}"}
    assert (await api.post(address, json=given, headers=stranger)).status_code == 404
    assert (await api.post(f"{address[:-1]}x", json=given)).status_code == 404
    assert (await api.post(address, json=given)).status_code == 200
    before = fake(house.clock).now()
    fake(house.clock).advance(minutes=61)
    answer = await api.post(address, json=given)
    fake(house.clock).set(before)
    assert answer.status_code == 404
    assert "last an hour" in answer.json()["detail"]


async def test_a_session_goes_on_in_another_process(api: httpx.AsyncClient, house: House) -> None:
    from bot.wiring.web import site

    step = (await api.post("/api/movies/start", json={"context": {"locale": "de"}})).json()
    other = site(house)
    other.open(house.manager.handle)
    transport = httpx.ASGITransport(other.build([]))
    given = {"questionId": step["question"]["id"], "answer": step["question"]["options"][0]["id"]}
    async with httpx.AsyncClient(transport=transport, base_url="http://usher.test", headers=api.headers) as client:
        then = (await client.post(f"/api/movies/answer/{step['sessionId']}", json=given)).json()
    assert then["progress"]["answered"] == 1


async def test_an_answer_to_a_question_that_is_not_asked_is_a_conflict(api: httpx.AsyncClient) -> None:
    domains = (await api.get("/api/domains")).json()
    options = {each["id"]: [o["id"] for o in each["options"]] for each in domains[0]["questions"]}
    step = (await api.post("/api/movies/start", json={})).json()
    address, first = f"/api/movies/answer/{step['sessionId']}", step["question"]["id"]

    async def answered(question: str, option: str) -> httpx.Response:
        return await api.post(address, json={"questionId": question, "answer": option})

    later = next(question for question in options if question != first)
    early = await answered(later, options[later][0])
    assert early.status_code == 409 and first in early.json()["detail"]
    assert (await answered("nonsense", "x")).status_code == 422
    wrong = await answered(first, "nonsense")
    assert wrong.status_code == 422 and options[first][0] in wrong.json()["detail"]
    while step["question"]:
        last = step["question"]["id"]
        step = (await answered(last, options[last][0])).json()
    for question in (first, last):
        late = await answered(question, options[question][0])
        assert late.status_code == 409 and "start a new one" in late.json()["detail"]


async def test_an_earlier_answer_may_be_changed_while_the_questions_last(api: httpx.AsyncClient) -> None:
    step = (await api.post("/api/movies/start", json={})).json()
    address, first = f"/api/movies/answer/{step['sessionId']}", step["question"]
    for option in first["options"][:2]:
        answer = await api.post(address, json={"questionId": first["id"], "answer": option["id"]})
        assert answer.status_code == 200 and answer.json()["progress"]["answered"] == 1


async def test_a_persons_history_and_verdicts_shape_their_picks_alone(api: httpx.AsyncClient) -> None:
    items = [{"id": ARRIVAL, "rating": 5}, {"id": DUNE, "rating": 4.5, "at": "2024-05-01T00:00:00Z"}]
    given = {"user_id": "ada", "items": items, "event_type": "seen"}
    assert (await api.post("/user/history", json=given)).json() == {"taken": 2, "known": 0}
    assert (await api.post("/user/history", json=given)).json() == {"taken": 0, "known": 2}
    hers = (await api.get("/recommend", params={"user_id": "ada"})).json()["items"]
    his = (await api.get("/recommend", params={"user_id": "bo"})).json()["items"]
    assert not {ARRIVAL, DUNE} & {item["id"] for item in hers}
    assert [item["id"] for item in hers] != [item["id"] for item in his]


async def test_pages_follow_one_another_and_a_cursor_is_its_persons(api: httpx.AsyncClient) -> None:
    first = (await api.get("/recommend", params={"user_id": "ada", "query": "heist", "limit": 5})).json()
    second = await api.get("/recommend", params={"user_id": "ada", "cursor": first["next_cursor"]})
    ids = [item["id"] for page in (first, second.json()) for item in page["items"]]
    assert len(ids) == len(set(ids)) == 10
    stolen = await api.get("/recommend", params={"user_id": "bo", "cursor": first["next_cursor"]})
    assert stolen.status_code == 422


async def test_overrides_hold_for_one_request(api: httpx.AsyncClient) -> None:
    async def ids(**given: Any) -> list[str]:
        answer = await api.get("/recommend", params={"user_id": "cy", "query": "a science fiction film", **given})
        assert answer.status_code == 200, answer.text
        return [item["id"] for item in answer.json()["items"]]

    usual = await ids()
    for given in ({"weights": "popularity=10,concepts=0,words=0"}, {"diversify": 1}, {"ann_description": "a romance"}):
        assert await ids(**given) != usual, given
    assert await ids(use_llm_intent=False, rewrite=False)
    assert await ids() == usual
    bad = await api.get("/recommend", params={"user_id": "cy", "weights": "nonsense=1"})
    assert bad.status_code == 422 and "popularity" in bad.json()["detail"]


async def test_a_click_is_kept_and_a_like_is_a_turn(api: httpx.AsyncClient, house: House) -> None:
    given = {"user_id": "dee", "item_id": ARRIVAL, "event_type": "like"}
    assert (await api.post("/feedback", json=given)).json() == {"noted": True}
    click = {"user_id": "dee", "item_id": DUNE, "event_type": "click", "meta": {"place": 3}}
    assert (await api.post("/feedback", json=click)).json() == {"noted": True}
    assert (await api.post("/feedback", json=click | {"user_id": "nobody-yet"})).json() == {"noted": False}
    key = await SqlApiKeys(house.database).find(digest_of(api.headers["authorization"].split()[1]))
    assert key
    onlooker = Onlooker(routes=house.routes, people=house.people, clock=house.clock)
    turn = await onlooker.turn(Account(platform="api", id=f"{key.id}:dee"), "en")
    assert turn and [(j.title, j.verdict) for j in turn.taste.judgements] == [(ARRIVAL, Verdict.LIKED)]
    kept = await house.people.export(turn.person.id)
    assert [(row["title_id"], row["kind"], row["meta"]) for row in kept["feedback"]] == [(DUNE, "click", {"place": 3})]


async def test_the_dialogue_is_there_as_data(api: httpx.AsyncClient) -> None:
    said = (await api.post("/api/talk", json={"user_id": "eve", "text": "a clever heist"})).json()["replies"]
    assert said[-1]["cards"][0]["heading"]
    press = next(b["action"] for b in said[-1]["cards"][0]["buttons"] if b["label"] == "👍")
    assert (await api.post("/api/talk", json={"user_id": "eve", "press": press})).json()["replies"]
    for wrong in ({}, {"text": "x", "press": "more"}, {"text": "  "}):
        assert (await api.post("/api/talk", json={"user_id": "eve", **wrong})).status_code == 422


async def test_two_keys_know_nobody_of_each_other(api: httpx.AsyncClient, make_key: MakeKey) -> None:
    await api.post("/feedback", json={"user_id": "fay", "item_id": ARRIVAL, "event_type": "seen"})
    other = {"authorization": f"Bearer {await make_key()}"}
    mine = (await api.post("/api/talk", json={"user_id": "fay", "text": "/history"})).json()["replies"][0]["text"]
    theirs = await api.post("/api/talk", json={"user_id": "fay", "text": "/history"}, headers=other)
    assert theirs.json()["replies"][0]["text"] != mine


async def test_a_link_to_watch_leads_to_one_place_alone(api: httpx.AsyncClient) -> None:
    answer = await api.get(f"/watch-link/{ARRIVAL}", params={"country": "DE"})
    assert answer.status_code == 307
    assert answer.headers["location"] == "https://www.themoviedb.org/movie/329865/watch?locale=DE"
    for bad in ("tmdb:movie:999999999", "https:%2F%2Fevil.example", "x"):
        assert (await api.get(f"/watch-link/{bad}")).status_code in (404, 422)
    assert (await api.get(f"/watch-link/{ARRIVAL}", params={"country": "//evil"})).status_code == 422


class TestNobodyIsLetIn:
    async def test_without_a_good_key_nothing_opens(
        self, api: httpx.AsyncClient, make_key: MakeKey, house: House
    ) -> None:
        revoked = await make_key()
        assert await SqlApiKeys(house.database).revoke(revoked[:20], house.clock.now())
        for wrong in ("", "Bearer", "Bearer x", f"Bearer {new_key()}", f"Bearer {revoked}", "Basic eA=="):
            answer = await api.post("/api/talk", json={"user_id": "a", "text": "hi"}, headers={"authorization": wrong})
            assert answer.status_code == 401
            assert answer.headers["content-type"] == "application/problem+json"
            assert answer.headers["www-authenticate"] == "Bearer"
            assert answer.json()["status"] == 401

    async def test_a_key_opens_its_scopes_alone(self, api: httpx.AsyncClient, make_key: MakeKey) -> None:
        headers = {"authorization": f"Bearer {await make_key('recommend')}"}
        assert (await api.get("/recommend", params={"user_id": "a"}, headers=headers)).status_code == 200
        refused = await api.post("/api/talk", json={"user_id": "a", "text": "hi"}, headers=headers)
        assert refused.status_code == 403 and "--scope talk" in refused.json()["detail"]

    async def test_a_key_that_asks_too_often_waits(self, house: House, make_key: MakeKey) -> None:
        from adapters.web.api.callers import Callers
        from adapters.web.guard import Limiter
        from adapters.web.problems import Problem

        key, keys = await make_key(), SqlApiKeys(house.database)
        callers = Callers(keys=keys, limiter=Limiter(limit="2/minute"), secret=b"x", now=house.clock.now)
        await callers.let_in(key, "talk")
        await callers.let_in(key, "talk")
        with pytest.raises(Problem) as refused:
            await callers.let_in(key, "talk")
        assert refused.value.status == 429


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/api/movies/start", {"domain": "books"}, 422),
        ("POST", "/api/movies/start", {"domain": "movies", "extra": 1}, 422),
        ("POST", "/api/movies/answer/none", {"questionId": "a", "answer": "b"}, 404),
        ("POST", "/api/movies/refine/none", {"action": "try_different"}, 404),
        ("GET", "/api/movies/tmdb:movie:999999999", None, 404),
        ("GET", "/api/movies/x", None, 422),
        ("GET", "/recommend", None, 422),
        ("GET", "/recommend?user_id=a&cursor=nonsense", None, 422),
        ("GET", "/recommend?user_id=a&profile=none", None, 404),
        ("POST", "/user/history", {"user_id": "a", "items": []}, 422),
        ("POST", "/user/history", {"user_id": "a", "items": [{"id": ARRIVAL}], "event_type": "rated"}, 422),
        ("POST", "/feedback", {"user_id": "a'; DROP TABLE people", "item_id": ARRIVAL, "event_type": "click"}, 422),
        ("POST", "/feedback", {"user_id": "a", "item_id": "tmdb:movie:999999999", "event_type": "like"}, 404),
        ("GET", "/api/nothing", None, 404),
        ("DELETE", "/api/talk", None, 405),
    ],
)
async def test_bad_requests_say_how_to_mend_them(
    api: httpx.AsyncClient, method: str, path: str, body: Any, status: int
) -> None:
    answer = await api.request(method, path, json=body)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"]


async def test_what_is_no_json_or_too_much_of_it_is_refused(api: httpx.AsyncClient) -> None:
    headers = {"content-type": "application/json"}
    assert (await api.post("/api/talk", content=b"{", headers=headers)).status_code == 422
    assert (await api.post("/api/talk", content=b"\xff\xfe", headers=headers)).status_code == 422
    assert (await api.post("/api/talk", content=b" " * (10 << 20), headers=headers)).status_code == 413

    async def endless() -> AsyncIterator[bytes]:
        for _ in range(1000):
            yield b" " * 1024

    assert (await api.post("/api/talk", content=endless(), headers=headers)).status_code == 413


async def test_the_document_and_its_page_are_there_for_everybody(app: FastAPI) -> None:
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://usher.test") as client:
        found = (await client.get("/api/openapi.json")).json()
        assert found["openapi"].startswith("3.1")
        assert "/api/movies/start" in found["paths"] and "/" not in found["paths"]
        page = (await client.get("/api/docs")).text
        assert all(path in page for path in found["paths"])
        domains = (await client.get("/api/domains?locale=de")).json()
        assert [domain["id"] for domain in domains] == ["movies", "tv", "documentaries", "kids"]
        assert all(len(domain["questions"]) == 5 for domain in domains)


async def test_many_sessions_at_once_end_without_an_error(api: httpx.AsyncClient) -> None:
    async def one() -> int:
        step = (await api.post("/api/movies/start", json={})).json()
        while step["question"]:
            given = {"questionId": step["question"]["id"], "answer": step["question"]["options"][-1]["id"]}
            step = (await api.post(f"/api/movies/answer/{step['sessionId']}", json=given)).json()
        return len(step["recommendations"])

    assert await asyncio.gather(*(one() for _ in range(20))) == [8] * 20
