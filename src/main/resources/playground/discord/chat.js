import { api } from '../api.js';
import { Chat, content } from '../chat.js';
import { Composer } from '../composer.js';
import { announce, el, icon } from '../dom.js';
import { icons } from '../icons.js';
import { seat } from '../people.js';
import { rightsBox } from '../rights.js';
import { drawMessage } from './message.js';
import { askModal } from './modal.js';

/** The channel #support of a Discord server. */
export class DiscordChat extends Chat {
  constructor(pane) {
    const log = el('div', { class: 'log', role: 'log', tabindex: '0', 'aria-label': 'Messages in #support' }, welcome());
    super('discord', log, { draw: drawMessage });
    this.pane = pane;
    this.composer = new Composer({
      id: 'discord-line', label: 'Message #support', longest: 6000, suggest: line => suggest(this.menu, line), say: words => this.say(words),
      row: drawRow,
    });
    pane.append(rail(), el('div', { class: 'channel' }, bar(), log, this.composer.element));
  }

  /** Words with a slash are a command; others are only talk. */
  async say(words) {
    const by = seat();
    if (!words.startsWith('/')) {
      this.add({ by, words });
      return;
    }
    const message = this.add({ by: 'bot', asked: { seat: by, words }, state: 'waiting' });
    try {
      const answer = await api.say(this.window, by, words.slice(1));
      Object.assign(message, { state: 'shown', ...content(answer), seenBy: answer.alone ? by : null });
      announce('Lately has answered.');
    } catch (problem) {
      Object.assign(message, { state: 'failed', trouble: problem.message, seenBy: by });
    }
    this.redrawOrHide(message);
    this.catchUp(message);
    await this.menu.refresh();
  }

  async pressed(message, slot, code, values) {
    const by = seat();
    let answer = await this.press(message, slot, code, values);
    if (answer?.form) {
      const typed = await askModal(answer.form, this.pane);
      answer = typed && await this.press(message, slot, answer.form.custom_id, typed);
    }
    if (answer?.alone) {
      this.add({ by: 'bot', asked: { seat: by }, ...content(answer), seenBy: by });
      announce('Lately has answered you alone.');
    } else if (answer?.message) {
      this.update(message, content(answer));
    }
  }

  redrawOrHide(message) {
    if (this.isSeen(message)) this.redraw(message);
    else this.redrawAll();
  }
}

/** What Discord's menu offers for a line. */
function suggest(menu, line) {
  if (!line.startsWith('/')) return { title: '', items: [] };
  const whole = c => c.isApart ? `/${c.words}` : `/${menu.name} ${c.words}`;
  const typed = menu.commands.find(c => line.startsWith(`${whole(c)} `));
  if (typed) return menu.options(typed, line);
  const items = menu.commands
    .map(c => ({ mark: '✦', insert: `${whole(c)} `, label: whole(c), hint: c.description }))
    .filter(item => item.label.startsWith(line.trim()));
  return { title: 'Lately', items };
}

function drawRow(composer) {
  return el('div', { class: 'line' }, icon(icons.plus), composer.input, icon(icons.smile),
    el('button', { class: 'send', 'aria-label': 'Send', title: 'Send' }, icon(icons.send)));
}

function rail() {
  return el('div', { class: 'rail', 'aria-hidden': 'true' }, el('span', { class: 'home' }, icon(icons.group)),
    el('hr'), el('span', { class: 'server' }, 'S'), el('span', { class: 'add' }, '+'));
}

function bar() {
  return el('header', { class: 'bar' }, icon(icons.hash), el('h2', {}, 'support'),
    el('span', { class: 'topic' }, 'What people lately asked our chatbots'),
    rightsBox('discord'));
}

function welcome() {
  return el('div', { class: 'welcome' }, el('span', { class: 'big' }, icon(icons.hash)),
    el('h3', {}, 'Welcome to #support!'), el('p', {}, 'This is the start of the #support channel.'));
}
