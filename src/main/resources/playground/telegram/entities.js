import { el, icon, outLink } from '../dom.js';
import { icons } from '../icons.js';
import { moment } from '../time.js';
import { found } from './found.js';

/** Discord's letter for a Telegram date format; `r` alone is relative. */
function timeStyle(format = '') {
  if (format.startsWith('r')) return 'R';
  if (/d/i.test(format)) return /t/i.test(format) ? 'f' : 'D';
  return format.includes('T') ? 'T' : 't';
}

function quote(children) {
  const words = el('div', { class: 'folded' }, children);
  const unfold = el('button', { type: 'button', class: 'unfold', 'aria-expanded': 'false', 'aria-label': 'Show the whole quote' }, icon(icons.down));
  unfold.addEventListener('click', () => {
    const isOpen = words.classList.toggle('open');
    unfold.setAttribute('aria-expanded', String(isOpen));
  });
  return el('blockquote', { class: 'expandable' }, words, unfold);
}

const DRAW = {
  bold: children => el('strong', {}, children),
  italic: children => el('em', {}, children),
  underline: children => el('u', {}, children),
  strikethrough: children => el('s', {}, children),
  spoiler: children => el('span', { class: 'spoiler' }, children),
  code: children => el('code', { title: 'Press to copy' }, children),
  pre: children => el('pre', {}, children),
  blockquote: children => el('blockquote', {}, children),
  expandable_blockquote: quote,
  text_link: (children, entity) => outLink(entity.url, { title: entity.url }, children),
  url: (children, entity, words) => outLink(/^https?:/i.test(words) ? words : `https://${words}`, {}, children),
  date_time: (children, entity) => moment(entity.unix_time, timeStyle(entity.date_time_format), 'moment'),
};

/** What Telegram makes of a piece that it found itself: a link that leads nowhere here. */
const coloured = children => el('span', { class: 'found' }, children);

/** Nodes for `text` between two offsets; entities are nested, the outer before the inner. */
function nodes(text, from, to, entities) {
  const drawn = [];
  let at = from;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const end = Math.min(entity.offset + entity.length, to);
    const inner = others.filter(other => other.offset < end);
    rest = others.filter(other => other.offset >= end);
    drawn.push(text.slice(at, entity.offset));
    const words = text.slice(entity.offset, end);
    const draw = DRAW[entity.type] ?? coloured;
    drawn.push(draw(nodes(text, entity.offset, end, inner), entity, words));
    at = end;
  }
  return [...drawn, text.slice(at, to)].filter(node => node !== '');
}

/** A message's text with its entities and with what Telegram finds by itself; offsets are UTF-16. */
export function drawText(text, entities = []) {
  const all = [...entities, ...found(text, entities)];
  all.sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, 0, text.length, all);
}
