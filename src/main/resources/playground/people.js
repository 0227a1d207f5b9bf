/** Who may sit before the page. */
export const people = {
  first: { name: 'First person', initial: '1' },
  second: { name: 'Second person', initial: '2' },
  stranger: { name: 'Stranger', initial: '?' },
};

let current = 'first';
const watchers = [];

/** Whose eyes the page has now. */
export const seat = () => current;

export function sit(name) {
  current = name;
  watchers.forEach(watch => watch(name));
}

export function onSeat(watch) {
  watchers.push(watch);
}
