import { el } from '../dom.js';

/** Telegram's alert for one person alone. */
export function showAlert(words, pane) {
  const dialog = el('dialog', { class: 'alert', role: 'alertdialog', 'aria-label': 'Lately', 'aria-describedby': 'alert-words' },
    el('p', { id: 'alert-words' }, words),
    el('form', { method: 'dialog' }, el('button', { class: 'flat' }, 'OK')));
  dialog.addEventListener('close', () => dialog.remove());
  pane.append(dialog);
  dialog.showModal();
}
