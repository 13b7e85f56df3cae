import fc from 'fast-check';

const telling = fc.constantFrom(
  ...'аАбВіІїЇєґёйьЬсоaAcCoOiIhkz019 -.,\'"’ʼ`'.split(''),
  '\u0301',
  '\u0308',
  '\u00AD',
  '\u200B',
  '🏠',
  'İ',
  'ß',
);

/** Any text that a page or a database may hold: mostly characters that the analysis treats in some way, and any UTF-16 units, lone surrogates included. */
export const anyText = fc.oneof(
  fc.string({ unit: telling, maxLength: 40 }),
  fc.uint16Array({ maxLength: 40 }).map((units) => String.fromCharCode(...units)),
);
