import { el } from '../dom.js';
import { people, seat } from '../people.js';
import { drawPicture } from '../picture.js';
import { sentAt } from '../time.js';
import { drawText } from './entities.js';
import { drawKeyboard } from './keyboard.js';

function avatar(by) {
  if (by === 'bot') return el('img', { class: 'avatar', src: 'icon.svg', alt: '' });
  return el('span', { class: `avatar ${by}`, 'aria-hidden': 'true' }, people[by].initial);
}

function meta(message, isOwn) {
  return el('span', { class: 'meta' }, message.isEdited ? 'edited ' : null, sentAt(message.at),
    isOwn ? el('span', { class: 'ticks', 'aria-label': 'read', role: 'img' }, '✓✓') : null);
}

function text(message) {
  const words = message.payload?.text ?? message.words;
  return el('div', { class: 'text' }, drawText(words, message.payload?.entities));
}

/** A message as Telegram draws it; `isGroup`: with names and pictures. */
export function drawMessage(message, chat) {
  const isOwn = message.by === seat();
  const name = message.by === 'bot' ? 'Lately' : people[message.by].name;
  const keyboard = drawKeyboard(message, chat);
  const bubble = el('div', { class: keyboard ? 'bubble keyed' : 'bubble' },
    chat.isGroup && !isOwn ? el('b', { class: `name ${message.by}` }, name) : null,
    drawPicture(message.picture), text(message), meta(message, isOwn),
    message.trouble ? el('div', { class: 'failed' }, message.trouble) : null);
  return el('article', { class: isOwn ? 'post own' : 'post', 'aria-label': `${name}, ${sentAt(message.at)}` },
    chat.isGroup && !isOwn ? avatar(message.by) : null,
    el('div', { class: 'stack' }, bubble, keyboard));
}
