// What a page does beyond its forms, which work without this too: focus, words in passing, files dropped, Enter to send.
"use strict";

const status = document.getElementById("status");

function tell(words, wrong) {
  status.textContent = words;
  status.classList.toggle("wrong", Boolean(wrong));
  clearTimeout(tell.later);
  tell.later = setTimeout(() => { status.textContent = ""; status.classList.remove("wrong"); }, 6000);
}

// Each press is an event of its own; only the very same request sent twice is one.
document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.parameters.has?.("turn")) event.detail.parameters.set("turn", newTurn());
  else if ("turn" in event.detail.parameters) event.detail.parameters.turn = newTurn();
});

function newTurn() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((n) => n.toString(16).padStart(2, "0")).join("");
}

// What was said stands there at once; the answer brings it again, with its number.
document.addEventListener("htmx:beforeRequest", (event) => {
  const form = event.target;
  if (form.id !== "compose") return;
  const words = form.elements.text.value.trim();
  const file = form.elements.file.files[0];
  if (!words && !file) { event.preventDefault(); form.elements.text.focus(); return; }
  const line = document.createElement("li");
  line.className = "said pending";
  line.textContent = file ? `📎 ${file.name}` : words;
  document.getElementById("talk").append(line);
  line.scrollIntoView({block: "end"});
  form.dataset.kept = words;
  form.reset();
  grow(form.elements.text);
});

document.addEventListener("htmx:afterRequest", (event) => {
  document.querySelectorAll(".pending").forEach((line) => line.remove());
  const form = event.target;
  if (form.id === "compose" && !event.detail.successful && !form.elements.text.value) {
    form.elements.text.value = form.dataset.kept;
  }
});

// Focus goes to what is new, so that the keyboard and a screen reader go on from there. A line that only changed keeps
// the focus where it was; htmx finds the same button again by its id.
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id === "main") document.getElementById("answers")?.focus();
  if (event.target.id !== "talk") return;
  const number = event.detail.xhr.usherLines = event.detail.xhr.response.split('class="reply').length - 1;
  const changed = [...event.detail.xhr.response.matchAll(/id="(m\w+)" tabindex="-1" hx-swap-oob/g)].map((m) => m[1]);
  const replies = [...document.querySelectorAll("#talk > .reply")].slice(-Math.max(1, number - changed.length));
  const passing = status.textContent.trim();
  if (number > changed.length) show(replies[0]);
  else if (changed.length && !passing) show(document.getElementById(changed[0]));
  if (passing) tell(passing);
});

function show(line) {
  if (!line) return;
  line.focus({preventScroll: true});
  line.scrollIntoView({block: line.offsetHeight > innerHeight * 0.7 ? "start" : "nearest"});
}

document.addEventListener("htmx:responseError", (event) => {
  const text = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html").body.textContent.trim();
  tell(text || document.body.dataset.offline, true);
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
  hint_color: "--soft", button_color: "--accent", button_text_color: "--on-accent"};

function wear(theme) {
  for (const [name, property] of Object.entries(colours)) {
    if (/^#[0-9a-f]{6}$/i.test(theme?.[name] ?? "")) document.documentElement.style.setProperty(property, theme[name]);
  }
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
  if (told.get("tgWebAppThemeParams")) sessionStorage.setItem("theme", told.get("tgWebAppThemeParams"));
  wear(kept("theme"));
  history.replaceState(null, "", location.pathname);
  const answer = String(body) && await fetch("/app", {method: "POST", body}).catch(() => null);
  if (answer && answer.ok) location.replace((await answer.json()).to);
  else app.querySelector("h1").textContent = app.dataset.elsewhere;
}

// A cover swiped to the right is liked, to the left disliked: the same as its first two buttons.
let swiped = null;
document.addEventListener("pointerdown", (event) => {
  const cover = event.target.closest("[data-swipe]");
  if (cover && !event.target.closest("button, a")) swiped = {cover, x: event.clientX};
});
document.addEventListener("pointermove", (event) => {
  if (!swiped) return;
  const by = event.clientX - swiped.x;
  swiped.cover.style.transform = `translateX(${by}px) rotate(${by / 30}deg)`;
});
for (const end of ["pointerup", "pointercancel"]) {
  document.addEventListener(end, (event) => {
    if (!swiped) return;
    const {cover, x} = swiped, by = event.clientX - x;
    swiped = null;
    cover.style.transform = "";
    if (end === "pointerup" && Math.abs(by) > 80) cover.querySelectorAll("button")[by > 0 ? 0 : 1]?.click();
  });
}
