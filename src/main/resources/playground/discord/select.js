import { el, icon } from '../dom.js';
import { icons } from '../icons.js';

let count = 0;

/** A string select: one or several of its options, as a listbox that the keyboard can use. */
export function drawSelect(select, slot, message, press) {
  return new Select(select, slot, message, press).element;
}

class Select {
  constructor(select, slot, message, press) {
    Object.assign(this, { select, press, slot, active: 0, id: `select${++count}` });
    this.many = (select.max_values ?? 1) > 1;
    this.before = select.options.filter(o => o.default).map(o => o.value);
    this.chosen = new Set(this.before);
    this.list = el('div', { class: 'options', role: 'listbox', id: `${this.id}-list`, hidden: true,
      'aria-label': select.placeholder ?? 'Options', 'aria-multiselectable': this.many ? 'true' : undefined });
    this.face = this.drawFace(message);
    this.element = el('div', { class: message.pressed === slot ? 'select waiting' : 'select' }, this.face, this.list);
    this.drawOptions();
  }

  drawFace(message) {
    const names = this.select.options.filter(o => o.default).map(o => o.label).join(', ');
    const words = names || this.select.placeholder || 'Make a selection';
    return el('button', {
      type: 'button', role: 'combobox', class: names ? 'face' : 'face empty',
      'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-controls': `${this.id}-list`,
      'aria-label': [this.select.placeholder, names].filter(Boolean).join(': ') || words,
      'aria-disabled': message.pressed ? 'true' : undefined,
      disabled: Boolean(this.select.disabled), data: { slot: this.slot },
      on: { click: () => this.toggle(), keydown: e => this.key(e), blur: () => this.close() },
    }, el('span', { class: 'words' }, words), icon(icons.down));
  }

  drawOptions() {
    this.list.replaceChildren(...this.select.options.map((option, at) => {
      const isChosen = this.chosen.has(option.value);
      return el('div', {
        role: 'option', id: `${this.id}-${at}`, class: at === this.active ? 'option active' : 'option',
        'aria-selected': String(isChosen),
        on: { mousedown: e => e.preventDefault(), click: () => this.pick(at), mousemove: () => this.go(at) },
      },
      el('span', { class: 'option-words' }, el('span', {}, option.label),
        option.description ? el('small', {}, option.description) : null),
      this.many ? el('span', { class: isChosen ? 'box checked' : 'box' }, isChosen ? icon(icons.check) : null) : null);
    }));
  }

  get isOpen() {
    return !this.list.hidden;
  }

  toggle() {
    return this.isOpen ? this.close() : this.open();
  }

  open() {
    if (this.face.getAttribute('aria-disabled')) return;
    this.list.hidden = false;
    this.face.setAttribute('aria-expanded', 'true');
    const log = this.element.closest('[role=log]').getBoundingClientRect();
    const here = this.face.getBoundingClientRect();
    const below = log.bottom - here.bottom;
    const above = here.top - log.top;
    this.list.classList.toggle('up', below < 220 && above > below);
    this.list.style.setProperty('--room', `${Math.max(below < 220 ? above : below, 140) - 12}px`);
    this.go(Math.max(0, this.select.options.findIndex(o => this.chosen.has(o.value))));
  }

  /** Closing sends a choice of several; nothing is sent when it is the same as before. */
  close() {
    if (!this.isOpen) return;
    this.list.hidden = true;
    this.face.setAttribute('aria-expanded', 'false');
    this.face.removeAttribute('aria-activedescendant');
    const isSame = this.before.length === this.chosen.size && this.before.every(v => this.chosen.has(v));
    if (this.many && !isSame && this.chosen.size >= (this.select.min_values ?? 1)) this.send();
  }

  go(at) {
    this.active = Math.min(Math.max(at, 0), this.select.options.length - 1);
    [...this.list.children].forEach((option, i) => option.classList.toggle('active', i === this.active));
    this.face.setAttribute('aria-activedescendant', `${this.id}-${this.active}`);
    this.list.children[this.active]?.scrollIntoView({ block: 'nearest' });
  }

  pick(at) {
    const { value } = this.select.options[at];
    if (!this.many) {
      this.chosen = new Set([value]);
      this.list.hidden = true;
      this.send();
    } else {
      if (!this.chosen.delete(value) && this.chosen.size < this.select.max_values) this.chosen.add(value);
      this.drawOptions();
      this.go(at);
    }
  }

  send() {
    const values = this.select.options.map(o => o.value).filter(v => this.chosen.has(v));
    this.press(this.slot, this.select.custom_id, values);
  }

  key(event) {
    const acts = {
      ArrowDown: () => (this.isOpen ? this.go(this.active + 1) : this.open()),
      ArrowUp: () => (this.isOpen ? this.go(this.active - 1) : this.open()),
      Home: () => this.isOpen && this.go(0),
      End: () => this.isOpen && this.go(Infinity),
      Escape: () => this.close(),
      Enter: () => (this.isOpen ? this.pick(this.active) : this.open()),
      ' ': () => (this.isOpen ? this.pick(this.active) : this.open()),
    };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  }
}
