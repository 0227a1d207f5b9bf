/** What there is on the drawn server, by the ids that commands carry. */
const NAMES = [
  { kind: 'CHANNEL', id: '81384788765712385', name: '# support' },
  { kind: 'ROLE', id: '81384788765712386', name: '@Support team' },
  { kind: 'PERSON', id: '4711', name: '@First person' },
  { kind: 'PERSON', id: '4712', name: '@Second person' },
  { kind: 'PERSON', id: '4713', name: '@Stranger' },
];

/** The channels, roles or people of that server; none for another kind of option. */
export const called = kind => NAMES.filter(c => c.kind === kind);

/** The name of whatever has that id, or undefined. */
export const nameOf = id => NAMES.find(c => c.id === id)?.name;
