import { el } from './dom.js';

const isSame = (some, others) => JSON.stringify(some) === JSON.stringify(others);

/**
 * A line to type in, with a list of suggestions above it.
 *
 * `suggest(words)` gives {title, items: [{insert, label, hint}], later}, where `later()`, if there, fetches
 * better items; `say(words)` sends; `longest` is how many characters the chat takes.
 */
export class Composer {
  constructor({ id, label, longest, suggest, say, row }) {
    Object.assign(this, { id, suggest, say, items: [], active: -1, turn: 0 });
    this.list = el('div', { class: 'offers', role: 'listbox', id: `${id}-offers`, 'aria-label': 'Suggestions' });
    this.title = el('div', { class: 'offers-title' });
    this.popup = el('div', { class: 'popup', hidden: true }, this.title, this.list);
    this.input = el('input', {
      id, type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder: label,
      enterkeyhint: 'send', maxlength: String(longest), 'aria-label': label, 'aria-autocomplete': 'list',
      'aria-controls': `${id}-offers`, 'aria-expanded': 'false',
      on: { input: () => this.offer(), keydown: e => this.key(e), focus: () => this.offer(), blur: () => this.hide() },
    });
    const submit = e => {
      e.preventDefault();
      this.send();
    };
    this.element = el('form', { class: 'composer', on: { submit } }, this.popup, row(this));
  }

  /** Writes words as if they had been typed. */
  write(words) {
    this.input.value = words;
    this.input.focus();
    this.offer();
  }

  offer() {
    const { title, items, later } = this.suggest(this.input.value);
    const turn = ++this.turn;
    this.show(title, items);
    later?.().then(better => turn === this.turn && !isSame(better, items) && this.show(title, better));
  }

  show(title, items) {
    this.title.textContent = title;
    this.items = items;
    this.active = -1;
    this.list.replaceChildren(...items.map((item, at) => this.row(item, at)));
    this.popup.hidden = !title && items.length === 0;
    this.input.setAttribute('aria-expanded', String(items.length > 0));
    this.input.removeAttribute('aria-activedescendant');
    if (this.isHalfTyped()) this.go(1);
  }

  /** Whether the last word is the beginning of something that is offered, and not yet all of it. */
  isHalfTyped() {
    const line = this.input.value;
    const isWhole = item => item.insert.trim() === line || item.label === line.split(' ').at(-1);
    return this.items.some(item => !item.isGuess) && line.length > 1 && !line.endsWith(' ') && !line.endsWith(':') && !this.items.some(isWhole);
  }

  row(item, at) {
    const on = { mousedown: e => e.preventDefault(), click: () => this.take(at) };
    return el('div', { class: 'offer', role: 'option', id: `${this.id}-offer-${at}`, 'aria-selected': 'false', on },
      item.mark ? el('span', { class: 'mark', 'aria-hidden': 'true' }, item.mark) : null,
      el('b', {}, item.label), item.hint ? el('span', { class: 'offer-hint' }, item.hint) : null);
  }

  take(at) {
    this.write(this.items[at].insert);
  }

  hide() {
    this.turn++;
    this.popup.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
  }

  go(step) {
    this.active = (this.active + step + this.items.length) % this.items.length;
    [...this.list.children].forEach((row, at) => row.setAttribute('aria-selected', String(at === this.active)));
    this.list.children[this.active].scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', `${this.id}-offer-${this.active}`);
  }

  send() {
    const words = this.input.value.trim();
    if (!words) return;
    this.input.value = '';
    this.offer();
    this.say(words);
  }

  key(event) {
    const isOffering = !this.popup.hidden && this.items.length > 0;
    if (isOffering && event.key === 'ArrowDown') this.go(1);
    else if (isOffering && event.key === 'ArrowUp') this.go(this.active < 0 ? 0 : -1);
    else if (!this.popup.hidden && event.key === 'Escape') this.hide();
    else if (isOffering && event.key === 'Tab' && !event.shiftKey && this.input.value.trim()) this.take(Math.max(this.active, 0));
    else if (isOffering && event.key === 'Enter' && this.active >= 0) this.take(this.active);
    else return;
    event.preventDefault();
  }
}
