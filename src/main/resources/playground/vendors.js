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
    announce(typeof said === 'function' ? said() : said);
  } catch (problem) {
    toast(problem.message);
  }
}

function faultSelect(vendor) {
  const change = event =>
    act(() => api.fault(vendor.source, event.target.value), `${vendor.source}: ${FAULTS[event.target.value]}`);
  return el('select', { 'aria-label': `How ${vendor.source} behaves`, on: { change } },
    Object.entries(FAULTS).map(([fault, words]) =>
      el('option', { value: fault }, words)));
}

function growButton(vendor) {
  const words = `${MORE} new sessions at ${vendor.source}`;
  const click = () => act(() => api.grow(vendor.source, MORE), words);
  return el('button', { type: 'button', title: words, 'aria-label': words, on: { click } }, `+${MORE}`);
}

function draw(vendor) {
  return el('div', { class: 'vendor', role: 'group', 'aria-label': vendor.source, data: { source: vendor.source } },
    el('div', { class: 'who' }, el('b', {}, vendor.source), el('small')), faultSelect(vendor), growButton(vendor));
}

/** Brings a drawn vendor up to date; it stays in place, so that what has the focus keeps it. */
function update(element, vendor) {
  element.dataset.fault = vendor.fault;
  element.querySelector('select').value = vendor.fault;
  const words = element.querySelector('small');
  words.textContent = `${vendor.provider} · ${vendor.sessions.toLocaleString()}`;
  words.title = `${vendor.sessions} sessions at ${vendor.provider}`;
}

let turn = 0;

/** Another program counts its scenes from the start. */
export function awaitScenes() {
  turn = 0;
}

/** Shows the world as it is now, not as it was before what is shown already. */
export function drawScene(scene) {
  if (scene.turn < turn) return;
  turn = scene.turn;
  setClock(scene.now, scene.zone);
  drawMove(scene.moving);
  document.querySelectorAll('[data-rights]').forEach(box => { box.checked = !scene.silent.includes(box.dataset.rights); });
  const all = document.getElementById('vendors');
  if (all.childElementCount !== scene.vendors.length) all.replaceChildren(...scene.vendors.map(draw));
  scene.vendors.forEach((vendor, at) => update(all.children[at], vendor));
}

/** While the clock runs, one button is busy and the others wait. */
function drawMove(moving) {
  document.querySelectorAll('[data-move]').forEach(button => {
    button.disabled = moving.length > 0;
    button.setAttribute('aria-busy', String(moving.includes(button.dataset.move)));
  });
  document.getElementById('stop-clock').hidden = moving.length === 0;
}

/** Moves the clock; whoever pressed finds the button again. */
async function move(button) {
  await act(() => api.move(button.dataset.move), () => `${button.title}: ${document.getElementById('now').textContent}`);
  if (document.activeElement === document.body) button.focus();
}

/** Lets the buttons of the clock move it. */
export function startClock() {
  document.getElementById('stop-clock').addEventListener('click', () => act(api.stop, 'The clock stops'));
  document.querySelectorAll('[data-move]').forEach(button => button.addEventListener('click', () => move(button)));
}

/** Lets the boxes beside the chats give and take the right to post there. */
export function startRights() {
  document.querySelectorAll('[data-rights]').forEach(box =>
    box.addEventListener('change', () =>
      act(() => api.rights(box.dataset.rights, box.checked), box.checked ? 'Lately may post' : 'Lately may not post')));
}
