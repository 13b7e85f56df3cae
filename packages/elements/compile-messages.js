import { readFileSync } from 'node:fs';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import { edited, walk } from './minify-templates.js';

const SHIM = '\0rk-localize';
const TABLE = /^\0?rk-messages-([a-z]{2}(?:-later)?)$/;

/**
 * For the CDN files: texts become numbers, and an element has two tables in each language, English too: one that is loaded
 * with it, and one with the texts of what it loads later. A visitor loads the texts of one language and one element, and
 * neither message ids nor what makes them.
 * Packages on npm keep @lit/localize, which does the same at run time with all texts in one.
 */
export function compileMessages(xliff) {
  const units = readUnits(readFileSync(xliff, 'utf8'));
  const numbers = new Map(units.map(({ id }, index) => [id, index]));
  /** The numbers of the texts in each module of this element. */
  const used = new Map();
  return {
    name: 'compile-messages',
    enforce: 'pre',
    resolveId(id) {
      if (id === '@lit/localize') return SHIM;
      return TABLE.test(id) ? `\0${id}` : undefined;
    },
    load(id) {
      if (id === SHIM) return shim;
      if (id.endsWith('/locales/localization.ts')) return localization;
      const [, language] = TABLE.exec(id) ?? [];
      // Written when all texts are known.
      return language && `export const templates = "__RK_TABLE ${language}__";`;
    },
    transform: {
      order: 'post',
      handler(code, id) {
        if (!/\/src\/[^?]*\.ts$/.test(id) || !code.includes('msg(')) return undefined;
        const edits = [];
        const here = new Set();
        used.set(id, here);
        walk(this.parse(code), (node) => {
          if (node.type !== 'CallExpression' || node.callee.name !== 'msg') return;
          const [text, options] = node.arguments;
          const number = numbers.get(idOf(text, options));
          if (number === undefined)
            this.error(`A text in ${id} is not in xliff/uk.xlf: pnpm run extract, then translate it.`);
          here.add(number);
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
    renderChunk(code) {
      const written = code.replace(/(["'`])__RK_TABLE ([a-z]{2})(-later)?__\1/g, (_, quote, language, later) => {
        const field = language === 'en' ? 'source' : 'target';
        const wanted = textsOf(this, used)[later ? 'later' : 'first'];
        const texts = units.map((unit, number) => (wanted.has(number) ? JSON.stringify(unit[field]) : ''));
        return `[${texts.join().replace(/,+$/, '')}]`;
      });
      return written === code ? null : { code: written, map: null };
    },
  };
}

/** The numbers of the texts that are wanted at once, and of those that only what is loaded later has. */
function textsOf(context, used) {
  const [entry] = [...context.getModuleIds()].filter((id) => context.getModuleInfo(id)?.isEntry);
  const reachedBy = (...kinds) => {
    const reached = new Set();
    const reach = (id) => {
      if (reached.has(id)) return;
      reached.add(id);
      for (const kind of kinds) context.getModuleInfo(id)?.[kind].forEach(reach);
    };
    reach(entry);
    return new Set([...reached].flatMap((id) => [...(used.get(id) ?? [])]));
  };
  const first = reachedBy('importedIds');
  return { first, later: reachedBy('importedIds', 'dynamicallyImportedIds').difference(first) };
}

/** What an element uses of @lit/localize, on a table with holes. `msg` gives nothing while there is no text. */
const shim = `
export const table = { texts: [] };
export const str = undefined;
export const msg = (number, values) => (table.texts[number] ?? '').replace(/\\{(\\d)\\}/g, (_, index) => values[index]);`;

/**
 * Stands in the place of `locales/localization.ts`: loads tables and puts them in use. Browsers remember an import that
 * failed, so it is made again under another address.
 */
const localization = `
import { table } from '@lit/localize';
import { importAgain } from '../importing/import-again.ts';
const again = (load) => importAgain(load, import.meta.url);
const first = { en: again(() => import('rk-messages-en')), uk: again(() => import('rk-messages-uk')) };
const later = { en: again(() => import('rk-messages-en-later')), uk: again(() => import('rk-messages-uk-later')) };
let requests = 0;
export const wanted = new Set([first]);
export let current;
let latest;
export const setLocale = (language) => (latest = use(language));
const use = async (language) => {
  current = language;
  const request = ++requests;
  const loaded = await Promise.all([...wanted].map((tables) => tables[language]()));
  if (request === requests) table.texts = Object.assign([], ...loaded.map(({ templates }) => templates));
  // Overtaken: texts are there when the later one has them.
  else await latest;
};
export const useLaterTexts = () => {
  wanted.add(later);
  return setLocale(current);
};`;

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
