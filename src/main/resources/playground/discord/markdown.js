import { el, outLink } from '../dom.js';
import { nameOf } from '../server.js';
import { moment } from '../time.js';

/** What Discord reads inside a line, first match first; each gives a node. */
const RULES = [
  [/\\([^A-Za-z0-9\s])/y, m => m[1]],
  [/```(?:[a-z0-9+-]*\n)?([\s\S]+?)```/y, m => el('pre', {}, el('code', {}, m[1]))],
  [/(`{1,2})(?!`)([\s\S]*?[^`])\1(?!`)/y, m => el('code', {}, m[2].trim() || m[2])],
  [/<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y, m => moment(Number(m[1]), m[2] ?? 'f', 'moment')],
  [/<@&(\d+)>/y, m => el('span', { class: 'mention' }, nameOf(m[1]) ?? '@unknown-role')],
  [/<@!?(\d+)>/y, m => el('span', { class: 'mention' }, nameOf(m[1]) ?? '@unknown-user')],
  [/<#(\d+)>/y, m => el('span', { class: 'mention' }, nameOf(m[1]) ?? '# unknown')],
  [/<\/([^:>]+):\d+>/y, m => el('span', { class: 'mention' }, `/${m[1]}`)],
  [/@(?:everyone|here)\b/y, m => el('span', { class: 'mention' }, m[0])],
  [/\[((?:\\.|\[[^\]]*\]|[^[\]\\])+)\]\(<?(https?:\/\/(?:\([^\s()]*\)|\\.|[^\s()\\<>])+)>?\)/y,
    m => outLink(unescaped(m[2]), { title: unescaped(m[2]) }, inline(m[1]))],
  [/<(https?:\/\/[^\s>]+)>/y, m => outLink(m[1], {}, m[1])],
  [/https?:\/\/[^\s<]+[^\s<.,:;"')\]]/y, m => outLink(m[0], {}, m[0])],
  [/\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/ys, m => el('strong', {}, inline(m[1]))],
  [/__((?:\\.|[^\\])+?)__(?!_)/ys, m => el('u', {}, inline(m[1]))],
  [/~~((?:\\.|[^\\])+?)~~/ys, m => el('s', {}, inline(m[1]))],
  [/\|\|((?:\\.|[^\\])+?)\|\|/ys, m => spoiler(inline(m[1]))],
  [/\*(?!\s)((?:\\.|\*\*.+?\*\*|[^*\\])+?)\*(?!\*)/ys, m => el('em', {}, inline(m[1]))],
  [/_((?:\\.|__.+?__|[^_\\])+?)_(?![A-Za-z0-9_])/ys, m => el('em', {}, inline(m[1]))],
];

const unescaped = words => words.replace(/\\([^A-Za-z0-9\s])/g, '$1');

function spoiler(children) {
  const hidden = el('button', { type: 'button', class: 'spoiler', 'aria-label': 'Spoiler, press to show' }, children);
  hidden.addEventListener('click', () => hidden.replaceWith(...hidden.childNodes));
  return hidden;
}

function match(text, at) {
  for (const [pattern, node] of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { node: node(found), length: found[0].length };
  }
  return undefined;
}

/** The nodes of some words; recursion ends because every rule takes its own marks away. */
export function inline(text) {
  const nodes = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = match(text, at);
    if (!found) {
      plain += text[at++];
    } else if (typeof found.node === 'string') {
      plain += found.node;
      at += found.length;
    } else {
      nodes.push(plain, found.node);
      plain = '';
      at += found.length;
    }
  }
  return [...nodes, plain].filter(node => node !== '');
}

/** What Discord reads at the beginning of a line. */
const LINES = [
  [/^(#{1,3}) (?=\S)(.*)$/, m => el('div', { class: `heading heading-${m[1].length}`, role: 'heading', 'aria-level': m[1].length + 3 }, inline(m[2]))],
  [/^-# (?=\S)(.*)$/, m => el('small', { class: 'subtext' }, inline(m[1]))],
  [/^> (.*)$/, m => el('blockquote', {}, inline(m[1]))],
  [/^[-*] (.*)$/, m => el('div', { class: 'item' }, inline(m[1]))],
];

function line(text) {
  for (const [pattern, node] of LINES) {
    const found = pattern.exec(text);
    if (found) return node(found);
  }
  return el('div', { class: 'line' }, inline(text));
}

/** Discord's markdown, as far as messages of Lately and hostile titles use it. */
export function markdown(text) {
  if (text.includes('```')) return [el('div', { class: 'line' }, inline(text))];
  return text.split('\n').map(line);
}
