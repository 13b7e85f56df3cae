import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtStorybook, serveStorybook } from './built-storybook.ts';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly type: 'story' | 'docs';
  readonly importPath: string;
}

const { entries } = JSON.parse(readFileSync(join(builtStorybook, 'index.json'), 'utf8')) as {
  entries: Readonly<Record<string, Entry>>;
};
const pages = Object.values(entries).filter(({ type }) => type === 'docs');
type Language = 'uk' | 'en';

/** A page as it is written, in a language. */
function written({ importPath }: Entry, language: Language): string {
  const page = new URL(`../${importPath}`, import.meta.url);
  const name = language === 'uk' ? 'Uk' : 'En';
  const [, body] = new RegExp(`import ${name} from '([^']+)'`).exec(readFileSync(page, 'utf8')) ?? [];
  if (body === undefined) throw new Error(`${importPath} has no page in ${language}.`);
  return readFileSync(new URL(body, page), 'utf8');
}

/** What has to be the same in every language: kinds of paragraphs, blocks, code, and where links lead. */
function shape(page: string) {
  return {
    lines: page
      .replace(/```[^]*?```/g, '```')
      .split('\n')
      .map((line) => (/^(#+ |- |```|<.*>$)/.exec(line)?.[0] ?? line.slice(0, 1).replace(/[^\s]/, 'text')).trim()),
    code: page.match(/```[^]*?```/g) ?? [],
    links: [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address),
  };
}

describe('every page of the documentation', () => {
  it.each(pages)('is written alike in both languages: $title', (page) => {
    expect(shape(written(page, 'uk'))).toEqual(shape(written(page, 'en')));
  });

  it.each(pages)('says nothing in the other language: $title', (page) => {
    const words = (language: Language) =>
      written(page, language)
        .replace(/```[^]*?```|`[^`]*`|<[^>]*>|\]\([^)]*\)/g, '')
        .split('\n')
        .filter((line) => /\p{L}{4}/u.test(line));
    const names = /^# Resilience Kit$|^## HTML$/;
    for (const line of words('uk')) if (!names.test(line)) expect(line).toMatch(/[а-яіїєґ]{3}/i);
    for (const line of words('en')) expect(line.replace(/“[^”]*”/g, '')).not.toMatch(/[а-яіїєґ]{3}/i);
  });

  it.each(pages)('leads to what there is: $title', (page) => {
    const text = written(page, 'en');
    const led = [...text.matchAll(/\?path=\/(?:story|docs)\/([\w-]+)|<story-shown story="([\w-]+)"/g)];
    for (const [, link, shown] of led) expect(Object.keys(entries)).toContain(link ?? shown);
  });
});

describe('a page as it is read', () => {
  let axe: string;
  let storybook: Awaited<ReturnType<typeof serveStorybook>>;
  let browser: Browser;
  let page: Page;
  let complaints: string[] = [];
  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    storybook = await serveStorybook();
    browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    // The stories within have tests of their own.
    await page.route(/viewMode=story/, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  });
  afterAll(async () => {
    await browser.close();
    await storybook.close();
  });

  async function open(id: string): Promise<void> {
    complaints = [];
    await page.goto(`${storybook.url}/iframe.html?viewMode=docs&id=${id}&globals=locale:uk`);
    await page.locator('#storybook-docs h1').waitFor();
    // Blocks that are made out of the list of stories come after the page.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('story-states, story-shown')].every((block) => block.querySelector('a')),
    );
    await page.evaluate(`${axe}; undefined`);
  }

  async function violations(): Promise<string[]> {
    return page.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations: found } = await checker.run({ iframes: false });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  }

  /** What the blocks say, without names of things in code. */
  async function blockTexts(): Promise<string[]> {
    const texts = await page
      .locator('story-reference :is(h3, th, td, p), story-behaviour :is(th, td, p)')
      .evaluateAll((cells) =>
        cells.map((cell) => {
          const copy = cell.cloneNode(true) as HTMLElement;
          for (const code of copy.querySelectorAll('code')) code.remove();
          return copy.textContent.trim();
        }),
      );
    return texts.filter((text) => /\p{L}{4}/u.test(text));
  }

  it.each(pages)('has nothing that axe finds, first in one language, then in the other: $title', async ({ id }) => {
    await open(id);
    expect(await violations()).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe('uk');
    for (const text of await blockTexts()) expect(text).toMatch(/[а-яіїєґ]{3}/i);

    await page.getByRole('button', { name: 'In English', pressed: false }).click();
    await page.locator('main[lang=en]').waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('story-shown iframe')].every((frame) =>
        frame.getAttribute('src')?.includes('locale:en'),
      ),
    );
    expect(await page.getByRole('button', { name: 'In English', pressed: true }).count()).toBe(1);
    expect(await page.locator('main h1').textContent()).not.toMatch(/[а-яіїєґ]/i);
    expect(await violations()).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    for (const text of await blockTexts()) expect(text).not.toMatch(/[а-яіїєґ]{3}/i);
    expect(complaints).toEqual([]);
  });

  /** Stories that are pages to read. */
  const read = Object.values(entries).filter(({ id }) => /^foundations-(?:basics|content)--/.test(id));

  it.each(read)('is in the language of the toolbar: $id', async ({ id }) => {
    await page.unroute(/viewMode=story/);
    await page.goto(`${storybook.url}/iframe.html?viewMode=story&id=${id}&globals=locale:uk`);
    const headings = page.locator('#storybook-root :is(th[scope=col], caption, h2)');
    await headings.first().waitFor();
    const ukrainian = (await headings.allTextContents()).filter((text) => /\p{L}{4}/u.test(text));
    for (const text of ukrainian) expect(text).toMatch(/[а-яіїєґ]{2}|^In English$|--rk-/i);
    if (ukrainian.every((text) => text.includes('--rk-'))) return;

    await page.evaluate(() => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
        __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, told: object): void };
      };
      channel.emit('updateGlobals', { globals: { locale: 'en' } });
    });
    await page.waitForFunction(
      (before) =>
        document.querySelector('#storybook-root :is(th[scope=col], caption, h2)')?.textContent.trim() !== before,
      ukrainian[0]?.trim(),
    );
  });
});
