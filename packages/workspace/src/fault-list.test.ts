import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface NamedTest {
  group: string;
  name: string;
  file: string;
}

const names = ['Host', 'Keys', 'Crypto', 'Network', 'Storage', 'Abuse', 'Safeguarding', 'Accessibility'];
const pages = { en: read('en'), uk: read('uk') };

/** What a page of faults says: its groups, and in each row the tests that try the fault. */
function read(language: 'en' | 'uk') {
  const folder = new URL(`../../../docs/${language}/`, import.meta.url);
  const [, ...sections] = readFileSync(new URL('faults.md', folder), 'utf8').split(/^## /m);
  const groups = sections.map((section) => /\(`(\w+):`\)/.exec(section)?.[1] ?? section.split('\n')[0]?.toLowerCase());
  const rows = sections.flatMap((section, index) =>
    section
      .split('\n')
      .filter((line) => /^\| (?!-|what |що )/.test(line))
      .map((line) =>
        [...line.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, name = '', path = '']): NamedTest => {
          return { group: groups[index] ?? '', name, file: new URL(path, folder).pathname };
        }),
      ),
  );
  return { groups, rows };
}

/** The texts with which calls in a file begin: titles of tests, and of what they are grouped by, are among them. */
function titlesIn(source: string): string[] {
  return [...source.matchAll(/\(\s*(['`])(.*?)\1,/g)].map(([, , title = '']) => title);
}

test('the faults are listed by their eight names, each with a test, in both languages alike', () => {
  for (const { groups, rows } of Object.values(pages)) {
    expect(groups).toEqual(names.map((name) => name.toLowerCase()));
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter((tests) => tests.length === 0)).toEqual([]);
  }
  expect(pages.uk.rows).toEqual(pages.en.rows);
});

test('each test that the list names exists, in a file with tests of that group', () => {
  const missing = pages.en.rows.flat().filter(({ group, name, file }) => {
    if (!existsSync(file)) return true;
    const titles = titlesIn(readFileSync(file, 'utf8'));
    const isThere = titles.some((title) => title === name || title === `${group}: ${name}`);
    return !isThere || !titles.some((title) => title.startsWith(`${group}: `));
  });
  expect(missing).toEqual([]);
});
