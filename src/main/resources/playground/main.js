import { api } from './api.js';
import { toast } from './dom.js';
import { DiscordChat } from './discord/chat.js';
import { startHint } from './hint.js';
import { seat, sit } from './people.js';
import { refreshMenu } from './suggest.js';
import { startTabs } from './tabs.js';
import { TelegramPane } from './telegram/pane.js';
import { startTheme } from './theme.js';
import { drawScene, startClock } from './vendors.js';

const COMMAND = '/sessions recent';

const byId = id => document.getElementById(id);
const discord = new DiscordChat(byId('discord'));
const telegram = new TelegramPane(byId('telegram'));

/** A message that Lately posts unasked, for those who sit there. */
function posted({ window, seats, message, pictures }) {
  const chat = [discord, telegram.group, telegram.alone].find(c => c.window === window);
  const seenBy = seats.length === 1 ? seats[0] : null;
  chat?.add({ by: 'bot', payload: message, picture: pictures[0], seenBy });
}

function startPeople() {
  document.querySelectorAll('[name=seat]').forEach(radio => {
    radio.checked = radio.value === seat();
    radio.addEventListener('change', () => {
      sit(radio.value);
      refreshMenu().catch(problem => toast(problem.message));
    });
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
startTabs();
startPeople();
startStage();
startClock();
const hideHint = startHint(() => {
  hideHint();
  discord.say(COMMAND);
  telegram.show(telegram.group);
  telegram.group.say(COMMAND);
});

try {
  drawScene(await api.scene());
  await refreshMenu();
  api.listen({ scene: drawScene, post: posted });
  document.documentElement.dataset.ready = 'yes';
} catch (problem) {
  toast(problem.message);
}
