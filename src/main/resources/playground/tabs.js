import { markRead } from './unread.js';

/** Shows one of the two chats where the page is too narrow for both. */
export function showTab(name) {
  for (const tab of document.querySelectorAll('[role=tab][aria-controls]')) {
    const isShown = tab.getAttribute('aria-controls') === name;
    tab.setAttribute('aria-selected', isShown);
    tab.tabIndex = isShown ? 0 : -1;
    if (isShown) markRead(tab);
    document.getElementById(tab.getAttribute('aria-controls')).classList.toggle('shown', isShown);
  }
}

export function startTabs() {
  const tabs = [...document.querySelectorAll('.tabs [role=tab]')];
  tabs.forEach((tab, index) => {
    tab.addEventListener('click', () => showTab(tab.getAttribute('aria-controls')));
    tab.addEventListener('keydown', event => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const other = tabs[(index + 1) % tabs.length];
      showTab(other.getAttribute('aria-controls'));
      other.focus();
    });
  });
  showTab('discord');
}
