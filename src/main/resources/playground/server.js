/** What there is on the drawn server, by the ids that commands carry. */
const NAMES = [
  { kind: 'CHANNEL', id: '81384788765712385', name: '# support' },
  { kind: 'ROLE', id: '81384788765712386', name: '@Support team' },
];

/** The channels or roles of that server; none for another kind of option. */
export const called = kind => NAMES.filter(c => c.kind === kind);

/** The name of whatever has that id, or undefined. */
export const nameOf = id => NAMES.find(c => c.id === id)?.name;
