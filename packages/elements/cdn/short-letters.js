/** Lists of phrases, which export nothing else. */
const LISTS = /\/packages\/text\/src\/query\/(?:synonym-groups|synonym-rules|place-aliases|filler-words)\.ts$/;
/** Of these, what people type, then what it means. */
const RULES = /synonym-rules\.ts$/;
/** A letter each, in the order of how often they are met; none of these is in the phrases, which are in small letters. */
const CYRILLIC = 'оаитенврісдлкпумязбьчгйшхжцющєїфґыэъё';
const SHORT = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&*+;<=>';

/**
 * Writes the Cyrillic letters of the lists as letters that take one byte and not two: of what a search on the device loads, a twentieth.
 * Capitals become small letters, as whoever reads the lists makes them anyway.
 */
export function shortLetters() {
  return {
    name: 'short-letters',
    enforce: 'pre',
    load: {
      filter: { id: LISTS },
      async handler(id) {
        const lists = Object.entries(await import(id));
        return [
          `const read = (list) => JSON.parse(list.replace(/[A-Z!#-&*+;<=>]/g, (letter) => '${CYRILLIC}'['${SHORT}'.indexOf(letter)]));`,
          ...(RULES.test(id) ? [readRules.toString()] : []),
          ...lists.map(([name, list]) =>
            RULES.test(id)
              ? `export const ${name} = /* @__PURE__ */ readRules(read(${JSON.stringify(shortened(written(list)))}));`
              : `export const ${name} = /* @__PURE__ */ read(${JSON.stringify(shortened(list))});`,
          ),
        ].join('\n');
      },
    },
  };
}

/** What people type is sorted, so of a phrase only what differs from the one before is written, after how many letters are the same. */
function written(rules) {
  return rules.map(([typed, means]) => {
    let before = '';
    const phrases = typed.toLowerCase().split(', ').sort().reverse();
    const parts = phrases.map((phrase) => {
      let same = 0;
      while (same < 9 && phrase[same] && phrase[same] === before[same]) same++;
      before = phrase;
      return same + phrase.slice(same);
    });
    return [parts.join(''), means];
  });
}

/** Part of what the browser gets: makes rules of what is written of them. */
function readRules(rules) {
  return rules.map(([typed, means]) => {
    let before = '';
    return [
      typed
        .match(/\d\D*/g)
        .map((part) => (before = before.slice(0, part[0]) + part.slice(1)))
        .join(', '),
      means,
    ];
  });
}

function shortened(list) {
  return JSON.stringify(list)
    .toLowerCase()
    .replace(/[а-яіїєґё]/g, (letter) => SHORT[CYRILLIC.indexOf(letter)] ?? letter);
}
