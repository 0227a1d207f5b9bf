import { el, icon } from './dom.js';
import { icons } from './icons.js';

/** Where a PNG tells its width, four bytes before its height. */
const WIDTH_AT = 16;

/** Its size, told to the browser beforehand, so that nothing jumps when it is there. */
function size(source) {
  const head = atob(source.slice(source.indexOf(',') + 1).slice(0, 32));
  const number = at => [0, 1, 2, 3].reduce((sum, i) => sum * 256 + head.charCodeAt(at + i), 0);
  return { width: number(WIDTH_AT), height: number(WIDTH_AT + 4) };
}

/** How long a file is that stands in its address as base 64. */
function kilobytes(source) {
  const letters = source.length - source.indexOf(',') - 1;
  return `${(letters * 3 / 4 / 1024).toFixed(1)} KB`;
}

/** A file that a click saves under its name. */
function drawFile(name, source) {
  return el('a', { class: 'file', href: source, download: name, title: `Save ${name}` },
    el('span', { class: 'sheet' }, icon(icons.file)), el('span', { class: 'name-of' }, name, el('small', {}, kilobytes(source))), icon(icons.save));
}

/** The picture of a message, with the words that say the same, or the file that goes with it, by its name. */
export function drawPicture(picture) {
  if (picture && !picture.source.startsWith('data:image/')) {
    return drawFile(picture.alt, picture.source);
  }
  return picture ? el('img', { class: 'picture', src: picture.source, alt: picture.alt, ...size(picture.source) }) : null;
}
