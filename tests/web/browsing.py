"""A browser without scripts: it reads pages, presses buttons, sends forms and keeps cookies."""

import html
import re
from dataclasses import dataclass
from itertools import count

import httpx

_turns = count(1)
_BUTTON = re.compile(r'<button name="press" value="([^"]*)"[^>]*>(.*?)</button>', re.DOTALL)


@dataclass(frozen=True)
class Pressable:
    """A button as it stands on a page: what it sends, its label, and the line that it belongs to."""

    sends: str
    label: str
    over: str


class Browser:
    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self.page = ""
        self.status = 0
        self.at = "/"

    async def opens(self, path: str = "/") -> str:
        """A page, where it leads to."""
        return self._read(await self.client.get(path, follow_redirects=True))

    async def says(self, text: str) -> str:
        return await self.sends({"text": text})

    async def presses(self, label: str, place: int = -1) -> str:
        """The last button whose label contains these words, or the one in this place."""
        found = [button for button in self.buttons() if label.casefold() in button.label.casefold()]
        assert found, f"no button {label!r} among {[b.label for b in self.buttons()]}"
        return await self.sends({"press": found[place].sends, "over": found[place].over})

    async def sends(self, fields: dict[str, str], path: str = "/say", script: bool = False, **more: object) -> str:
        """A form of the page at hand; with `script` as our own sends it, which reads the events of the answer."""
        data = {"token": self.token, "turn": f"turn-{next(_turns):08}", **fields}
        headers = {"accept": "text/event-stream"} if script else {}
        answer = await self.client.post(path, data=data, headers=headers, follow_redirects=True, **more)  # type: ignore[arg-type]  # whatever else httpx takes
        if script:
            self.status = answer.status_code
            return html.unescape(answer.text)
        return self._read(answer)

    @property
    def token(self) -> str:
        found = re.search(r'name="token" value="([^"]*)"', self.page)
        return found[1] if found else ""

    def buttons(self) -> list[Pressable]:
        """Those of the dialogue, in the order of the page."""
        found = []
        for form in re.findall(r"<form method=.*?</form>", self.page, re.DOTALL):
            over = re.search(r'name="over" value="(\d+)"', form)
            for sends, label in _BUTTON.findall(form):
                found.append(Pressable(html.unescape(sends), html.unescape(label).strip(), over[1] if over else ""))
        return found

    @property
    def words(self) -> str:
        """What one reads."""
        return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", self.page.partition("<main")[2])).split())

    @property
    def headings(self) -> list[str]:
        """Titles on the cards."""
        return [
            html.unescape(found) for found in re.findall(r'<h[23] class="name"><a [^>]*>(.*?)</a></h[23]>', self.page)
        ]

    def _read(self, answer: httpx.Response) -> str:
        self.status, self.page, self.at = answer.status_code, answer.text, answer.url.path
        return self.words
