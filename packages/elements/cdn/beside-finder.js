import { join } from 'node:path';

const ENTRY = '\0rk-beside-finder';
const TEXTS = '\0rk-beside-finder-texts';

/**
 * Has the finder's build also make a file of another element that takes from the finder's file all that both need, for pages with
 * both: such a page loads that once, and both share it. The finder's file stays one, and knows nothing of the other.
 *
 * What else that element loads is of the build in which it is alone: texts, whose numbers are the same in all elements, and what reads
 * snapshots, which needs nothing of the element's own file.
 *
 * @param {{ root: string, element: import('./build-elements.js').BuiltElement }} what `element`: as it is built alone
 */
export function besideFinder({ root, element }) {
  const { name, texts, later } = element;
  const source = (path) => JSON.stringify(join(root, 'src', path));
  const built = (start) => later.find((file) => file.startsWith(start));
  const tablesIn = (files) =>
    Object.entries(files).map(
      ([language, file]) => `${language}: importAgain(() => import('./${file}'), import.meta.url)`,
    );
  /** The modules that each of the two files begins with; known when all modules are. */
  const first = { finder: new Set(), beside: new Set() };
  return {
    name: 'beside-finder',
    enforce: 'pre',
    /** What goes into which of the two. */
    groups: [
      { name: 'initial', test: (id) => first.finder.has(id) },
      { name: besideName(name), test: (id) => first.beside.has(id) },
    ],
    buildStart() {
      this.emitFile({ type: 'chunk', id: ENTRY, name: besideName(name), preserveSignature: 'allow-extension' });
    },
    resolveId: {
      order: 'pre',
      handler(id, importer) {
        if (id === ENTRY || id === TEXTS) return id;
        if (importer === TEXTS && id.startsWith('./')) return { id, external: true };
        // What the element loads later has other texts than what the finder does.
        if (importer?.endsWith(`/${name}/${name}.ts`) && id.endsWith('/localization.ts')) return TEXTS;
        if (importer?.includes(`/${name}/`) && id.endsWith('/backed-figures.ts'))
          return { id: `./${built('backed-figures-')}`, external: true };
        return undefined;
      },
    },
    load(id) {
      if (id === ENTRY)
        return `
          import { useTexts } from '${TEXTS}';
          import { start as startAlone } from ${source(`loader/start-${name}.ts`)};
          export const start = async (handover) => {
            await useTexts();
            startAlone(handover);
          };`;
      if (id !== TEXTS) return undefined;
      return `
        import { current, setLocale, wanted } from ${source('locales/localization.ts')};
        import { importAgain } from ${source('importing/import-again.ts')};
        const addTexts = async (tables) => {
          // Texts that cannot be loaded are not to stand in the way of the finder's, which may not have begun to load.
          await tables[current ?? (/^en\\b/i.test(document.documentElement.lang) ? 'en' : 'uk')]();
          wanted.add(tables);
          if (current) await setLocale(current);
        };
        const first = { ${tablesIn(texts)} };
        const later = { ${tablesIn({ uk: built(`later-uk-${name}-`), en: built(`later-en-${name}-`) })} };
        export const useTexts = () => addTexts(first);
        export const useLaterTexts = () => addTexts(later);`;
    },
    buildEnd() {
      const finder = [...this.getModuleIds()].find((id) => id !== ENTRY && this.getModuleInfo(id)?.isEntry);
      first.finder = reachedFrom(finder, (id) => this.getModuleInfo(id));
      first.beside = reachedFrom(ENTRY, (id) => this.getModuleInfo(id)).difference(first.finder);
    },
  };
}

/** What the file of an element beside the finder is called, before its hash. */
export function besideName(name) {
  return `beside-${name}`;
}

/** The modules that an entry needs at once, itself among them. */
export function reachedFrom(entry, infoOf) {
  const reached = new Set();
  const reach = (id) => {
    if (reached.has(id)) return;
    reached.add(id);
    infoOf(id)?.importedIds.forEach(reach);
  };
  reach(entry);
  return reached;
}
