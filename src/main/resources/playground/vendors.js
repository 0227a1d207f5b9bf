import { api } from './api.js';
import { announce, el, toast } from './dom.js';
import { setClock } from './time.js';

const FAULTS = {
  NONE: 'Answers',
  SLOW: 'Slow',
  FAILING: 'Failing',
  RATE_LIMITED: 'Rate limited',
  WRONG_KEY: 'Wrong key',
  HANGING: 'Hangs',
};

const MORE = 5;

async function act(work, said) {
  try {
    drawScene(await work());
    announce(said);
  } catch (problem) {
    toast(problem.message);
  }
}

function faultSelect(vendor) {
  const change = event =>
    act(() => api.fault(vendor.source, event.target.value), `${vendor.source}: ${FAULTS[event.target.value]}`);
  return el('select', { 'aria-label': `How ${vendor.source} behaves`, on: { change } },
    Object.entries(FAULTS).map(([fault, words]) =>
      el('option', { value: fault, selected: fault === vendor.fault }, words)));
}

function growButton(vendor) {
  const words = `${MORE} new sessions at ${vendor.source}`;
  const click = () => act(() => api.grow(vendor.source, MORE), words);
  return el('button', { type: 'button', title: words, 'aria-label': words, on: { click } }, `+${MORE}`);
}

function draw(vendor) {
  return el('div', { class: 'vendor', role: 'group', 'aria-label': vendor.source, data: { fault: vendor.fault, source: vendor.source } },
    el('div', { class: 'who' }, el('b', {}, vendor.source),
      el('small', { title: `${vendor.sessions} sessions at ${vendor.provider}` }, `${vendor.provider} · ${vendor.sessions.toLocaleString()}`)),
    faultSelect(vendor), growButton(vendor));
}

/** What had the focus, by a selector that still finds it when the vendors are drawn anew. */
function focused() {
  const element = document.activeElement;
  const vendor = element?.closest?.('.vendor');
  return vendor && `.vendor[data-source="${CSS.escape(vendor.dataset.source)}"] ${element.tagName}`;
}

/** Shows the world as it is now. */
export function drawScene(scene) {
  setClock(scene.now, scene.zone);
  const focus = focused();
  document.getElementById('vendors').replaceChildren(...scene.vendors.map(draw));
  if (focus) document.querySelector(focus)?.focus();
}

/** Lets the buttons of the clock move it. */
export function startClock() {
  document.querySelectorAll('[data-move]').forEach(button =>
    button.addEventListener('click', () =>
      act(() => api.move(button.dataset.move), `${button.title}: ${document.getElementById('now').textContent}`)));
}
