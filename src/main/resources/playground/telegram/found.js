/** What Telegram finds in any text by itself, without being told. */
const PATTERNS = [
  ['url', /https?:\/\/[^\s<>"]+[^\s<>"'.,:;!?)\]]/gi],
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi],
  ['mention', /(?<![\w@])@[a-z]\w{3,31}\b/gi],
  ['hashtag', /(?<![\w#&])#[\p{L}_][\p{L}\p{N}_]*/giu],
  ['bot_command', /(?<![\w/<])\/[a-z]\w{0,31}(?:@\w{3,32})?\b/gi],
];

const meet = (a, b) => a.offset < b.offset + b.length && b.offset < a.offset + a.length;

/** Entities that Telegram adds where no link, code or other finding stands already. */
export function found(text, entities) {
  const taken = entities.filter(e => ['text_link', 'url', 'code', 'pre', 'date_time'].includes(e.type));
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (!taken.some(other => meet(entity, other))) taken.push({ ...entity, isFound: true });
    }
  }
  return taken.filter(entity => entity.isFound);
}
