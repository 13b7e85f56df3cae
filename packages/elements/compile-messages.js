import { readdirSync, readFileSync } from 'node:fs';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import { edited, walk } from './minify-templates.js';

const SHIM = '\0rk-localize';
const TABLE = /^\0?rk-messages-([a-z]{2})-(.+)$/;
const START = /\/start-([\w-]+)\.ts$/;

/**
 * For the CDN files: texts become numbers, and each element has a table in each language, English too, that is loaded
 * when it is wanted. A visitor loads the texts of one language and of the elements on the page, and neither message ids
 * nor what makes them. Packages on npm keep @lit/localize, which does the same at run time with all texts in one.
 *
 * `loaderFolder` holds a `start-<element>.ts` for each element; its table has the texts of every module it leads to.
 */
export function compileMessages(xliff, loaderFolder) {
  const units = readUnits(readFileSync(xliff, 'utf8'));
  const numbers = new Map(units.map(({ id }, index) => [id, index]));
  const elements = readdirSync(loaderFolder).flatMap((file) => START.exec(`/${file}`)?.[1] ?? []);
  /** The numbers of the texts of each module. */
  const saidBy = new Map();
  return {
    name: 'compile-messages',
    enforce: 'pre',
    resolveId(id) {
      if (id === '@lit/localize') return SHIM;
      return TABLE.test(id) ? `\0${id}` : undefined;
    },
    load(id) {
      if (id === SHIM) return shim;
      if (id.endsWith('/locales/localization.ts')) return localization(elements);
      const [, language, element] = TABLE.exec(id) ?? [];
      // Written when all modules are known.
      return language && `export const templates = "__RK_TABLE ${language} ${element}__";`;
    },
    transform: {
      order: 'post',
      handler(code, id) {
        if (!/\/src\/[^?]*\.ts$/.test(id) || !code.includes('msg(')) return undefined;
        const edits = [];
        const said = [];
        walk(this.parse(code), (node) => {
          if (node.type !== 'CallExpression' || node.callee.name !== 'msg') return;
          const [text, options] = node.arguments;
          const number = numbers.get(idOf(text, options));
          if (number === undefined)
            this.error(`A text in ${id} is not in xliff/uk.xlf: pnpm run extract, then translate it.`);
          said.push(number);
          const values = (text.quasi?.expressions ?? []).map(({ start, end }) => code.slice(start, end));
          edits.push({
            start: node.start,
            end: node.end,
            text: values.length > 0 ? `msg(${number}, [${values}])` : `msg(${number})`,
          });
        });
        saidBy.set(id, said);
        return { code: edited(code, edits), map: null };
      },
    },
    renderChunk(code) {
      const written = code.replace(/(["'`])__RK_TABLE ([a-z]{2}) ([\w-]+)__\1/g, (_, quote, language, element) => {
        const used = new Set(modulesOf(this, element).flatMap((id) => saidBy.get(id) ?? []));
        const field = language === 'en' ? 'source' : 'target';
        const texts = units.map((unit, number) => (used.has(number) ? JSON.stringify(unit[field]) : ''));
        return `[${texts.join(',').replace(/,+$/, '')}]`;
      });
      return written === code ? null : { code: written, map: null };
    },
  };
}

/** Every module that the start of an element leads to, also those loaded later. */
function modulesOf(context, element) {
  const start = [...context.getModuleIds()].find((id) => START.exec(id)?.[1] === element);
  const found = new Set([start]);
  for (const id of found) {
    const { importedIds = [], dynamicallyImportedIds = [] } = context.getModuleInfo(id) ?? {};
    for (const other of [...importedIds, ...dynamicallyImportedIds]) found.add(other);
  }
  return [...found];
}

/** What the elements use of @lit/localize, on a table with holes. `msg` gives nothing while there is no text. */
const shim = `
export const texts = [];
export const str = undefined;
export const msg = (number, values) => (texts[number] ?? '').replace(/\\{(\\d)\\}/g, (_, index) => values[index]);`;

/** Stands in the place of `locales/localization.ts`: loads the tables of the elements and fills the one of the page. */
function localization(elements) {
  const tables = elements.flatMap((element) =>
    ['uk', 'en'].map((language) => {
      const name = `${language}-${element}`;
      return `'${name}': () => import('rk-messages-${name}')`;
    }),
  );
  return `
import { texts } from '@lit/localize';
const tables = { ${tables.join()} };
let requests = 0;
export const setLocale = async (language, elements) => {
  const request = ++requests;
  const loaded = await Promise.all(elements.map((element) => tables[language + '-' + element]()));
  if (request === requests) {
    for (const { templates } of loaded) templates.forEach((text, number) => (texts[number] = text));
  }
};`;
}

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
