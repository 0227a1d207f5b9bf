import { language } from './language.js';

/** What the page asks of the program behind it. Each call throws an Error in words for people. */
async function ask(path, body) {
  let response;
  try {
    response = await fetch(`/api/${path}`, body && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language() },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error('The playground does not answer. Is `lately playground` still running?');
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `The playground answered ${response.status}.`);
  return answer;
}

export const api = {
  menu: (window, seat) => ask('menu', { window, seat }),
  suggest: (window, seat, option, letters) => ask('suggest', { window, seat, option, letters }),
  scene: () => ask('scene'),
  say: (window, seat, words) => ask('say', { window, seat, words }),
  /** `alone`: nobody else sees the pressed message. */
  press: (window, seat, code, values, alone = false) => ask('press', { window, seat, code, values, alone }),
  fault: (source, fault) => ask('fault', { source, fault }),
  grow: (source, sessions) => ask('grow', { source, sessions }),
  move: to => ask('move', { to }),
  stop: () => ask('stop', {}),
  rights: (window, post) => ask('rights', { window, post }),

  /** Calls `on.told[name](data)` for everything that happens unasked, `on.open` before. */
  listen(on) {
    const events = new EventSource('/api/events');
    events.addEventListener('open', on.open);
    for (const [name, heard] of Object.entries(on.told)) {
      events.addEventListener(name, event => heard(JSON.parse(event.data)));
    }
  },
};
