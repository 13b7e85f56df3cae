import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTexts } from './compile-translations.mjs';
import { packPlugin } from './pack.mjs';

const folder = join(import.meta.dirname, 'resilience-kit');
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const php = paths.filter((path) => path.endsWith('.php'));

interface Block {
  name: string;
  title: string;
  description: string;
  keywords: string[];
  attributes: Record<string, { type: string }>;
}
const components = read('includes/components.php');
const blocks = paths.filter((path) => path.endsWith('block.json')).map((path) => JSON.parse(read(path)) as Block);

/** The element of a block, without `rk-`. */
function tagOf(name: string): string {
  const inList = new RegExp(`'${name.replace('resilience-kit/', '')}'\\s+=> array\\(\\s+'tag'\\s+=> 'rk-([\\w-]+)'`);
  return inList.exec(components)?.[1] ?? '';
}

describe('the Ukrainian texts of the plugin', () => {
  const translations = readTexts(readFileSync(join(folder, 'languages/resilience-kit-uk.po')));
  const translated = (context: string) =>
    Object.values(translations[context] ?? {})
      .filter(({ msgid, msgstr }) => msgid !== '' && msgstr.every((text) => text.trim() !== ''))
      .map(({ msgid }) => msgid);
  const call = /(?:__|_e)\(\s*'((?:[^'\\]|\\.)*)',\s*'resilience-kit',?\s*\)/g;

  it('are there for every string in the code, and for none that is gone', () => {
    const sources = paths.filter((path) => /\.(php|js)$/.test(path) && !path.startsWith('kit'));
    const used = sources.flatMap((path) => [...read(path).matchAll(call)].map(([, text = '']) => text));
    const description = /Description: +(.+)/.exec(read('resilience-kit.php'))?.[1] ?? '';
    expect(translated('').sort()).toEqual([...new Set([...used, description])].sort());
  });

  it('are there for what blocks are called', () => {
    expect(translated('block title')).toEqual(expect.arrayContaining(blocks.map(({ title }) => title)));
    expect(translated('block description')).toEqual(expect.arrayContaining(blocks.map((block) => block.description)));
    expect(translated('block keyword')).toEqual(expect.arrayContaining(blocks.flatMap(({ keywords }) => keywords)));
  });

  it('have the placeholders of the English ones', () => {
    const placeholders = (text: string) => [...text.matchAll(/%(\d\$)?[sd]/g)].map(([all]) => all).sort();
    for (const { msgid, msgstr } of Object.values(translations[''] ?? {})) {
      if (msgid !== '') expect(placeholders(msgstr.join(' ')), msgid).toEqual(placeholders(msgid));
    }
  });
});

describe('what a component can be told', () => {
  /** The attributes in the list of components, which stand there as `'name' =>` deeper than all else. */
  const known = (name: string) => {
    const [, own = ''] = new RegExp(`'${name}'\\s+=> array\\((.+?)\\+ \\$looks`, 's').exec(components) ?? [];
    return [...own.matchAll(/^\t{4}'([\w-]+)'\s+=>/gm)].map(([, attribute]) => attribute);
  };

  it.each(blocks.map(({ name, attributes }) => [name, attributes] as const))(
    'is the same for the block %s and for its shortcode',
    (name, attributes) => {
      expect(Object.keys(attributes).sort()).toEqual(
        [...known(name.replace('resilience-kit/', '')), 'lang', 'theme', 'fallback'].sort(),
      );
    },
  );

  it('is what the element itself takes', () => {
    const manifest = join(import.meta.dirname, '../../packages/elements/src');
    for (const { name } of blocks) {
      const tag = tagOf(name);
      const source = readFileSync(join(manifest, tag, `${tag}.ts`), 'utf8');
      for (const attribute of known(name.replace('resilience-kit/', ''))) {
        const property = (attribute ?? '').replace(/-./g, (end) => end.slice(1).toUpperCase());
        expect(source, `${tag} ${attribute}`).toMatch(new RegExp(`\\b${property}\\b|'${attribute}'|\\b${attribute} -`));
      }
    }
  });
});

describe('the code of the plugin', () => {
  const hasPhp = spawnSync('php', ['--version']).status === 0;

  it.runIf(hasPhp)('is PHP without slips', () => {
    for (const path of php) execFileSync('php', ['-l', join(folder, path)]);
  });

  it('does nothing when a file is opened by itself', () => {
    for (const path of php)
      expect(read(path), path).toMatch(/^defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;$/m);
  });

  it('writes no style or script into pages', () => {
    for (const path of php)
      expect(read(path), path).not.toMatch(/<style|<script| style=| on[a-z]+="|wp_add_inline_style/i);
  });
});

describe('the zip file', () => {
  let files: Record<string, Uint8Array>;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await packPlugin();
    files = unzipSync(bytes);
  });

  it('has one folder with the plugin, its compiled texts, and the components', () => {
    const names = Object.keys(files);
    expect(names.every((name) => name.startsWith('resilience-kit/'))).toBe(true);
    for (const name of [
      'resilience-kit.php',
      'uninstall.php',
      'LICENSE',
      'kit/resilience-kit.js',
      'languages/resilience-kit-uk.mo',
      'languages/resilience-kit-uk-resilience-kit-editor-choices.json',
    ])
      expect(names).toContain(`resilience-kit/${name}`);
    // By the names of elements, as the script looks for them: their code, and their texts in both languages.
    for (const { name } of blocks) {
      const tag = tagOf(name);
      for (const kind of ['start', 'uk', 'en'])
        expect(
          names.some((file) => file.startsWith(`resilience-kit/kit/${kind}-${tag}-`)),
          `${kind} ${tag}`,
        ).toBe(true);
    }
  });

  it('is the same, byte for byte, whenever and wherever it is made', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    try {
      expect(Buffer.compare(await packPlugin(), bytes)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('can be uploaded where PHP has its usual limit of 2 MB', () => {
    expect(bytes.length).toBeLessThan(2_000_000);
  });
});
