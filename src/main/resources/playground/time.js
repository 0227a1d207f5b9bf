import { el } from './dom.js';
import { language, onLanguage } from './language.js';

let ahead = 0;
let zone;

/** The simulated world's clock, in milliseconds. */
export const now = () => Date.now() + ahead;

/** Takes over the world's clock and redraws every time on the page. */
export function setClock(milliseconds, zoneName) {
  ahead = milliseconds - Date.now();
  zone = zoneName;
  refreshTimes();
}

const FORMATS = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const UNITS = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60]];

function ago(unix) {
  const seconds = Math.round(unix - now() / 1000);
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(language(), { numeric: 'always' }).format(Math.trunc(seconds / size), unit);
}

function format(unix, options) {
  return new Intl.DateTimeFormat(language(), options).format(unix * 1000);
}

function words(unix, style) {
  return style === 'R' ? ago(unix) : format(unix, FORMATS[style] ?? FORMATS.f);
}

/** A point in time in the browser's own zone; `style` is one of Discord's letters, R is relative. */
export function moment(unix, style, className = '') {
  const instant = new Date(unix * 1000);
  if (Number.isNaN(instant.getTime())) return document.createTextNode('Invalid date');
  const properties = {
    class: className,
    datetime: instant.toISOString(),
    title: format(unix, FORMATS.F),
    data: { unix, style },
  };
  return el('time', properties, words(unix, style));
}

/** When a message was sent, as chats write it beside the name. */
export function sentAt(milliseconds) {
  const day = new Date(milliseconds).toDateString();
  const time = format(milliseconds / 1000, FORMATS.t);
  if (day === new Date(now()).toDateString()) return time;
  if (day === new Date(now() - 86400000).toDateString()) return `Yesterday at ${time}`;
  return format(milliseconds / 1000, FORMATS.s);
}

/** The world's own clock with its zone. */
function drawClock() {
  const clock = document.getElementById('now');
  const options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: zone };
  clock.textContent = new Intl.DateTimeFormat('en-GB', options).format(now());
  clock.title = `The simulated time in ${zone}`;
  drawZone(document.getElementById('zone'));
}

/** The zone of that clock; the chats tell times in the browser's own, which is named where it differs. */
function drawZone(place) {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const hours = timeZone => new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now());
  const isOwn = hours(zone) === hours(own);
  place.textContent = isOwn ? zone : `${zone} · chats: ${own}`;
  place.title = isOwn ? '' : `This browser is in ${own}: the chats tell times as their apps do, in the reader’s own zone`;
}

export function refreshTimes() {
  if (zone) drawClock();
  document.querySelectorAll('time[data-unix]').forEach(time => {
    time.textContent = words(Number(time.dataset.unix), time.dataset.style);
  });
}

setInterval(refreshTimes, 10000);
onLanguage(refreshTimes);
