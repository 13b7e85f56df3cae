/**
 * Puts the built files into the loader, in the place of `src/loader/element-files.ts`, and has the loader run as a module and
 * as a classic script alike: optimisers of pages take `type="module"` away.
 *
 * @param built `() => { 'service-finder': { start: 'a1B2c3', uk: '…', en: '…' }, … }`: what ends the names of its files,
 *   six letters each; texts only where it has some, `beside` where it has a file for pages with the finder
 */
export function loaderFiles(built) {
  return {
    name: 'loader-files',
    enforce: 'pre',
    load(id) {
      return id.endsWith('/src/loader/element-files.ts') ? moduleOf(built()) : undefined;
    },
    generateBundle(_options, output) {
      const [loader] = Object.values(output);
      if (/\bimport\.meta\b|\bexport\b|\bimport\s*[\w{*"']/.test(loader.code))
        this.error('The loader has to run as a classic script too: no import.meta, no static import, no export.');
      // Or two copies of it would quarrel about the names of their variables.
      loader.code = `(()=>{${loader.code.trim()}})()\n`;
    },
  };
}

/**
 * A module finds what lies beside it; so does a classic script, unless it comes from another origin: browsers then forget
 * its address once it runs. Who has put the loader into another file names its own address in a `<meta>`.
 */
function moduleOf(built) {
  const ends = Object.fromEntries(
    Object.entries(built).map(([name, { start, uk = '', en = '', beside = '' }]) => [name, start + uk + en + beside]),
  );
  return `
const ends = ${JSON.stringify(ends)};
const { currentScript } = document;
export { ends as known };
export const load = async (kind, name) => {
  const end = ends[name].substr({ start: 0, uk: 6, en: 12, beside: 18 }[kind], 6);
  const loader = document.querySelector('meta[name="resilience-kit-loader"]')?.content ?? currentScript?.src;
  let file = \`./\${kind}-\${name}-\${end}.js\`;
  if (loader) file = new URL(file, new URL(loader, document.baseURI));
  return end && import(/* @vite-ignore */ file);
};`;
}
