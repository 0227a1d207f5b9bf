import { el } from './dom.js';

/** The picture of a message, with the words that say the same. */
export function drawPicture(picture) {
  return picture ? el('img', { class: 'picture', src: picture.source, alt: picture.alt }) : null;
}
