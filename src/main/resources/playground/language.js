/** The languages that Lately speaks, as their readers call them. */
const SPOKEN = { en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français', 'pt-BR': 'Português (Brasil)' };

const watchers = [];

/** Of the languages wanted the first that is spoken. */
function spoken(wanted) {
  const first = tag => tag.toLowerCase().split('-')[0];
  const known = Object.keys(SPOKEN);
  return wanted.flatMap(tag => known.filter(k => first(k) === first(tag))).concat('en')[0];
}

const asked = new URLSearchParams(location.search).get('lang');
let current = spoken([asked ?? '', ...navigator.languages]);

/** In which language the apps of everybody before the page are. */
export const language = () => current;

export function onLanguage(watch) {
  watchers.push(watch);
}

/** Lets it be chosen; what stands there already stays in the language in which it was asked. */
export function startLanguage(select) {
  select.replaceChildren(...Object.entries(SPOKEN).map(([tag, name]) => new Option(name, tag, false, tag === current)));
  select.addEventListener('change', () => {
    current = select.value;
    watchers.forEach(watch => watch(current));
  });
}
