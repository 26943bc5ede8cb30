// Small conveniences. Every page works without them.

// The summary of what is wrong takes the focus, so that it is read first.
document.getElementById("error-summary")?.focus();

// A form that takes a while says so, and isn't sent twice. Coming back to the page makes it ready again.
for (const form of document.querySelectorAll("form[data-busy]")) {
  const button = form.querySelector("button[type=submit]");
  const status = form.querySelector("[role=status]");
  const [buttonText, statusText] = [button?.textContent, status?.textContent];
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "yes";
    if (button) button.textContent = form.dataset.busy;
    if (status) status.textContent = "Reading and checking. This page changes when it is done.";
  });
  addEventListener("pageshow", () => {
    delete form.dataset.sent;
    if (button) button.textContent = buttonText;
    if (status) status.textContent = statusText;
  });
}

// The form of one record keeps what is typed, and shows its findings as it is typed.
const editor = document.querySelector("form[data-autosave]");
if (editor) {
  const saved = document.getElementById("saved");
  const findings = document.getElementById("findings");
  editor.querySelector(".ww-keys")?.removeAttribute("hidden");
  let timer, sending = false, typed = false, leaving = false;

  const ask = async (verb) => {
    const body = new URLSearchParams(new FormData(editor));
    body.set("do", verb);
    const answer = await fetch(editor.action, { method: "POST", body });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  };

  const keep = async () => {
    if (sending) return wait();
    sending = true;
    typed = false;
    try {
      saved.textContent = new DOMParser().parseFromString(await ask("draft"), "text/html").body.textContent;
      // A reason that is being typed stays where it is.
      if (!findings.contains(document.activeElement)) {
        const page = new DOMParser().parseFromString(await ask("findings"), "text/html");
        findings.replaceChildren(...page.body.childNodes);
      }
    } catch {
      saved.textContent = "Not kept: no answer from the server. Your text is still here.";
      typed = true;
    }
    sending = false;
  };

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 800);
  };

  editor.addEventListener("input", (event) => {
    if (findings.contains(event.target)) return;
    typed = true;
    saved.textContent = "Not saved yet";
    wait();
  });
  editor.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(timer);
  });
  editor.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const plain = event.target.matches("input[type=text]") && !findings.contains(event.target);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey || plain)) {
      event.preventDefault();
      editor.requestSubmit(editor.querySelector("button[value=save]"));
    } else if (event.key === "Escape") {
      document.getElementById("leave")?.click();
    }
  });
  // A figure that is chosen from the list goes to where the writer is, or to the end before anybody went into the words.
  let placed = false;
  for (const kind of ["pointerdown", "keydown"]) {
    document.getElementById("words")?.addEventListener(kind, () => { placed = true; }, { once: true });
  }
  editor.querySelector("button[value=quote]")?.addEventListener("click", (event) => {
    const [words, value] = [document.getElementById("words"), (name) => editor.elements[`quote-${name}`]?.value ?? ""];
    if (!words || !value("measure")) return;
    event.preventDefault();
    const given = [["area", value("area")], ["period", value("period")]].filter(([, own]) => own);
    const call = `{{${value("measure")}.${value("part")}${given.map(([name, own]) => ` ${name}="${own}"`).join("")}}}`;
    const [start, end] = placed ? [words.selectionStart, words.selectionEnd] : Array(2).fill(words.value.length);
    const joint = start > 0 && !/\s$/.test(words.value.slice(0, start)) ? " " : "";
    words.setRangeText(joint + call, start, end, "end");
    words.focus();
    words.dispatchEvent(new Event("input", { bubbles: true }));
  });
  addEventListener("pagehide", () => {
    if (!typed || leaving) return;
    const body = new URLSearchParams(new FormData(editor));
    body.set("do", "draft");
    navigator.sendBeacon(editor.action, body);
  });
}

// A grid of figures: arrows and Enter walk through it, a pasted block fills it, and what is typed is kept.
const grid = document.querySelector("form[data-grid]");
if (grid) {
  const cells = new Map([...grid.querySelectorAll("input[data-row]")].map((cell) => [`${cell.dataset.row} ${cell.dataset.column}`, cell]));
  const at = (cell, down, right) => cells.get(`${Number(cell.dataset.row) + down} ${Number(cell.dataset.column) + right}`);
  const said = document.getElementById("typed");
  let timer;

  const keep = async () => {
    const body = new URLSearchParams(new FormData(grid));
    body.set("do", "keep");
    try {
      const answer = await fetch(grid.action, { method: "POST", body });
      said.textContent = answer.ok ? "Kept, not saved yet" : "Not kept yet";
    } catch {
      said.textContent = "Not kept: no answer from the server. Your figures are still here.";
    }
  };

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 1200);
  };

  grid.addEventListener("input", wait);
  grid.addEventListener("submit", () => clearTimeout(timer));
  grid.addEventListener("keydown", (event) => {
    if (!event.target.matches("input[data-row]") || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const steps = { Enter: [event.shiftKey ? -1 : 1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
    const edge = event.target.selectionStart === event.target.selectionEnd;
    if (edge && event.target.selectionEnd === event.target.value.length) steps.ArrowRight = [0, 1];
    if (edge && event.target.selectionStart === 0) steps.ArrowLeft = [0, -1];
    if (!steps[event.key]) return;
    const next = at(event.target, ...steps[event.key]);
    if (event.key === "Enter" || next) event.preventDefault();
    next?.focus();
    next?.select();
  });
  grid.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!event.target.matches("input[data-row]") || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    let filled = 0;
    text.replace(/\r\n?/g, "\n").trimEnd().split("\n").forEach((line, down) => line.split("\t").forEach((word, right) => {
      const cell = at(event.target, down, right);
      if (!cell) return;
      cell.value = word.trim();
      filled += 1;
    }));
    said.textContent = `${filled} cells filled`;
    wait();
  });
}

// A page that waits for work says how far it is, and leads on when it is done. A page that nobody sees waits.
const working = document.querySelector("[data-renew]");
if (working) {
  const look = async () => {
    try {
      if (document.hidden) throw new Error("hidden");
      const answer = await fetch(working.dataset.renew, { redirect: "manual" });
      if (answer.type === "opaqueredirect") return location.reload();
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("[data-renew]");
      if (!now) return location.reload();
      const [heading, shown] = [page.querySelector("h1"), document.querySelector("h1")];
      if (heading && shown.textContent !== heading.textContent) return location.reload();
      if (now.textContent !== working.textContent) working.textContent = now.textContent;
    } catch {
      // The next look may be answered.
    }
    setTimeout(look, 1000);
  };
  setTimeout(look, 500);
}

// A mapping shows what it gives while it is changed, by the answer that its button gives too. Parts whose shape stays the same
// stay as they are, so that nothing moves under whoever is choosing.
const mapper = document.querySelector("form[data-live]");
if (mapper) {
  const said = document.getElementById("live");
  const part = (page, name) => page.querySelector(`[data-part="${name}"]`);
  const named = (field) => [...mapper.elements].filter((other) => other.name === field.name);
  let timer, request;

  const put = (old, fresh) => {
    const focus = old.contains(document.activeElement) ? document.activeElement : undefined;
    const index = focus ? named(focus).indexOf(focus) : -1;
    const open = [...old.querySelectorAll("details")].map((fold) => fold.open);
    old.replaceWith(fresh);
    fresh.querySelectorAll("details").forEach((fold, at) => (fold.open ||= Boolean(open[at])));
    if (!focus) return;
    const again = named(focus)[index];
    if (!again) return fresh.querySelector("select, input:not([type=hidden])")?.focus({ preventScroll: true });
    if (focus.matches("input, textarea")) again.value = focus.value;
    again.focus({ preventScroll: true });
    if (focus.selectionStart != null) again.setSelectionRange(focus.selectionStart, focus.selectionEnd);
  };

  const renew = async () => {
    request?.abort();
    const own = (request = new AbortController());
    const body = new URLSearchParams(new FormData(mapper));
    body.set("do", "try");
    try {
      const answer = await fetch(mapper.action, { method: "POST", body, signal: own.signal });
      if (!answer.ok && answer.status !== 422) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (own.signal.aborted) return;
      for (const old of document.querySelectorAll("[data-part]")) {
        const fresh = part(page, old.dataset.part);
        if (fresh && (fresh.dataset.part === mapper.dataset.live || fresh.dataset.shape !== old.dataset.shape)) put(old, fresh);
      }
      const wrong = page.querySelector("#error-summary li");
      said.textContent = (wrong ?? part(document, mapper.dataset.live).querySelector("p")).textContent;
    } catch {
      if (!own.signal.aborted) said.textContent = "Not shown anew. Press “Show what this gives”.";
    }
  };

  const wait = (event) => {
    clearTimeout(timer);
    request?.abort();
    timer = setTimeout(renew, event.type === "change" ? 150 : 700);
  };

  mapper.addEventListener("input", (event) => event.target.matches("input, textarea") && wait(event));
  mapper.addEventListener("change", wait);
  mapper.addEventListener("submit", () => {
    clearTimeout(timer);
    request?.abort();
  });
}

// A round typed in a call: Enter keeps one row, and leads on to the next that nobody has answered.
const told = document.getElementById("said");
for (const call of document.querySelectorAll("form[data-call]")) {
  const rowOf = (element) => element?.closest?.("[data-row]");
  const tell = (words) => {
    told.hidden = false;
    told.textContent = words;
  };

  const keep = async (row) => {
    const body = new URLSearchParams(new FormData(call));
    body.set("do", "save");
    body.set("row", row.dataset.row);
    row.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(call.action, { method: "POST", body });
      if (!answer.ok && answer.status !== 422) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(row.id);
      if (!fresh) throw new Error("no row");
      const wrong = page.querySelector("#error-summary a");
      for (const id of [row.id, ...(wrong ? [`said-by-${call.dataset.call}`] : [])]) {
        document.getElementById(id).replaceWith(page.getElementById(id));
      }
      const count = page.querySelector("h1");
      if (count) document.querySelector("h1").textContent = count.textContent;
      tell(wrong ? wrong.textContent : page.getElementById("said").textContent);
      if (wrong) return document.querySelector(wrong.getAttribute("href").replace(/\./g, "\\."))?.focus();
      const rows = [...document.querySelectorAll("[data-row]")];
      const next = rows[rows.indexOf(fresh) + 1] ?? fresh;
      next.querySelector("select")?.focus();
    } catch {
      row.removeAttribute("aria-busy");
      tell("Not kept: no answer from the server. What you typed is still here; press Enter again.");
    }
  };

  call.addEventListener("submit", (event) => {
    const row = rowOf(event.submitter === call.querySelector("button") ? document.activeElement : event.submitter) ?? rowOf(event.submitter);
    if (!row) return;
    event.preventDefault();
    if (!row.hasAttribute("aria-busy")) keep(row);
  });
  call.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches("select")) return;
    const row = rowOf(event.target);
    if (!row || !event.target.value) return;
    event.preventDefault();
    if (!row.hasAttribute("aria-busy")) keep(row);
  });
  call.addEventListener("change", (event) => {
    if (event.target.matches("select") && event.target.value === "off-track") {
      rowOf(event.target)?.querySelector("details")?.setAttribute("open", "");
    }
  });
}

// An update keeps itself while somebody types, and tries again when there was no connection. It is never sent by itself.
for (const form of document.querySelectorAll("form[data-keep]")) {
  const said = form.querySelector(".ww-kept");
  let timer, request, wait = 0, busy = 0, typed = false, leaving = false;

  const fields = () => {
    const body = new URLSearchParams(new FormData(form));
    body.set("do", "keep");
    body.set("auto", "yes");
    body.set("turn", Date.now());
    return body;
  };

  const keep = async () => {
    clearTimeout(timer);
    if (leaving) return;
    request?.abort();
    const own = (request = new AbortController());
    const slow = setTimeout(() => own.abort(), 15000);
    [busy, typed] = [Date.now(), false];
    try {
      const body = fields().toString();
      const headers = { "Content-Type": "application/x-www-form-urlencoded" };
      // What is on its way when the page goes still arrives, unless it is more than browsers allow.
      const keepalive = body.length < 60000;
      const answer = await fetch(form.action, { method: "POST", body, headers, signal: own.signal, keepalive });
      if (answer.status === 429 || answer.status >= 500) throw new Error(String(answer.status));
      wait = 0;
      // Whoever's session has ended is led to sign in, and that page says nothing of what was kept.
      if (answer.redirected) {
        said.textContent = "Not kept: you are signed out. Copy what you typed, then sign in again.";
      } else if (answer.status === 409) {
        said.textContent = "Not kept: this was sent meanwhile. Send it again to change it.";
      } else if (!answer.ok) {
        said.textContent = "Not kept: this can’t be answered now. What you gave is still here.";
      } else if (!typed) {
        const now = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
        said.textContent = `Kept ${now}, ${form.dataset.keep || "not sent yet"}`;
      }
    } catch {
      if (leaving || own !== request) return;
      typed = true;
      wait = Math.min(wait * 2 || 3000, 60000);
      said.textContent = "Not kept yet: no connection. What you gave is still here, and we try again.";
      timer = setTimeout(keep, wait);
    } finally {
      clearTimeout(slow);
      if (own === request) busy = 0;
    }
  };

  form.addEventListener("input", (event) => {
    typed = true;
    clearTimeout(timer);
    timer = setTimeout(keep, event.target.type === "radio" ? 100 : 1000);
  });
  form.addEventListener("submit", async (event) => {
    const { submitter } = event;
    // Without a connection the page would go, and with it what wasn't kept: it is kept first, or stays.
    if (!leaving && (wait || !navigator.onLine || (busy && Date.now() - busy > 2000))) {
      event.preventDefault();
      await keep();
      if (wait || typed) return;
      leaving = true;
      return form.requestSubmit(submitter);
    }
    leaving = true;
    clearTimeout(timer);
    request?.abort();
  });
  addEventListener("online", () => typed && keep());
  addEventListener("pageshow", () => (leaving = false));
  addEventListener("pagehide", () => {
    if (typed && !leaving) navigator.sendBeacon(form.action, fields());
  });
}

// The screen of a meeting room: single keys, weights that move the order while everybody looks, and a clock.
const room = document.querySelector("[data-room]");
if (room) {
  const switched = document.getElementById("keys");
  document.querySelector("[data-keys]").hidden = false;
  switched.checked = localStorage.getItem("ww-keys") !== "off";
  switched.addEventListener("change", () => localStorage.setItem("ww-keys", switched.checked ? "on" : "off"));

  let work = Promise.resolve();
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const places = () => new Map([...document.querySelectorAll("[data-part=order] li[id]")].map((line) => [line.id, line.getBoundingClientRect().top]));

  // The parts change in place, so that whoever presses keeps the focus, and each line is seen going to its place.
  const show = (page) => {
    const before = places();
    const focus = document.activeElement?.id;
    for (const old of document.querySelectorAll("[data-part]")) {
      const fresh = page.querySelector(`[data-part="${old.dataset.part}"]`);
      if (fresh && fresh.outerHTML !== old.outerHTML) old.replaceWith(fresh);
    }
    document.querySelector("h1").textContent = page.querySelector("h1").textContent;
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
    if (calm.matches) return;
    for (const [id, top] of places()) {
      const moved = (before.get(id) ?? top) - top;
      if (moved) document.getElementById(id).animate([{ transform: `translateY(${moved}px)` }, { transform: "none" }], { duration: 450, easing: "ease-out" });
    }
  };
  const change = async (action, body) => {
    try {
      const answer = await fetch(action, { method: "POST", body });
      if (!answer.ok) throw new Error(String(answer.status));
      // Somebody whose session has ended is led to sign in: that page is nothing for the room.
      if (new URL(answer.url).pathname !== new URL(action).pathname) return location.assign(answer.url);
      show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      document.getElementById("order-said").textContent = "Not changed: no answer from the server. Press again.";
      document.getElementById("order-said").classList.remove("govuk-visually-hidden");
    }
  };
  // What another facilitator records or weighs is seen without a press.
  const renew = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(location.pathname);
      if (answer.ok && !answer.redirected) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      // There is no connection; the next turn tries again.
    }
  };
  if (document.querySelector("[data-part=order]")) setInterval(() => (work = work.then(renew)), 10000);
  room.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-swap]");
    if (!form || event.submitter?.value === "agree") return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    work = work.then(() => change(form.action, body));
  });

  addEventListener("keydown", (event) => {
    if (!switched.checked || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.target.matches("textarea, select, input:not([type=radio], [type=checkbox])")) return;
    const key = event.key.toLowerCase();
    const turn = { "+": "more", "=": "more", "-": "less" }[key];
    const found = turn
      ? document.activeElement.closest("[data-weight]")?.querySelector(`[data-turn=${turn}]`)
      : document.querySelector(`[data-key="${CSS.escape(key)}"], [data-focuskey="${CSS.escape(key)}"]`);
    if (!found) return;
    event.preventDefault();
    if (found.dataset.focuskey === key) return found.focus();
    found.focus();
    found.click();
  });

  const clock = document.querySelector("[data-left]");
  if (clock) {
    const end = Date.now() + Number(clock.dataset.left) * 1000;
    const tick = () => {
      const left = Math.max(0, Math.round((end - Date.now()) / 1000));
      clock.textContent = left ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")} left` : "Time is up";
      clock.dataset.left = left;
      if (left) setTimeout(tick, 1000);
    };
    tick();
  }
}
