import { el, icon, outLink } from '../dom.js';
import { icons } from '../icons.js';
import { drawSelect } from './select.js';

const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

const spinner = () => el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));

function face(button) {
  const emoji = button.emoji?.name ? el('span', { class: 'emoji' }, button.emoji.name) : null;
  return [emoji, button.label ? el('span', {}, button.label) : null];
}

function drawButton(button, slot, message, press) {
  const style = `button ${STYLES[button.style] ?? 'secondary'}`;
  if (button.style === 5) return outLink(button.url, { class: style }, face(button), icon(icons.out));
  const isPressed = message.pressed === slot;
  return el('button', {
    type: 'button',
    class: isPressed ? `${style} waiting` : style,
    disabled: Boolean(button.disabled),
    'aria-disabled': message.pressed ? 'true' : undefined,
    'aria-busy': isPressed ? 'true' : undefined,
    'aria-label': SIGNS[button.label ?? button.emoji?.name],
    data: { slot },
    on: { click: () => press(slot, button.custom_id, []) },
  }, face(button), isPressed ? spinner() : null);
}

/** What a screen reader says where a button has a sign alone. */
const SIGNS = { '⏮': 'First page', '⏮️': 'First page', '◀': 'Previous page', '◀️': 'Previous page',
  '▶': 'Next page', '▶️': 'Next page', '⏭': 'Last page', '⏭️': 'Last page', '🔄': 'Refresh' };

function drawComponent(component, slot, message, press) {
  if (component.type === 2) return drawButton(component, slot, message, press);
  if (component.type === 3) return drawSelect(component, slot, message, press);
  return el('div', { class: 'unknown' }, `A component of type ${component.type} that this page cannot draw`);
}

/** The action rows below a message; `press(slot, customId, values)`. */
export function drawComponents(rows, message, press) {
  return rows.map((row, r) =>
    el('div', { class: 'row' }, (row.components ?? []).map((component, c) =>
      drawComponent(component, `${r}.${c}`, message, press))));
}
