import { api } from '../api.js';
import { Chat, content } from '../chat.js';
import { Composer } from '../composer.js';
import { announce, el, icon } from '../dom.js';
import { icons } from '../icons.js';
import { seat } from '../people.js';
import { rightsBox } from '../rights.js';
import { showAlert } from './alert.js';
import { drawMessage } from './message.js';

/** One of Telegram's chats: a group, or the private chat of each person with the bot. */
export class TelegramChat extends Chat {
  constructor(window, { title, about, isGroup, openPrivate, pane }) {
    const log = el('div', { class: 'log', role: 'log', tabindex: '0', 'aria-label': `Messages in ${title}` });
    super(window, log, { draw: drawMessage });
    Object.assign(this, { isGroup, about, openPrivate, pane });
    this.status = el('small', {}, about);
    this.composer = new Composer({
      id: `${window}-line`, label: 'Message', longest: 4096, suggest: line => suggest(this.menu, line), say: words => this.say(words), row: composer => this.drawRow(composer),
    });
    const picture = isGroup ? el('span', { class: 'avatar group', 'aria-hidden': 'true' }, 'S') : el('img', { class: 'avatar', src: 'icon.svg', alt: '' });
    this.element = el('div', { class: 'talk', role: 'tabpanel', 'aria-label': title },
      el('header', { class: 'bar' }, picture, el('div', { class: 'titles' }, el('h2', {}, title), this.status),
        isGroup ? rightsBox(window) : null),
      log, this.composer.element);
  }

  drawRow(composer) {
    const slash = el('button', { type: 'button', class: 'slash', 'aria-label': 'Commands', title: 'Commands',
      on: { click: () => composer.write('/') } }, this.isGroup ? '/' : 'Menu');
    return el('div', { class: 'line' }, this.isGroup ? icon(icons.clip) : slash, composer.input,
      this.isGroup ? slash : icon(icons.smile),
      el('button', { class: 'send', 'aria-label': 'Send', title: 'Send' }, icon(icons.send)));
  }

  /** A message that only its own people see: everybody in a group, one person in private. */
  post(message) {
    return this.add({ ...message, seenBy: this.isGroup ? null : message.seenBy ?? seat() });
  }

  async say(words) {
    const by = seat();
    this.post({ by, words });
    const command = /^\/([\w-]+)(?:@(\w+))?(.*)$/s.exec(words);
    if (!command || (command[2] && command[2].toLowerCase() !== 'latelybot')) return;
    await this.typing(async () => {
      const answer = await api.say(this.window, by, command[1] + command[3]);
      this.post({ by: 'bot', ...content(answer), seenBy: by });
      announce('Lately has answered.');
    });
    await this.menu.refresh();
  }

  /** A code opened in the private chat, as a deep link does it. */
  async start(code) {
    const by = seat();
    this.post({ by, words: '/start' });
    await this.typing(async () => {
      const answer = await api.press(this.window, by, code, []);
      this.post({ by: 'bot', ...content(answer), seenBy: by });
    });
  }

  async pressed(message, slot, code) {
    const answer = await this.press(message, slot, code);
    if (!answer) return;
    if (answer.alone && this.isGroup) {
      if (answer.code) await this.openPrivate(answer.code);
      else showAlert(shortened(answer.message.text), this.pane);
    } else if (answer.alone) {
      this.post({ by: 'bot', ...content(answer) });
    } else {
      message.isEdited = true;
      this.update(message, { ...content(answer), picture: answer.pictures[0] ?? message.picture });
    }
  }

  async typing(work) {
    this.status.textContent = this.isGroup ? 'Lately is typing…' : 'typing…';
    this.status.classList.add('typing');
    try {
      await work();
    } catch (problem) {
      this.post({ by: 'bot', words: problem.message });
    } finally {
      this.status.textContent = this.about;
      this.status.classList.remove('typing');
    }
  }
}

/** As much as an alert takes: 200 characters. */
function shortened(words) {
  return words.length > 200 ? `${words.slice(0, 199)}…` : words;
}

/** No hyphen can stand in a command of Telegram. */
const plain = words => words.replace(/^sessions-admin/, 'sessions_admin');

/** What Telegram's menu offers for a line, and beyond it the words that may follow a command. */
function suggest(menu, line) {
  if (!line.startsWith('/')) return { title: '', items: [] };
  const spelled = menu.commands.flatMap(c =>
    c.isApart ? [{ ...c, words: plain(c.words) }] : [c, { ...c, words: `${menu.name} ${c.words}` }]);
  const typed = spelled.find(c => line.startsWith(`/${c.words} `));
  return typed ? menu.plainOptions(typed, line) : { title: 'Commands', items: nextWords(menu, spelled, line) };
}

/** One more word of each command that the line may become. */
function nextWords(menu, spelled, line) {
  const count = line.split(' ').length;
  const begun = spelled.map(c => `/${c.words.split(' ').slice(0, count).join(' ')}`).filter(words => words.startsWith(line));
  const hint = words => [...spelled, menu, ...menu.groups].find(c => (c.words ?? plain(c.name)) === words.slice(1))?.description;
  return [...new Set(begun)].map(words => ({ insert: `${words} `, label: words, hint: hint(words) }));
}
