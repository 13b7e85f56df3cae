import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languages } from '../.vitepress/pages.ts';
import { apiPages, openApi, operations } from './api-pages.ts';
import { commandNames, commandPage, helpOf } from './command-page.ts';
import { elementDeclarations, elementsPage } from './element-pages.ts';
import { exportPages } from './export-pages.ts';
import { prose } from './markdown.ts';
import { entriesOf, type Entry } from './package-declarations.ts';
import { sdkPages } from './sdk-pages.ts';

const packages = {
  sdk: { entries: entriesOf('sdk'), pages: sdkPages('en') },
  elements: { entries: entriesOf('elements'), pages: exportPages('en') },
  server: { entries: entriesOf('server'), pages: exportPages('en') },
  text: { entries: entriesOf('text'), pages: exportPages('en') },
};

/** What the pages leave out, and what nothing describes. */
function faultsIn(entries: readonly Entry[], pages: string): { missing: string[]; undescribed: string[] } {
  const missing: string[] = [];
  const undescribed: string[] = [];
  for (const { specifier, exports } of entries) {
    if (!pages.includes(`## ${specifier}\n`)) missing.push(specifier);
    for (const one of exports) {
      if (!pages.includes(`### ${one.name}\n\n\`\`\`ts\n`)) missing.push(`${specifier}: ${one.name}`);
      if (one.description === '') undescribed.push(`${specifier}: ${one.name}`);
      for (const member of one.members) {
        // What an error is called is its own name.
        const isName = member.name === 'name' && /\bclass \w+Error\b/.test(one.signature);
        if (member.description === '' && !isName) undescribed.push(`${specifier}: ${one.name}.${member.name}`);
      }
    }
  }
  return { missing, undescribed };
}

describe('the reference of the packages', () => {
  it.each(Object.entries(packages))(
    'has every export of every entry of %s, and says of each member what it is',
    (_, one) => {
      expect(one.entries.length).toBeGreaterThan(0);
      expect(faultsIn(one.entries, [...one.pages.values()].join('\n'))).toEqual({ missing: [], undescribed: [] });
    },
  );

  it('shows declarations as they are written, without what they do inside', () => {
    const search = packages.sdk.entries
      .find(({ specifier }) => specifier.endsWith('/resources/search'))
      ?.exports.find(({ name }) => name === 'Search');
    expect(search?.signature).toBe('export class Search extends Resource');
    expect(search?.members.find(({ name }) => name === 'list')?.signature).toMatch(/^list\(.*\): PagePromise<[^{]*>$/s);
  });
});

describe('the reference of the components', () => {
  it('has every element with a description of each attribute, event, slot, part and property', () => {
    const page = elementsPage('en');
    const undescribed = elementDeclarations().flatMap((element) => {
      const {
        tagName,
        attributes = [],
        events = [],
        slots = [],
        cssParts = [],
        cssProperties = [],
        members = [],
      } = element;
      const shown = members.filter(({ privacy }) => privacy !== 'private' && privacy !== 'protected');
      expect(page).toContain(`## ${tagName}\n`);
      return [...attributes, ...events, ...slots, ...cssParts, ...cssProperties, ...shown]
        .filter(({ description = '' }) => description === '')
        .map(({ name }) => `${tagName}: ${name}`);
    });
    expect(undescribed).toEqual([]);
  });
});

describe('the reference of the API', () => {
  it('has every operation with its summary and answers, and every schema', () => {
    const pages = [...apiPages('en').values()].join('\n');
    for (const { operation } of operations()) {
      expect(pages).toContain(`## ${operation.operationId}\n`);
      expect(operation.summary, operation.operationId).toBeTruthy();
    }
    for (const name of Object.keys(openApi.components.schemas)) expect(pages).toContain(`## ${name}\n`);
  });

  it('says of every parameter what it is', () => {
    const undescribed = operations().flatMap(({ operation }) =>
      (operation.parameters ?? [])
        .filter(({ schema }) => !schema?.description && !schema?.$ref)
        .map(({ name }) => `${operation.operationId}: ${name}`),
    );
    expect(undescribed).toEqual([]);
  });
});

describe('the reference of the command line', () => {
  it.each(languages)('has what each command says of itself: %s', async (language) => {
    const page = await commandPage(language);
    for (const name of await commandNames()) expect(page).toContain(`## resilience-kit ${name}\n`);
    expect(page).toContain('DATABASE_URL');
    expect(page).toContain(language === 'uk' ? 'Використання:' : 'Usage:');
  });

  it.each(languages)('says of every option in the usage of a command what it does: %s', async (language) => {
    const undescribed: string[] = [];
    for (const name of await commandNames()) {
      const help = await helpOf(language, name);
      const [usage = ''] = help.split('\n\n');
      const described = [...help.matchAll(/^ {2}(--[a-z-]+).*?(?: {2,}|\n +)\S/gm)].map(([, option]) => option);
      for (const [option] of usage.matchAll(/--[a-z-]+/g)) {
        if (!described.includes(option)) undescribed.push(`${name} ${option}`);
      }
    }
    expect(undescribed).toEqual([]);
  });

  it.each(languages)('has every variable of the environment that the server reads: %s', async (language) => {
    const sources = fileURLToPath(new URL('../../packages/server/src/', import.meta.url));
    const files = globSync('**/*.ts', { cwd: sources }).filter((file) => !/test|bench|fuzz/.test(file));
    const read = files.flatMap((file) => [
      ...readFileSync(sources + file, 'utf8').matchAll(/'(RK_[A-Z_]+|DATABASE_URL)'/g),
    ]);
    const names = new Set(read.map(([, name = '']) => name));
    expect(names.size).toBeGreaterThan(10);
    const page = await commandPage(language);
    const guide = readFileSync(new URL(`../${language}/operators.md`, import.meta.url), 'utf8');
    expect([...names].filter((name) => !page.includes(name) && !guide.includes(name))).toEqual([]);
  });
});

describe('texts of comments', () => {
  it('stay text: tags, braces and links of comments', () => {
    expect(prose('a <b> and {{ c }}, {@link Search}, `<d>`')).toBe('a &lt;b> and &#123;&#123; c }}, `Search`, `<d>`');
  });
});

it('Ukrainian pages say that descriptions are in English', () => {
  const page = readFileSync(new URL('../uk/reference/elements.md', import.meta.url), 'utf8');
  expect(page).toContain('вони англійською');
});
