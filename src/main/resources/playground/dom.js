/**
 * Builds an element. Children are elements or text; text is never read as markup.
 * Properties: `class`, `data`, `on` (listeners) and attributes; false leaves an attribute out.
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'class') element.className = value;
    else if (name === 'data') Object.assign(element.dataset, value);
    else if (name === 'on') Object.entries(value).forEach(([event, f]) => element.addEventListener(event, f));
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

/** A drawn icon, silent to screen readers. `path` is SVG path data on a grid of 24. */
export function icon(path, className = 'icon') {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  const drawn = document.createElementNS(space, 'path');
  drawn.setAttribute('d', path);
  svg.append(drawn);
  return svg;
}

/** A link that leads out, or plain text where the address is not one that a browser should open. */
export function outLink(address, properties, ...children) {
  const safe = /^https?:\/\//i.test(address) && URL.canParse(address);
  return safe
    ? el('a', { ...properties, href: address, target: '_blank', rel: 'noopener noreferrer' }, ...children)
    : el('span', properties, ...children);
}

/** Tells people who listen to the page instead of seeing it. */
export function announce(words) {
  document.getElementById('said').textContent = words;
}

let fading;

/** Shows a line for a short while. */
export function toast(words) {
  const line = document.getElementById('toast');
  line.textContent = words;
  line.classList.add('shown');
  clearTimeout(fading);
  fading = setTimeout(() => line.classList.remove('shown'), 4000);
}
