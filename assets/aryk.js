// Keeps the live part of a page up to date: hears that something has changed and reads that part anew. Every page works
// without it.
const part = document.querySelector("[data-changes]"), note = document.querySelector("[data-lost]");
const AGAIN = 10000, PATIENCE = 20000, SPREAD = 400; // milliseconds
let reading = false, old = false, lost;

function listen() {
  const source = new EventSource(part.dataset.changes + "?after=" + part.dataset.number);
  source.addEventListener("changed", (event) => {
    part.dataset.number = event.lastEventId;
    refresh();
  });
  source.onopen = () => {
    clearTimeout(lost);
    if (note) note.hidden = true;
  };
  source.onerror = () => {
    clearTimeout(lost);
    lost = setTimeout(() => { if (note) note.hidden = false; }, AGAIN);
    if (source.readyState !== EventSource.CLOSED) return; // the browser comes again by itself
    refresh();
    setTimeout(listen, AGAIN * (1 + Math.random()));
  };
}

function refresh() {
  old = true;
  if (reading || document.hidden) return;
  reading = true;
  setTimeout(read, Math.random() * SPREAD);
}

async function read() {
  const ends = new AbortController(), late = setTimeout(() => ends.abort(), PATIENCE);
  old = false;
  try {
    const headers = { "Aryk-Live": "1" };
    const answer = await fetch(part.dataset.fragment, { headers, redirect: "manual", signal: ends.signal });
    if (answer.ok) show(await answer.text());
    else if (answer.type === "opaqueredirect" || [401, 404].includes(answer.status)) leave();
    else throw answer;
  } catch {
    setTimeout(refresh, AGAIN);
  }
  clearTimeout(late);
  reading = false;
  if (old) refresh();
}

// The page itself says why it is not shown any more. What is typed stays until it is sent.
function leave() {
  if (!unsent(part)) setTimeout(() => location.reload(), Math.max(0, AGAIN - performance.now()));
}

function show(html) {
  replace(part, new DOMParser().parseFromString(html, "text/html").body);
}

// Gives `into` the content of `from` and leaves alone what is in both, so that focus, scroll and typed text stay.
function replace(into, from) {
  const children = [...from.childNodes], wanted = new Set(children.map(key).filter(Boolean));
  let next = into.firstChild;
  for (const child of children) {
    const found = find(next, child);
    while (found && next !== found && !wanted.has(key(next))) next = drop(next);
    if (found && next === found) next = next.nextSibling;
    else into.insertBefore(found || child, next);
    if (found) update(found, child);
  }
  while (next) next = drop(next);
}

// What has a name is found by it; the rest by its kind, before the next that has one.
function find(node, like) {
  const name = key(like);
  while (node && (name ? key(node) !== name : !key(node) && node.nodeName !== like.nodeName)) node = node.nextSibling;
  return node && key(node) === name ? node : null;
}

function key(node) {
  if (node.nodeType !== 1) return "";
  if (node.id || node.nodeName === "FORM") return node.id || node.getAttribute("action");
  return node.name ? node.name + (/radio|checkbox|submit/.test(node.type) ? node.value : "") : "";
}

function update(node, like) {
  if (node.nodeType !== 1) {
    if (node.data !== like.data) node.data = like.data;
    return;
  }
  const names = new Set([...node.getAttributeNames(), ...like.getAttributeNames()]);
  names.delete("open"); // what the reader has unfolded stays so
  for (const name of names) {
    const value = like.getAttribute(name);
    if (value === null) node.removeAttribute(name);
    else if (value !== node.getAttribute(name)) node.setAttribute(name, value);
  }
  replace(node, like);
}

function drop(node) {
  const next = node.nextSibling;
  if (!unsent(node)) node.remove();
  return next;
}

function unsent(node) {
  const all = [node, ...(node.querySelectorAll ? node.querySelectorAll("*") : [])];
  return all.some((field) => field.defaultValue !== undefined && field.value !== field.defaultValue);
}

if (part) {
  document.addEventListener("visibilitychange", () => { if (old) refresh(); });
  listen();
}
