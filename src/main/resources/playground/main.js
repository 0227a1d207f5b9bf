import { api } from './api.js';
import { toast } from './dom.js';
import { DiscordChat } from './discord/chat.js';
import { startHint } from './hint.js';
import { startLanguage } from './language.js';
import { seat, sit } from './people.js';
import { startTabs } from './tabs.js';
import { TelegramPane } from './telegram/pane.js';
import { startTheme } from './theme.js';
import { markUnread } from './unread.js';
import { awaitScenes, drawScene, startClock, startRights } from './vendors.js';

const RECENT = '/sessions recent';
const SUBSCRIBE = '/sessions digest add at:08:00';

const byId = id => document.getElementById(id);
const discord = new DiscordChat(byId('discord'));
const telegram = new TelegramPane(byId('telegram'));
const chats = [discord, telegram.group, telegram.alone];

/** A message that Lately posts unasked, for those who sit there. */
function posted({ window, seats, message, pictures }) {
  const chat = chats.find(c => c.window === window);
  const reader = seats.length === 1 ? seats[0] : null;
  const post = chat.add({ by: 'bot', payload: message, picture: pictures[0], seenBy: reader, isLetter: reader !== null });
  if (chat.isSeen(post)) markUnread(chat);
}

function inBoth(discordWords, telegramWords) {
  discord.say(discordWords);
  telegram.show(telegram.group);
  telegram.group.say(telegramWords);
}

function startPeople() {
  document.querySelectorAll('[name=seat]').forEach(radio => {
    radio.checked = radio.value === seat();
    radio.addEventListener('change', () => sit(radio.value));
  });
}

function startStage() {
  const button = byId('show-stage');
  button.addEventListener('click', () => {
    const isShown = byId('vendors').classList.toggle('shown');
    button.setAttribute('aria-expanded', String(isShown));
  });
}

startTheme(byId('theme'));
startLanguage(byId('language'));
startTabs();
startPeople();
startStage();
startClock();
startRights();
startHint({ 'type-it': () => inBoth(RECENT, RECENT), subscribe: () => inBoth(SUBSCRIBE, '/digest add 08:00') });

try {
  drawScene(await api.scene());
  await Promise.all(chats.map(chat => chat.menu.refresh()));
  api.listen({
    open: awaitScenes,
    told: { scene: drawScene, post: posted, fill: told => chats.forEach(chat => chat.fill(told)) },
  });
  document.documentElement.dataset.ready = 'yes';
} catch (problem) {
  toast(problem.message);
}
