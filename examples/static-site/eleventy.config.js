import { fileURLToPath } from 'node:url';

/** The script and all that it loads: the built folder of the elements. */
const kit = fileURLToPath(new URL('../../packages/elements/dist/cdn/', import.meta.url));

export default function (eleventy) {
  eleventy.addPassthroughCopy({ [kit]: 'kit', 'content/site.css': 'site.css' });
  eleventy.addGlobalData('layout', 'page.njk');
  return { dir: { input: 'content', output: 'dist' } };
}
