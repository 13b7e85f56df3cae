/** Names that the bundler gives have a letter or two; those of the sources are words. */
const GIVEN = /^[\w$]{1,2}$/;
const EXPORTS = /\bexport\{([^}]*)\};?\s*$/;
const IMPORTS = /\bimport\{([^}]*)\}from"\.\/([^"]+)"/g;
/** What the bundler does with a part that is in the file of another: there the names would have to be other ones too. */
const TAKEN_LATER = /\bimport\("[^"]*"\)\.then\(\(?([\w$]+)\)?=>\1\.[\w$]{1,2}\b/;

/**
 * Has files share what they share under the names that it has inside anyway: `export{a,b}` and not `export{a as e,b as t}`. Of a file
 * from which much is taken that is a two-hundredth.
 */
export function ownNames() {
  return {
    name: 'own-names',
    generateBundle(_options, output) {
      const chunks = Object.values(output).filter(({ type }) => type === 'chunk');
      const inside = new Map();
      for (const chunk of chunks) {
        if (TAKEN_LATER.test(chunk.code)) this.error(`${chunk.fileName} takes something by a name that is to change.`);
        chunk.code = chunk.code.replace(EXPORTS, (_, clause) => {
          const pairs = pairsOf(clause);
          const names = new Map(pairs.filter(([, given]) => GIVEN.test(given)).map(([own, given]) => [given, own]));
          inside.set(chunk.fileName, names);
          return `export{${written(pairs.map(([own, given]) => [own, names.get(given) ?? given]))}};\n`;
        });
      }
      for (const chunk of chunks) {
        chunk.code = chunk.code.replace(IMPORTS, (_, clause, file) => {
          const renamed = pairsOf(clause).map(([name, own]) => [inside.get(file)?.get(name) ?? name, own]);
          return `import{${written(renamed)}}from"./${file}"`;
        });
      }
    },
  };
}

/** `a as b,c` → `[['a', 'b'], ['c', 'c']]`. */
function pairsOf(clause) {
  return clause.split(',').map((one) => {
    const [name, other = name] = one.split(' as ');
    return [name, other];
  });
}

function written(pairs) {
  return pairs
    .map(([name, other]) => (name === other ? name : `${name} as ${other}`))
    .sort()
    .join();
}
