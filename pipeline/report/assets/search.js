// Search and filter of a list. Its index comes in parts, each a script that calls wortlautPart.

const PAGE = 50;
const entries = [];
let shown = [];
let page = 0;

const at = (id) => document.getElementById(id);
const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

globalThis.wortlautPart = (part) => {
  for (const [href, text, facts, filter] of part)
    entries.push({ href, text, facts, filter, key: folded(`${text} ${facts}`) });
  fillFilter();
  search();
};

function fillFilter() {
  const select = at('filter');
  const chosen = select.value;
  const values = [...new Set(entries.map(({ filter }) => filter))].filter((value) => value !== '');
  values.sort((a, b) => a.localeCompare(b, 'de'));
  select.replaceChildren(option('', 'all'), ...values.map((value) => option(value, value)));
  select.value = chosen;
}

function option(value, text) {
  const element = document.createElement('option');
  element.value = value;
  element.textContent = text;
  return element;
}

function search() {
  const words = folded(at('query').value)
    .split(/\s+/)
    .filter((word) => word !== '');
  const filter = at('filter').value;
  shown = entries.filter(
    (entry) =>
      (filter === '' || entry.filter === filter) && words.every((word) => entry.key.includes(word)),
  );
  page = 0;
  show();
}

function show() {
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  at('results').start = page * PAGE + 1;
  at('results').replaceChildren(...shown.slice(page * PAGE, (page + 1) * PAGE).map(item));
  at('status').textContent = `${shown.length} of ${entries.length}`;
  at('place').textContent = `page ${page + 1} of ${pages}`;
  at('previous').disabled = page === 0;
  at('next').disabled = page + 1 >= pages;
}

function item({ href, text, facts }) {
  const element = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  const small = document.createElement('span');
  small.className = 'facts';
  small.textContent = facts;
  element.append(link, ' ', small);
  return element;
}

function turn(step) {
  page += step;
  show();
  at('results').scrollIntoView();
}

at('query').addEventListener('input', search);
at('filter').addEventListener('change', search);
at('previous').addEventListener('click', () => turn(-1));
at('next').addEventListener('click', () => turn(1));
