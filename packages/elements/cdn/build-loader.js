import { join } from 'node:path';
import { minifyTemplates } from '../minify-templates.js';
import { bundle } from './bundle.js';
import { loaderFiles } from './loader-files.js';

/** The one script that a page names. */
export const LOADER = 'resilience-kit.js';

/**
 * Builds the loader, which knows the built files by what ends their names.
 *
 * @param {{ root: string, folder: string, built: import('./build-elements.js').BuiltElement[] }} what
 */
export async function buildLoader({ root, folder, built }) {
  await bundle(join(root, 'src', 'loader', 'loader.ts'), {
    root,
    folder,
    entryFileNames: LOADER,
    plugins: [loaderFiles(() => Object.fromEntries(built.map(ends))), minifyTemplates()],
  });
}

/** By the name of an element, what ends the names of its files. */
function ends({ name, file, texts, beside }) {
  const inLanguage = (language) => endOf(texts[language], `${language}-${name}-`);
  const [start, uk, en] = [endOf(file, `start-${name}-`), inLanguage('uk'), inLanguage('en')];
  return [
    name,
    { start, ...(uk && en && { uk, en }), ...(beside && { beside: endOf(beside.file, `beside-${name}-`) }) },
  ];
}

/** `start-quick-exit-a1B2c3.js` → `a1B2c3`. */
function endOf(file, start) {
  return file?.startsWith(start) ? file.slice(start.length, -'.js'.length) : undefined;
}
