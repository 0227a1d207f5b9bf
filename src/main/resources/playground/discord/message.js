import { el, icon } from '../dom.js';
import { icons } from '../icons.js';
import { people } from '../people.js';
import { drawPicture } from '../picture.js';
import { sentAt } from '../time.js';
import { drawComponents } from './components.js';
import { drawEmbed, shownEmbeds } from './embed.js';
import { markdown } from './markdown.js';

const BOT = { name: 'Lately', className: 'avatar bot' };

function avatar(by) {
  if (by === 'bot') return el('img', { class: BOT.className, src: 'icon.svg', alt: '' });
  return el('span', { class: `avatar ${by}`, 'aria-hidden': 'true' }, people[by].initial);
}

function asked(message) {
  if (!message.asked) return null;
  const { seat, words } = message.asked;
  if (!words) return el('div', { class: 'asked' }, avatar('bot'), el('b', {}, BOT.name), ' Click to see message');
  return el('div', { class: 'asked' }, avatar(seat), el('b', { class: seat }, people[seat].name),
    ' used ', el('span', { class: 'used' }, words));
}

function head(message) {
  const isBot = message.by === 'bot';
  return el('div', { class: 'head' },
    el('b', { class: `name ${message.by}` }, isBot ? BOT.name : people[message.by].name),
    isBot ? el('span', { class: 'badge' }, 'APP') : null,
    el('time', { class: 'sent' }, sentAt(message.at)));
}

function body(message, chat) {
  if (message.state === 'waiting') {
    return el('div', { class: 'thinking' }, el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')),
      'Lately is thinking…');
  }
  if (message.state === 'failed') return el('div', { class: 'failed' }, icon(icons.plus), message.trouble);
  if (!message.payload) return el('div', { class: 'content' }, markdown(message.words));
  const { content, embeds, components } = message.payload;
  const press = (slot, code, values) => chat.pressed(message, slot, code, values);
  return [
    content ? el('div', { class: 'content' }, markdown(content)) : null,
    drawPicture(message.picture),
    shownEmbeds(embeds).map(drawEmbed),
    el('div', { class: 'components' }, drawComponents(components ?? [], message, press)),
  ];
}

function foot(message, chat) {
  return [
    message.trouble && message.state !== 'failed' ? el('div', { class: 'failed' }, message.trouble) : null,
    message.seenBy === null ? null : el('div', { class: 'alone' }, icon(icons.eye), message.isLetter ? 'Sent to you in private • ' : 'Only you can see this • ',
      el('button', { type: 'button', class: 'text', on: { click: () => chat.dismiss(message) } }, 'Dismiss message')),
  ];
}

/** A message as Discord draws it. */
export function drawMessage(message, chat) {
  const kind = message.seenBy === null ? 'message' : 'message ephemeral';
  const name = message.by === 'bot' ? BOT.name : people[message.by].name;
  return el('article', { class: kind, 'aria-label': `${name}, ${sentAt(message.at)}` },
    asked(message), avatar(message.by),
    el('div', { class: 'body' }, head(message), body(message, chat), foot(message, chat)));
}
