import { api } from './api.js';
import { seat } from './people.js';

let offer = { menu: { name: 'sessions', entries: [] }, suggestions: {} };

/** Asks anew what may be typed; sources and origins come and go. */
export async function refreshMenu() {
  offer = await api.menu('discord', seat());
}

export const menu = () => offer.menu;

const starts = (word, typed) => word.toLowerCase().startsWith(typed.toLowerCase());
const holds = (word, typed) => word.toLowerCase().includes(typed.toLowerCase());

/** Prefix before substring, at most 25, as the platforms' own menus do. */
function nearest(words, typed) {
  const first = words.filter(word => starts(word, typed));
  return [...first, ...words.filter(word => holds(word, typed) && !first.includes(word))].slice(0, 25);
}

/** The values that an option takes, as far as they can be told beforehand. */
export function choices(option) {
  if (option.kind === 'FLAG') return ['true', 'false'];
  return option.choices.length ? option.choices : offer.suggestions[option.name] ?? [];
}

/** Options and their values for the last word of a line that begins with a command. */
export function options(entry, line) {
  const before = line.slice(0, line.lastIndexOf(' ') + 1);
  const word = line.slice(before.length);
  const [name, value] = word.split(':', 2);
  const option = value === undefined ? undefined : entry.options.find(o => o.name === name.toLowerCase());
  if (option) {
    return { title: `${option.name}: ${option.description}`, items: nearest(choices(option), value)
      .map(choice => ({ insert: `${before}${option.name}:${choice} `, label: choice })) };
  }
  const open = entry.options.filter(o => !before.includes(` ${o.name}:`));
  return { title: 'Options', items: nearest(open.map(o => o.name), word)
    .map(n => ({ insert: `${before}${n}:`, label: n, hint: open.find(o => o.name === n).description })) };
}
