import { el, outLink } from '../dom.js';
import { moment } from '../time.js';
import { inline, markdown } from './markdown.js';

function title(embed) {
  if (!embed.title) return null;
  const words = inline(embed.title);
  return el('div', { class: 'embed-title' }, embed.url ? outLink(embed.url, {}, words) : words);
}

function field(field) {
  return el('div', { class: field.inline ? 'field inline' : 'field' },
    el('div', { class: 'field-name' }, inline(field.name)),
    el('div', { class: 'field-value' }, markdown(field.value)));
}

function fields(embed) {
  return embed.fields?.length ? el('div', { class: 'fields' }, embed.fields.map(field)) : null;
}

function footer(embed) {
  if (!embed.footer && !embed.timestamp) return null;
  const time = embed.timestamp && moment(Date.parse(embed.timestamp) / 1000, 's');
  return el('footer', {}, embed.footer?.text, embed.footer && time ? ' • ' : null, time);
}

/** One embed of a message. */
export function drawEmbed(embed) {
  const element = el('section', { class: 'embed', 'aria-label': embed.title ?? 'Embed' },
    embed.author ? el('div', { class: 'author' }, embed.author.name) : null,
    title(embed),
    embed.description ? el('div', { class: 'description' }, markdown(embed.description)) : null,
    fields(embed), footer(embed));
  if (embed.color) {
    element.style.setProperty('--stripe', `#${embed.color.toString(16).padStart(6, '0')}`);
  }
  return element;
}

/** Discord hides all but the first of the embeds that share an address. */
export function shownEmbeds(embeds = []) {
  return embeds.filter((embed, at) =>
    !embed.url || embeds.findIndex(other => other.url === embed.url) === at);
}
