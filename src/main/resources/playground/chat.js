import { api } from './api.js';
import { announce } from './dom.js';
import { Menu } from './menu.js';
import { onSeat, seat } from './people.js';
import { now } from './time.js';

let count = 0;

/**
 * A chat's messages and what becomes of words and presses.
 *
 * `skin` is how its platform looks: `draw(message, chat)` gives an element.
 * A message: by ('bot' or a seat), at, words, payload, seenBy (a seat, or null for everybody),
 * asked {seat, words}, state ('waiting', 'shown', 'failed'), pressed (the slot that was pressed),
 * filling (the name under which more is told of it).
 */
export class Chat {
  constructor(window, log, skin) {
    Object.assign(this, { window, log, skin, messages: [], early: new Map(), menu: new Menu(window) });
    log.addEventListener('load', () => this.isAtEnd() && this.toEnd(), true);
    onSeat(() => this.redrawAll());
  }

  add(message) {
    const added = { id: `m${++count}`, at: now(), seenBy: null, state: 'shown', ...message };
    this.messages.push(added);
    if (this.isSeen(added)) this.log.append(this.render(added));
    this.toEnd();
    this.catchUp(added);
    return added;
  }

  isSeen(message) {
    return message.seenBy === null || message.seenBy === seat();
  }

  render(message) {
    const element = this.skin.draw(message, this);
    element.dataset.message = message.id;
    return element;
  }

  /** Draws a message in place of itself; what had the focus keeps it. */
  redraw(message) {
    const old = this.log.querySelector(`[data-message=${message.id}]`);
    if (!old) return;
    const slot = old.contains(document.activeElement) && document.activeElement.dataset.slot;
    const fresh = this.render(message);
    const wasAtEnd = this.isAtEnd();
    old.replaceWith(fresh);
    if (slot) focusSlot(fresh, slot);
    if (wasAtEnd) this.toEnd();
  }

  /** Redraws once nobody chooses in it: an open list would vanish under the hand. */
  redrawAtRest(message) {
    const open = this.log.querySelector(`[data-message=${message.id}] .face[aria-expanded=true]`);
    if (open) setTimeout(() => this.redrawAtRest(message), 200);
    else this.redraw(message);
  }

  redrawAll() {
    this.log.querySelectorAll('[data-message]').forEach(old => old.remove());
    this.log.append(...this.messages.filter(m => this.isSeen(m)).map(m => this.render(m)));
    this.toEnd();
  }

  dismiss(message) {
    this.messages = this.messages.filter(m => m !== message);
    this.log.querySelector(`[data-message=${message.id}]`)?.remove();
  }

  /** Presses a code in a message; the answer, or undefined where none came. */
  async press(message, slot, code, values = []) {
    if (message.pressed) return undefined;
    message.pressed = slot;
    message.trouble = undefined;
    this.redraw(message);
    try {
      return await api.press(this.window, seat(), code, values, Boolean(message.seenBy));
    } catch (problem) {
      message.trouble = problem.message;
      announce(problem.message);
      return undefined;
    } finally {
      message.pressed = undefined;
      this.redraw(message);
    }
  }

  /** The message anew, with another answer in its place. */
  update(message, content) {
    Object.assign(message, content);
    this.redraw(message);
    announce('The message has changed.');
    this.catchUp(message);
  }

  /** Shows what a message became by itself, unless something else stands there by now. */
  fill(fill) {
    const message = this.messages.find(m => m.filling === fill.filling);
    if (message) {
      Object.assign(message, { payload: fill.message, picture: fill.pictures[0] ?? message.picture, isEdited: true });
      this.redrawAtRest(message);
    } else {
      this.early.set(fill.filling, fill);
      if (this.early.size > 50) this.early.delete(this.early.keys().next().value);
    }
  }

  /** What was told of a message before its answer was read. */
  catchUp(message) {
    const fill = this.early.get(message.filling);
    if (!fill) return;
    this.early.delete(message.filling);
    this.fill(fill);
  }

  isAtEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 60;
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
  }
}

/** What an answer puts into a message. */
export const content = answer => ({ payload: answer.message, picture: answer.pictures[0], filling: answer.filling });

/** Focuses what stands where `slot` stood, or its nearest neighbour that can be pressed. */
function focusSlot(element, slot) {
  const same = element.querySelector(`[data-slot="${slot}"]`);
  const row = slot.split('.')[0];
  const near = element.querySelector(`[data-slot^="${row}."]:not([disabled])`);
  (same && !same.disabled ? same : near)?.focus({ preventScroll: true });
}
