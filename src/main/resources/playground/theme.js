import { icon } from './dom.js';
import { icons } from './icons.js';

const system = matchMedia('(prefers-color-scheme: dark)');
const chosen = () => localStorage.getItem('lately-theme');
const isDark = () => (chosen() ?? (system.matches ? 'dark' : 'light')) === 'dark';

function draw(button) {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  const next = isDark() ? 'Light colours' : 'Dark colours';
  button.replaceChildren(icon(isDark() ? icons.sun : icons.moon));
  button.title = next;
  button.setAttribute('aria-label', next);
}

/** Follows the system's colours until somebody chooses. */
export function startTheme(button) {
  draw(button);
  system.addEventListener('change', () => draw(button));
  button.addEventListener('click', () => {
    localStorage.setItem('lately-theme', isDark() ? 'light' : 'dark');
    draw(button);
  });
}
