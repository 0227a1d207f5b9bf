import { el, icon, outLink, toast } from '../dom.js';
import { icons } from '../icons.js';

async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    toast('Copied to the clipboard');
  } catch {
    toast(`To copy: ${words}`);
  }
}

/** The start parameter of a link into the bot's private chat, or undefined. */
function startOf(link) {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  return url?.hostname === 't.me' ? url.searchParams.get('start') ?? undefined : undefined;
}

function drawButton(button, slot, message, chat) {
  const words = el('span', {}, button.text);
  const start = button.url && startOf(button.url);
  if (button.url && start === undefined) return outLink(button.url, { class: 'key' }, words, icon(icons.out, 'corner'));
  const isPressed = message.pressed === slot;
  const click = () => {
    if (button.copy_text) copy(button.copy_text.text);
    else if (start !== undefined) chat.openPrivate(start);
    else chat.pressed(message, slot, button.callback_data);
  };
  return el('button', { type: 'button', class: isPressed ? 'key waiting' : 'key', data: { slot },
    'aria-disabled': message.pressed ? 'true' : undefined, 'aria-busy': isPressed ? 'true' : undefined,
    'aria-label': NAMES[button.text] ?? (/^\d+$/.test(button.text) ? `Open number ${button.text}` : undefined), on: { click } },
  words, button.copy_text ? icon(icons.copy, 'corner') : null, isPressed ? el('span', { class: 'spinner', 'aria-hidden': 'true' }) : null);
}

/** What a screen reader says where a key has a sign alone. */
const NAMES = { '‹': 'Previous page', '›': 'Next page', '« 1': 'First page' };

/** The inline keyboard below a message. */
export function drawKeyboard(message, chat) {
  const rows = message.payload?.reply_markup?.inline_keyboard ?? [];
  if (!rows.length) return null;
  return el('div', { class: 'keyboard' }, rows.map((row, r) =>
    el('div', { class: 'keys' }, row.map((button, c) => drawButton(button, `${r}.${c}`, message, chat)))));
}
