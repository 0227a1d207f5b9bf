import { api } from './api.js';
import { toast } from './dom.js';
import { onLanguage } from './language.js';
import { onSeat, seat } from './people.js';
import { called } from './server.js';

/** As many as the platforms' own menus show. */
const MOST = 25;

/** The least of a plain word for which it is worth to guess which value it begins. */
const TELLING = 2;

const starts = (word, typed) => word.toLowerCase().startsWith(typed.toLowerCase());
const holds = (word, typed) => word.toLowerCase().includes(typed.toLowerCase());

/** Prefix before substring. */
function nearest(words, typed) {
  const first = words.filter(word => starts(word, typed));
  return [...first, ...words.filter(word => holds(word, typed) && !first.includes(word))].slice(0, MOST);
}

/** The last word of a line, and all before it. */
function split(line) {
  const at = line.lastIndexOf(' ') + 1;
  return { before: line.slice(0, at), word: line.slice(at) };
}

const titled = (title, items) => ({ title: items.length ? title : '', items });

/** What may be typed in a chat by whoever sits there. */
export class Menu {
  constructor(window) {
    Object.assign(this, { window, name: '', description: '', groups: [], commands: [], suggestions: {} });
    onSeat(() => this.refresh());
    onLanguage(() => this.refresh());
  }

  /** Asks anew; sources, origins and digests come and go. */
  async refresh() {
    try {
      const { menu, suggestions } = await api.menu(this.window, seat());
      const grouped = menu.groups.flatMap(g => g.entries.map(e => ({ ...e, words: `${g.name} ${e.name}` })));
      const commands = [...menu.entries.map(e => ({ ...e, words: e.name })), ...grouped];
      Object.assign(this, { name: menu.name, description: menu.description, groups: menu.groups, commands, suggestions });
    } catch (problem) {
      toast(problem.message);
    }
  }

  /** Options and their values for the last word of a line that begins with a command. */
  options(command, line) {
    const { before, word } = split(line);
    const [name, value] = word.split(/:(.*)/s, 2);
    const option = value === undefined ? undefined : command.options.find(o => o.name === name.toLowerCase());
    if (option) return { title: `${option.name}: ${option.description}`, items: this.values(option, before, value) };
    const open = command.options.filter(o => !before.includes(` ${o.name}:`));
    return titled('Options', nearest(open.map(o => o.name), word)
      .map(n => ({ insert: `${before}${n}:`, label: n, hint: open.find(o => o.name === n).description })));
  }

  /** The values that an option takes, as far as they can be told beforehand. */
  values(option, before, typed) {
    const named = called(option.kind);
    const all = option.kind === 'FLAG' ? ['true', 'false'] : option.choices.length ? option.choices : this.suggestions[option.name];
    return nearest(all ?? named.map(c => c.id), typed)
      .map(v => ({ insert: `${before}${option.name}:${v} `, label: named.find(c => c.id === v)?.name ?? v }));
  }

  /** The same where values may stand without their option's name: `/digest add 08:00 Europe/Berlin`. */
  plainOptions(command, line) {
    const offered = this.options(command, line);
    const { before, word } = split(line);
    if (word.length < TELLING || word.includes(':')) return offered;
    const known = command.options.flatMap(o => (this.suggestions[o.name] ?? []).filter(value => starts(value, word))
      .map(value => ({ insert: `${before}${value} `, label: value, hint: o.description, isGuess: true })));
    return titled('Options', [...offered.items, ...known].slice(0, MOST));
  }
}
