import { el } from '../dom.js';
import { showTab } from '../tabs.js';
import { markRead } from '../unread.js';
import { TelegramChat } from './chat.js';

/** Telegram's window: the list of chats at its side, one of them open. */
export class TelegramPane {
  constructor(pane) {
    const openPrivate = code => this.openPrivate(code);
    this.group = new TelegramChat('telegram', {
      title: 'Support team', about: '4 members', isGroup: true, openPrivate, pane });
    this.alone = new TelegramChat('telegram-private', {
      title: 'Lately', about: 'bot', isGroup: false, openPrivate, pane });
    this.side = el('div', { class: 'side', role: 'tablist', 'aria-label': 'Telegram chats', 'aria-orientation': 'vertical' },
      this.tab(this.group, el('span', { class: 'avatar group', 'aria-hidden': 'true' }, 'S'), 'Group'),
      this.tab(this.alone, el('img', { class: 'avatar', src: 'icon.svg', alt: '' }), 'Private'));
    pane.append(this.side, this.group.element, this.alone.element);
    this.show(this.group);
  }

  tab(chat, picture, words) {
    const keydown = event => {
      if (!['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(event.key)) return;
      this.show(chat === this.group ? this.alone : this.group);
      this.side.querySelector('[aria-selected=true]').focus();
    };
    return el('button', { type: 'button', role: 'tab', data: { window: chat.window },
      on: { click: () => this.show(chat), keydown } }, picture, el('span', {}, words));
  }

  show(chat) {
    this.open = chat;
    for (const each of [this.group, this.alone]) each.element.hidden = each !== chat;
    for (const tab of this.side.children) {
      const isOpen = tab.dataset.window === chat.window;
      tab.setAttribute('aria-selected', String(isOpen));
      tab.tabIndex = isOpen ? 0 : -1;
      if (isOpen) markRead(tab);
    }
    chat.toEnd();
  }

  openPrivate(code) {
    showTab('telegram');
    this.show(this.alone);
    this.alone.composer.input.focus();
    return this.alone.start(code);
  }
}
