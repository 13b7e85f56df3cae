import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { allBlocks, type Block } from './documents.ts';
import { faultsInHtml } from './html-blocks.ts';
import { faultsInShell } from './shell-blocks.ts';
import { faultsInTyped } from './typed-blocks.ts';

const blocks = allBlocks();
const checked = (...languages: string[]) =>
  blocks.filter(({ language, unchecked }) => languages.includes(language) && unchecked === undefined);

/** What no tool at hand reads, and why that is bearable. */
const unreadable: Readonly<Record<string, string>> = {
  '': 'policies, crontabs and the like: no language',
  text: 'output',
  http: 'a request as it looks on the line',
  twig: 'one tag of a theme of Drupal, which examples/drupal has as a file',
  md: 'Markdown in Markdown',
};

function failing(list: readonly Block[], faultsOf: (block: Block) => string[]): string[] {
  return list.flatMap((block) => faultsOf(block).map((fault) => `${block.where}: ${fault}`));
}

/** A program that not every machine has; undefined when it is not there. */
function installed(program: string): string | undefined {
  return spawnSync(program, ['-v']).error ? undefined : program;
}

/** What a checker of files says of a text; nothing when it is content. */
function said(program: string, programArguments: (file: string) => string[], text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rk-block-'));
  const file = join(folder, 'block');
  writeFileSync(file, text);
  try {
    execFileSync(program, programArguments(file), { stdio: 'pipe', encoding: 'utf8' });
    return [];
  } catch (error) {
    return [(error as { stderr?: string }).stderr ?? String(error)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('blocks of code in the documents', () => {
  it('are all in a language that a test reads, or say why they are not read', () => {
    const read = ['ts', 'js', 'tsx', 'html', 'sh', 'json', 'yaml', 'css', 'nginx', 'php'];
    const left = blocks.filter(({ language, unchecked }) => !read.includes(language) && unchecked === undefined);
    expect(left.filter(({ language }) => !(language in unreadable)).map(({ where }) => where)).toEqual([]);
    const marked = blocks.filter(({ unchecked }) => unchecked !== undefined);
    console.log(`${blocks.length} blocks; not read for their language: ${left.length}; marked:`);
    for (const { where, unchecked } of marked) console.log(`  ${where}: ${unchecked ?? ''}`);
  });

  it('of TypeScript and JavaScript are what the packages take', () => {
    const faults = [...faultsInTyped(checked('ts', 'js', 'tsx'))];
    expect(faults.flatMap(([where, list]) => list.map((fault) => `${where} ${fault}`))).toEqual([]);
  });

  it('of HTML are closed, and name elements and attributes of the manifest', () => {
    expect(failing(checked('html'), ({ code }) => faultsInHtml(code))).toEqual([]);
  });

  it('of commands name programs, scripts, subcommands, options and operations that exist', async () => {
    const faults = await Promise.all(
      checked('sh').map(async ({ where, code }) => (await faultsInShell(code)).map((fault) => `${where}: ${fault}`)),
    );
    expect(faults.flat()).toEqual([]);
  });

  it('of JSON, and what curl sends, can be parsed', () => {
    const sent = checked('sh').flatMap((block) =>
      [...block.code.matchAll(/ -d '([^']+)'/g)].map(([, code = '']) => ({ ...block, code })),
    );
    const faults = failing([...checked('json'), ...sent], ({ code }) => {
      try {
        JSON.parse(code);
        return [];
      } catch (error) {
        return [String(error)];
      }
    });
    expect(faults).toEqual([]);
  });

  it('of YAML and CSS can be parsed', () => {
    expect(
      failing(checked('yaml'), ({ code }) => {
        parse(code);
        return [];
      }),
    ).toEqual([]);
    expect(
      failing(checked('css'), ({ code }) => transformSync(code, { loader: 'css' }).warnings.map(({ text }) => text)),
    ).toEqual([]);
  });

  const nginx = installed('nginx');
  it.skipIf(!nginx)('of nginx are taken by nginx', () => {
    const faults = failing(checked('nginx'), ({ code }) => {
      const servers = /^\s*(?:server|upstream|proxy_cache_path)\b/m.test(code) ? code : `server {\n${code}\n}`;
      // Its checker looks names up; those of examples lead nowhere.
      const here = servers
        .replaceAll(/proxy_pass https?:\/\/api\.example\S*;/g, 'proxy_pass http://127.0.0.1;')
        .replaceAll(/\/var\/cache\/nginx\/\w+/g, join(tmpdir(), 'rk-nginx-cache'));
      const whole = `pid ${join(tmpdir(), 'rk-nginx.pid')};\nerror_log stderr;\nevents {}\nhttp {\n${here}\n}\n`;
      return said('nginx', (file) => ['-t', '-q', '-c', file], whole);
    });
    expect(faults).toEqual([]);
  });

  const php = installed('php');
  it.skipIf(!php)('of PHP are taken by PHP', () => {
    const faults = failing(checked('php'), ({ code }) => said('php', (file) => ['-l', file], `<?php\n${code}\n`));
    expect(faults).toEqual([]);
  });
});

describe('the checks of blocks', () => {
  it('see an element or attribute that does not exist, and one that is not closed', () => {
    expect(faultsInHtml('<rk-service-finder hromda="UA1"></rk-service-finder>')).toEqual([
      '<rk-service-finder> has no hromda',
    ]);
    expect(faultsInHtml('<rk-finder></rk-finder>')).toEqual(['<rk-finder> is no element of the kit']);
    expect(faultsInHtml('<p><b>1</p>')).toContain('</p> closes <b>');
    expect(faultsInHtml('<ul><li>1</li>')).toEqual(['not closed: <ul>']);
  });

  it('see commands, options and operations that do not exist', async () => {
    expect(await faultsInShell('npx resilience-kit serve --nosuch')).toEqual([
      'resilience-kit serve: no option --nosuch',
    ]);
    expect(await faultsInShell('npx resilience-kit servee')).toEqual(['resilience-kit servee: no such command']);
    expect(await faultsInShell('npm run docz')).toEqual(['npm run docz: no such script']);
    expect(await faultsInShell('curl -X PUT https://api.example/v1/search')).toEqual([
      'PUT /v1/search: no such operation',
    ]);
  });

  it('see a method or parameter that the client does not have', () => {
    const block = (code: string): Block => {
      return { where: 'here', document: '', language: 'ts', info: '', code, unchecked: undefined };
    };
    const faults = faultsInTyped([block('await client.search.list({ txt: 1 });')]).get('here');
    expect(faults?.join(' ')).toContain('txt');
  });
});
