/** Lists of phrases, which export nothing else. */
const LISTS = /\/packages\/text\/src\/query\/(?:synonym-groups|synonym-rules|place-aliases)\.ts$/;
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
          ...lists.map(
            ([name, list]) => `export const ${name} = /* @__PURE__ */ read(${JSON.stringify(shortened(list))});`,
          ),
        ].join('\n');
      },
    },
  };
}

function shortened(list) {
  return JSON.stringify(list)
    .toLowerCase()
    .replace(/[а-яіїєґё]/g, (letter) => SHORT[CYRILLIC.indexOf(letter)] ?? letter);
}
