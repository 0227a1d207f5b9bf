import { announce } from './dom.js';

const MARK = 'unread';

/** Marks the tabs that lead to a chat, where something came that is not seen now. */
export function markUnread(chat) {
  announce('Lately has written.');
  if (chat.log.checkVisibility()) return;
  const pane = chat.log.closest('.pane');
  const way = `[data-window=${chat.window}], .tabs [aria-controls=${pane.id}]`;
  document.querySelectorAll(way).forEach(tab => {
    if (tab.getAttribute('aria-selected') !== 'true') tab.classList.add(MARK);
  });
}

/** Takes the mark from a tab that was opened. */
export const markRead = tab => tab.classList.remove(MARK);
