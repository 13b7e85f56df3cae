import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Which rules of axe are tried; all of them where nothing is said. */
export interface Rules {
  readonly only?: readonly string[];
  readonly without?: readonly string[];
  /** What is left out, as a selector of CSS. */
  readonly except?: string;
}

interface Axe {
  run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds wrong with a page as it is shown now, a line for each rule that is broken. */
export async function violationsOn(page: Page, { only, without = [], except }: Rules = {}): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(`${source}; undefined`);
  const options = {
    resultTypes: ['violations'],
    ...(only ? { runOnly: only } : {}),
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  };
  const asked = { context: { include: ['html'], ...(except ? { exclude: [except] } : {}) }, options };
  return page.evaluate(async ({ context, options: chosen }) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(context, chosen);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(' ')}`);
  }, asked);
}
