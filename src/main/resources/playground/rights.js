import { el } from './dom.js';

/** The box beside a chat that gives and takes the right to write there unasked. */
export function rightsBox(window) {
  return el('label', { class: 'rights', title: 'The right to send messages here, which digests need' },
    el('input', { type: 'checkbox', checked: true, data: { rights: window } }), 'Lately may post');
}
