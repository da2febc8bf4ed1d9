// What a page does beyond its forms, which work without this too: focus, words in passing, files dropped, Enter to send.
"use strict";

const status = document.getElementById("status");

function tell(words, wrong) {
  status.textContent = words;
  status.classList.toggle("wrong", Boolean(wrong));
  clearTimeout(tell.later);
  const read = Math.min(15000, 4000 + 60 * words.length);
  tell.later = setTimeout(() => { status.textContent = ""; status.classList.remove("wrong"); }, read);
}

// Each press is an event of its own; only the very same request sent twice is one.
document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.parameters.has?.("turn")) event.detail.parameters.set("turn", newTurn());
  else if ("turn" in event.detail.parameters) event.detail.parameters.turn = newTurn();
});

function newTurn() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((n) => n.toString(16).padStart(2, "0")).join("");
}

// The conversation: a form is sent, and its answer is read as it comes.
const talk = document.getElementById("talk");
const typing = document.getElementById("typing");
let going = 0;

document.querySelector(".talking")?.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target, body = new FormData(form, event.submitter);
  if (form.id === "compose") say(form, body);
  else if (!form.dataset.going) press(form, body);
});

// What was said stands there at once; the answer brings it again, with its number.
async function say(form, body) {
  const words = body.get("text").trim(), file = form.elements.file.files[0];
  if (!words && !file) { form.elements.text.focus(); return; }
  const line = document.createElement("li");
  line.className = "said pending";
  line.textContent = file ? `📎 ${file.name}\n${words}`.trim() : words;
  talk.append(line);
  line.scrollIntoView({block: "end"});
  form.reset();
  grow(form.elements.text);
  const arrived = await send(form.action, body, line);
  line.remove();
  if (!arrived && !form.elements.text.value) form.elements.text.value = words;
}

async function press(form, body) {
  form.dataset.going = "1";
  await send(form.action, body);
  delete form.dataset.going;
}

// Whether all of the answer arrived.
async function send(address, body, line) {
  body.set("turn", newTurn());
  if (!body.get("file")?.name) { body.delete("file"); body = new URLSearchParams(body); }
  typing.classList.toggle("on", ++going > 0);
  let pieces = 0;
  try {
    const answer = await fetch(address, {method: "POST", body, headers: {accept: "text/event-stream"}});
    if (!answer.ok) { tell(textOf(await answer.text()) || document.body.dataset.offline, true); return false; }
    for await (const [name, text] of events(answer.body)) {
      if (name === "wrong") { tell(text, true); return false; }
      line?.remove();
      put(text, pieces++);
    }
    return true;
  } catch (error) {
    tell(document.body.dataset.offline, true);
    return false;
  } finally {
    typing.classList.toggle("on", --going > 0);
  }
}

// Server-sent events as they come: a name and a text each.
async function* events(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  for (let rest = ""; ;) {
    const {done, value} = await reader.read();
    if (done) return;
    const parts = (rest + value).split("\n\n");
    rest = parts.pop();
    for (const part of parts) {
      const lines = part.split("\n");
      const name = lines.find((each) => each.startsWith("event: "))?.slice(7);
      if (name) yield [name, lines.filter((each) => each.startsWith("data: ")).map((each) => each.slice(6)).join("\n")];
    }
  }
}

// Lines that stand there are replaced, new ones come last. Focus goes to what is new, so that the keyboard and a screen
// reader go on from there; what comes after it is read out. A line that only changed keeps focus where it was, on the
// same button.
function put(html, later) {
  const piece = document.createElement("template"), held = document.activeElement?.id;
  piece.innerHTML = html;
  const passing = piece.content.querySelector(".passing")?.textContent.trim();
  let fresh, changed;
  for (const line of piece.content.querySelectorAll("li.said, li.reply")) {
    const old = document.getElementById(line.id);
    if (old) { old.replaceWith(line); changed ??= line; continue; }
    talk.insertBefore(line, talk.querySelector(".pending"));
    if (line.matches(".reply")) fresh ??= line;
  }
  if (held && document.activeElement === document.body) document.getElementById(held)?.focus({preventScroll: true});
  if (later) document.getElementById("besides").textContent = fresh?.querySelector(".text, .name")?.textContent ?? "";
  else if (fresh) show(fresh);
  else if (changed && !passing) show(changed);
  if (passing) tell(passing);
}

function textOf(html) {
  return new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
}

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id === "main") document.getElementById("answers")?.focus();
});

function show(line) {
  if (!line) return;
  line.focus({preventScroll: true});
  line.scrollIntoView({block: line.offsetHeight > innerHeight * 0.7 ? "start" : "nearest"});
}

document.addEventListener("htmx:responseError", (event) => {
  tell(textOf(event.detail.xhr.responseText) || document.body.dataset.offline, true);
});
document.addEventListener("htmx:sendError", () => tell(document.body.dataset.offline, true));

const compose = document.getElementById("compose");

function grow(words) {
  words.style.height = "auto";
  words.style.height = `${Math.min(words.scrollHeight, 160)}px`;
}

if (compose) {
  const words = compose.elements.text;
  words.addEventListener("input", () => grow(words));
  words.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    compose.requestSubmit();
  });
  compose.elements.file.addEventListener("change", () => compose.elements.file.files.length && compose.requestSubmit());
  const over = (on) => document.body.classList.toggle("dropping", on);
  addEventListener("dragover", (event) => { event.preventDefault(); over(true); });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) over(false); });
  addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    if (!event.dataTransfer.files.length) return;
    compose.elements.file.files = event.dataTransfer.files;
    compose.requestSubmit();
  });
  const latest = document.querySelector(location.hash.startsWith("#m") ? CSS.escape(location.hash).replace(/^\\#/, "#") : "#talk > :last-child");
  latest?.scrollIntoView({block: latest.offsetHeight > innerHeight * 0.7 ? "start" : "end"});
}

// Telegram's Mini App: who it is stands behind "#", which no server sees, and is handed in once; the colours of
// Telegram's theme hold for the whole visit.
const colours = {bg_color: "--paper", secondary_bg_color: "--fill", section_bg_color: "--card", text_color: "--ink",
  hint_color: "--hint", accent_text_color: "--told", button_color: "--accent", button_text_color: "--on-accent"};

// What Telegram names no colour for is mixed of those it names; whether that is light or dark, its background says.
function wear(theme) {
  const root = document.documentElement, given = (name) => /^#[0-9a-f]{6}$/i.test(theme?.[name] ?? "");
  for (const [name, property] of Object.entries(colours)) if (given(name)) root.style.setProperty(property, theme[name]);
  if (!given("bg_color") || !given("text_color")) return;
  const [red, green, blue] = theme.bg_color.match(/\w\w/g).map((part) => parseInt(part, 16));
  root.dataset.theme = 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
  root.dataset.worn = "";
}

function kept(name) {
  try { return JSON.parse(sessionStorage.getItem(name)); } catch { return null; }
}

wear(kept("theme"));
const app = document.getElementById("app");
if (app) enter();

async function enter() {
  const told = new URLSearchParams(location.hash.slice(1));
  const body = new URLSearchParams();
  if (told.get("tgWebAppData")) body.set("init_data", told.get("tgWebAppData"));
  if (told.get("tgAuthResult")) body.set("result", told.get("tgAuthResult"));
  const to = new URLSearchParams(location.search).get("to");
  if (to && String(body)) body.set("to", to);
  if (told.get("tgWebAppThemeParams")) sessionStorage.setItem("theme", told.get("tgWebAppThemeParams"));
  wear(kept("theme"));
  history.replaceState(null, "", location.pathname);
  const answer = String(body) && await fetch("/app", {method: "POST", body}).catch(() => null);
  if (answer && answer.ok) location.replace((await answer.json()).to);
  else {
    app.querySelector("h1").textContent = app.dataset.elsewhere;
    app.classList.add("elsewhere");
  }
}

// Arrows go from cover to cover, on the same button.
document.addEventListener("keydown", (event) => {
  const step = {ArrowLeft: -1, ArrowRight: 1, ArrowUp: -2, ArrowDown: 2}[event.key];
  const cover = event.target.closest?.("[data-swipe]");
  if (!cover || !step) return;
  const covers = [...cover.parentElement.children], top = covers[0].offsetTop;
  const wide = covers.filter((each) => each.offsetTop === top).length;
  const next = covers[covers.indexOf(cover) + (Math.abs(step) > 1 ? wide * Math.sign(step) : step)];
  const place = [...cover.querySelectorAll("a, button")].indexOf(event.target);
  const goal = next?.querySelectorAll("a, button")[place];
  if (goal) { event.preventDefault(); goal.focus(); }
});

// A cover swiped to the right is liked, to the left disliked: the same as its first two buttons.
const FAR = 80;
let swiped = null;
document.addEventListener("pointerdown", (event) => {
  const cover = event.target.closest("[data-swipe]");
  if (cover && !event.target.closest("button, a")) swiped = {cover, x: event.clientX};
});
document.addEventListener("pointermove", (event) => {
  if (!swiped) return;
  const by = event.clientX - swiped.x;
  swiped.cover.style.transform = `translateX(${by}px) rotate(${by / 30}deg)`;
  swiped.cover.dataset.swipe = Math.abs(by) > FAR ? (by > 0 ? "first" : "second") : "";
});
for (const end of ["pointerup", "pointercancel"]) {
  document.addEventListener(end, (event) => {
    if (!swiped) return;
    const {cover, x} = swiped, by = event.clientX - x;
    swiped = null;
    cover.style.transform = cover.dataset.swipe = "";
    if (end === "pointerup" && Math.abs(by) > FAR) cover.querySelectorAll("button")[by > 0 ? 0 : 1]?.click();
  });
}
