import { el } from '../dom.js';

/** Telegram's alert for one person alone; `open` leads to the private chat, where there is more. */
export function showAlert(words, pane, open) {
  const ok = el('button', { class: 'flat', value: 'ok' }, 'OK');
  const more = open ? el('button', { class: 'flat', value: 'open' }, 'Open in private') : null;
  const dialog = el('dialog', { class: 'alert', role: 'alertdialog', 'aria-label': 'Lately', 'aria-describedby': 'alert-words' },
    el('p', { id: 'alert-words' }, words), el('form', { method: 'dialog' }, more, ok));
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (dialog.returnValue === 'open') open();
  });
  pane.append(dialog);
  dialog.showModal();
}
