// What somebody who cannot see, cannot point, or sees little would stumble over on this page.
const problems = [];
const tell = (element, problem) => problems.push(`${problem}: ${element.outerHTML.slice(0, 60).toWellFormed()}`);
const isShown = e => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;

const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
ids.filter((id, at) => ids.indexOf(id) !== at).forEach(id => problems.push(`id twice: ${id}`));

for (const e of document.querySelectorAll('[aria-controls], [aria-labelledby], [aria-describedby], label[for]')) {
  for (const name of ['aria-controls', 'aria-labelledby', 'aria-describedby', 'for']) {
    const id = e.getAttribute(name);
    if (id && !document.getElementById(id)) tell(e, `${name} leads nowhere`);
  }
}

const named = e => (e.getAttribute('aria-label') ?? '').trim() || (e.labels?.length ? e.labels[0].innerText.trim() : '')
  || (e.matches('input, select, textarea') ? '' : e.innerText.trim());
for (const e of document.querySelectorAll('button, a[href], input, select, textarea, [role=tab], [role=combobox], [role=listbox], [role=log], dialog[open]')) {
  if (isShown(e) && !named(e) && !e.getAttribute('aria-labelledby')) tell(e, 'no name');
  if (e.matches('button') && isShown(e) && /^[^\p{L}\p{N}]+$/u.test(named(e))) tell(e, 'a name of signs alone');
}
document.querySelectorAll('img:not([alt])').forEach(e => tell(e, 'a picture without words'));
document.querySelectorAll('[tabindex]').forEach(e => e.tabIndex > 0 && tell(e, 'an order of its own'));
document.querySelectorAll('[aria-hidden=true] button, [aria-hidden=true] a').forEach(e => tell(e, 'hidden but in the way'));

const rgba = words => (words.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
const over = ([r, g, b, a = 1], under) => [r, g, b].map((c, i) => c * a + under[i] * (1 - a));
function ground(e) {
  if (!e) return [255, 255, 255];
  const style = getComputedStyle(e);
  if (style.backgroundImage !== 'none') return undefined;
  const own = rgba(style.backgroundColor);
  if ((own[3] ?? 1) === 1) return own.slice(0, 3);
  const below = ground(e.parentElement);
  return below && over(own, below);
}
const light = c => c.map(v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
  .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const e = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || !isShown(e) || e.closest('.unseen, :disabled, [aria-hidden=true], .toast, noscript')) continue;
  const under = ground(e);
  if (!under) continue;
  const [a, b] = [light(over(rgba(getComputedStyle(e).color), under)), light(under)].sort((x, y) => y - x);
  const ratio = (a + 0.05) / (b + 0.05);
  if (ratio < 4.5) tell(e, `contrast ${ratio.toFixed(2)}`);
}
return [...new Set(problems)];
