import { readFileSync } from 'node:fs';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import { edited, walk } from './minify-templates.js';

const SHIM = '\0rk-localize';
const ENGLISH = '\0rk-messages-en';

/**
 * For the CDN files: texts become numbers, and each language, English too, a table that is loaded when it is wanted.
 * A visitor loads one language instead of two, and neither message ids nor what makes them. Packages on npm keep
 * @lit/localize, which does the same at run time.
 */
export function compileMessages(xliff) {
  const units = readUnits(readFileSync(xliff, 'utf8'));
  const numbers = new Map(units.map(({ id }, index) => [id, index]));
  const table = (field) => `export const templates = ${JSON.stringify(units.map((unit) => unit[field]))};`;
  return {
    name: 'compile-messages',
    enforce: 'pre',
    resolveId(id) {
      if (id === '@lit/localize') return SHIM;
      return id === 'rk-messages-en' ? ENGLISH : undefined;
    },
    load(id) {
      if (id === SHIM) return shim;
      if (id === ENGLISH) return table('source');
      return id.endsWith('/locales/generated/uk.ts') ? table('target') : undefined;
    },
    transform: {
      order: 'post',
      handler(code, id) {
        if (!/\/src\/[^?]*\.ts$/.test(id) || !code.includes('msg(')) return undefined;
        const edits = [];
        walk(this.parse(code), (node) => {
          if (node.type !== 'CallExpression' || node.callee.name !== 'msg') return;
          const [text, options] = node.arguments;
          const number = numbers.get(idOf(text, options));
          if (number === undefined)
            this.error(`A text in ${id} is not in xliff/uk.xlf: pnpm run extract, then translate it.`);
          const values = (text.quasi?.expressions ?? []).map(({ start, end }) => code.slice(start, end));
          edits.push({
            start: node.start,
            end: node.end,
            text: values.length > 0 ? `msg(${number}, [${values}])` : `msg(${number})`,
          });
        });
        return { code: edited(code, edits), map: null };
      },
    },
  };
}

/** What the elements use of @lit/localize, on tables. `msg` gives nothing while there is none. */
const shim = `
let table = [];
let requests = 0;
export const str = undefined;
export const msg = (number, values) => (table[number] ?? '').replace(/\\{(\\d)\\}/g, (_, index) => values[index]);
export const configureLocalization = ({ loadLocale }) => ({
  async setLocale(locale) {
    const request = ++requests;
    const { templates } = await (locale === 'en' ? import('rk-messages-en') : loadLocale(locale));
    if (request === requests) table = templates;
  },
});`;

function idOf(text, options) {
  const named = options?.properties.find(({ key }) => key.name === 'id');
  if (named) return named.value.value;
  return generateMsgId(text.quasi ? text.quasi.quasis.map(({ value }) => value.cooked) : text.value, false);
}

function readUnits(xliff) {
  return [...xliff.matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g)].map(([, id, body]) => ({
    id,
    source: textOf(body, 'source'),
    target: textOf(body, 'target'),
  }));
}

function textOf(body, tag) {
  const [, text] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(body) ?? [];
  if (text === undefined) throw new Error(`xliff/uk.xlf has a text without <${tag}>: ${body.trim()}`);
  return text
    .replace(/<x id="(\d)"[^>]*\/>/g, '{$1}')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]);
}
