// Writes the reference into docs/<language>/reference/: from doc comments, custom-elements.json, openapi.json and the help of the
// program. What is written is not committed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type Language, languages } from '../.vitepress/pages.ts';
import { apiPages } from './api-pages.ts';
import { changelogPage } from './changelog-page.ts';
import { commandPage } from './command-page.ts';
import { elementsPage } from './element-pages.ts';
import { exportPages } from './export-pages.ts';
import { packagePage, packagesWithPage } from './package-pages.ts';
import { sdkPages } from './sdk-pages.ts';

async function pagesOf(language: Language): Promise<Map<string, string>> {
  return new Map([
    ['elements', elementsPage(language)],
    ...sdkPages(language),
    ...exportPages(language),
    ...apiPages(language),
    ['command-line', await commandPage(language)],
    ...packagesWithPage.map((name): [string, string] => [`readme-${name}`, packagePage(name, language)]),
    ['changelog', changelogPage(language)],
  ]);
}

for (const language of languages) {
  const folder = new URL(`../${language}/reference/`, import.meta.url);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, page] of await pagesOf(language)) {
    writeFileSync(new URL(`${name}.md`, folder), `${page.replaceAll(/\n{3,}/g, '\n\n').trim()}\n`);
  }
}
