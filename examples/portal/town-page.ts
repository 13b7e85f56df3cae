import { readFile } from 'node:fs/promises';

const layouts = new URL('./layouts/', import.meta.url);

/**
 * A page of the town's site: what it has of its own (its title and its `<main>`) within what all pages of its language share.
 *
 * @param path of the page's address: `/ask`, `/en/ask`
 */
export async function townPage(own: string, path: string): Promise<string> {
  const language = /^\/en(\/|$)/.test(path) ? 'en' : 'uk';
  const place = path.replace(/^\/en(?=\/|$)/, '') || '/';
  const start = own.indexOf('<main');
  const layout = await readFile(new URL(`${language}.html`, layouts), 'utf8');
  return layout
    .replaceAll(`<a href="${path}">`, `<a href="${path}" aria-current="page">`)
    .replace('{{head}}', () => own.slice(0, start).trim())
    .replace('{{main}}', () => own.slice(start).trim())
    .replace('{{uk}}', place)
    .replace('{{en}}', `/en${place}`);
}
