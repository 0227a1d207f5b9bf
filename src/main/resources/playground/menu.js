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
function nearest(words, typed, read = word => word) {
  const first = words.filter(word => starts(read(word), typed));
  return [...first, ...words.filter(word => holds(read(word), typed) && !first.includes(word))].slice(0, MOST);
}

/** The last word of a line, and all before it; blanks do not part what stands in quotation marks. */
function split(line) {
  const last = [...line.matchAll(/(?:[^ "]|"[^"]*(?:"|$))+/g)].at(-1);
  const at = last && last.index + last[0].length === line.length ? last.index : line.length;
  return { before: line.slice(0, at), word: line.slice(at) };
}

/** A value as it is typed. */
const quoted = value => /\s/.test(value) ? `"${value}"` : value;

/** Whether the program knows better what fits with each letter. */
const isSuggested = option => ['SUGGESTED', 'DIGEST'].includes(option.kind) && option.choices.length === 0;

/** Whether a group's name is the first word that is typed, in the stead of the menu's own. */
const isApart = (group, menu) => group.name.startsWith(`${menu.name}-`);

const titled = (title, items) => ({ title: items.length ? title : '', items });

/** What may be typed in a chat by whoever sits there. */
export class Menu {
  constructor(window) {
    Object.assign(this, { window, name: '', description: '', groups: [], commands: [], suggestions: {}, flags: [] });
    onSeat(() => this.refresh());
    onLanguage(() => this.refresh());
  }

  /** Asks anew; sources, origins and digests come and go. */
  async refresh() {
    try {
      const { menu, suggestions, flags } = await api.menu(this.window, seat());
      const grouped = menu.groups.flatMap(g => g.entries.map(e => ({ ...e, words: `${g.name} ${e.name}`, isApart: isApart(g, menu) })));
      const commands = [...menu.entries.map(e => ({ ...e, words: e.name })), ...grouped];
      Object.assign(this, { name: menu.name, description: menu.description, groups: menu.groups, commands, suggestions, flags });
    } catch (problem) {
      toast(problem.message);
    }
  }

  /** Options and their values for the last word of a line that begins with a command. */
  options(command, line) {
    const { before, word } = split(line);
    const [name, value] = word.split(/:(.*)/s, 2);
    const option = value === undefined ? undefined : command.options.find(o => o.name === name.toLowerCase());
    if (option) return { title: `${option.name}: ${option.description}`, ...this.values(option, before, value.replaceAll('"', '')) };
    const open = command.options.filter(o => !before.includes(` ${o.name}:`));
    return titled('Options', nearest(open.map(o => o.name), word)
      .map(n => ({ insert: `${before}${n}:`, label: n, hint: open.find(o => o.name === n).description })));
  }

  /** The values that an option takes, as far as they can be told beforehand, and `later` what fits best. */
  values(option, before, typed) {
    const isGuess = isSuggested(option) && /^\d+$/.test(typed);
    const item = ({ value, label }) => ({ insert: `${before}${option.name}:${quoted(value)} `, label, isGuess });
    const items = nearest(this.known(option), typed, known => known.label).map(item);
    const later = async () => (await this.fitting(option, typed))?.slice(0, MOST).map(item) ?? items;
    return isSuggested(option) ? { items, later } : { items };
  }

  /** What is known of an option's values before a letter is typed. */
  known(option) {
    if (isSuggested(option)) return this.suggestions[option.name] ?? [];
    const named = called(option.kind).map(c => ({ value: c.id, label: c.name }));
    const words = option.kind === 'FLAG' ? this.flags : option.choices;
    return [...named, ...words.map(value => ({ value, label: value }))];
  }

  /** What fits to the letters; undefined where nothing answers, and what is known already stays. */
  fitting(option, letters) {
    return api.suggest(this.window, seat(), option.name, letters).catch(() => undefined);
  }

  /** The same where values may stand without their option's name: `/digest add 08:00 Europe/Berlin`. */
  plainOptions(command, line) {
    const offered = this.options(command, line);
    const { before, word } = split(line);
    if (word.length < TELLING || word.includes(':')) return offered;
    const known = command.options.flatMap(o => (this.suggestions[o.name] ?? [])
      .filter(({ value, label }) => starts(value, word) || starts(label, word))
      .map(({ value, label }) => ({ insert: `${before}${quoted(value)} `, label, hint: o.description, isGuess: true })));
    return titled('Options', [...offered.items, ...known].slice(0, MOST));
  }
}
