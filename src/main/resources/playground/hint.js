const SEEN = 'lately-hint-seen';

/** The first steps: shown on the first visit, and whenever somebody asks. `typed` has what each button types. */
export function startHint(typed) {
  const hint = document.getElementById('hint');
  const ask = document.getElementById('show-hint');
  const real = document.getElementById('real');
  const show = isShown => {
    hint.hidden = !isShown;
    ask.setAttribute('aria-expanded', isShown);
    if (!isShown) localStorage.setItem(SEEN, 'yes');
  };
  ask.addEventListener('click', () => show(hint.hidden));
  document.getElementById('hide-hint').addEventListener('click', () => {
    show(false);
    ask.focus();
  });
  document.getElementById('show-real').addEventListener('click', () => real.showModal());
  for (const [id, type] of Object.entries(typed)) {
    document.getElementById(id).addEventListener('click', () => {
      show(false);
      type();
    });
  }
  show(!localStorage.getItem(SEEN));
}
