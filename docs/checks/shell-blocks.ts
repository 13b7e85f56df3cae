import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '../reference/api-pages.ts';
import { commandNames, helpOf } from '../reference/command-page.ts';
import { root } from './documents.ts';

/** Programs that guides call besides our own. */
const known = new Set([
  ...[
    'age',
    'apt-get',
    'cd',
    'createdb',
    'createuser',
    'curl',
    'docker',
    'echo',
    'export',
    'node',
    'npm',
    'npx',
    'pnpm',
    'psql',
  ],
  ...[
    'sleep',
    'sudo',
    'until',
    'vitest',
    'node_modules/.bin/vitest',
    'mkdir',
    'unzip',
    'cp',
    'do',
    'done',
    'openssl',
    'install',
    'set',
    '.',
  ],
]);

const scripts = scriptsOf('package.json');

function scriptsOf(file: string): Record<string, string> {
  return (JSON.parse(readFileSync(join(root, file), 'utf8')) as { scripts?: Record<string, string> }).scripts ?? {};
}

/** The commands of a block: continued lines joined, comments and assignments before the command taken off. */
export function commandsIn(code: string): string[] {
  return code
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => withoutComment(line).trim())
    .filter((line) => line !== '' && !/^\w+=\S*$/.test(line) && !/^\w+=(?:'[^']*'|"[^"]*"|\$\(.*\))$/.test(line))
    .flatMap((line) => line.split(/\s+&&\s+|\s*;\s+/))
    .map((command) => command.replace(/^(?:[A-Z_]+=(?:"[^"]*"|'[^']*'|\$\([^)]*\)|\S+)\s+)+/, '').replace(/\s+&$/, ''))
    .filter((command) => command !== '');
}

function withoutComment(line: string): string {
  return line.replace(/(^|\s)#(?=\s|$).*$/, '');
}

/** What is wrong with a block of commands: programs, scripts, subcommands, options or paths of the API that do not exist. */
export async function faultsInShell(code: string): Promise<string[]> {
  const faults: string[] = [];
  for (const command of commandsIn(code)) faults.push(...(await faultsInCommand(command)));
  return faults;
}

async function faultsInCommand(command: string): Promise<string[]> {
  const [program = '', ...rest] = command.split(/\s+/);
  if (!known.has(program)) return [`${program}: not a program that guides may call`];
  if (program === 'npx' && rest[0] === 'resilience-kit') return faultsInOurs(rest.slice(1));
  if (program === 'npm') return faultsInNpm(rest);
  if (program === 'curl') return faultsInAddress(command);
  return [];
}

async function faultsInOurs([name = '', ...options]: string[]): Promise<string[]> {
  if (name === '--help') return [];
  if (!(await commandNames()).includes(name)) return [`resilience-kit ${name}: no such command`];
  const help = await helpOf('en', name);
  return options
    .filter((option) => /^--[a-z]/.test(option))
    .map((option) => option.split('=')[0] ?? '')
    .filter((option) => !new RegExp(`${option}(?![\\w-])`).test(help) && option !== '--language')
    .map((option) => `resilience-kit ${name}: no option ${option}`);
}

function faultsInNpm([verb = '', name = '', ...more]: string[]): string[] {
  if (verb === 'run') return name in scripts ? [] : [`npm run ${name}: no such script`];
  if (verb === 'start' || verb === 'test') {
    const folder = name === '--prefix' ? more[0] : undefined;
    if (folder === undefined) return verb in scripts ? [] : [`npm ${verb}: no such script`];
    const file = `${folder}/package.json`;
    return existsSync(join(root, file)) && verb in scriptsOf(file) ? [] : [`npm ${verb}: not in ${folder}`];
  }
  return verb === 'install' ? [] : [`npm ${verb}: not a command that guides may use`];
}

/** The path of the API that a call of curl names, if any, has to be one of the contract, with the method that it is called with. */
function faultsInAddress(command: string): string[] {
  const path = /(?:example(?:\.org)?|127\.0\.0\.1:\d+|\$API|…)(\/v1\/[^\s"'?]*)/.exec(command)?.[1];
  if (path === undefined) return [];
  const sends = / (?:-d|--data\S*) /.test(command);
  const method = / -X (\w+)/.exec(command)?.[1] ?? (sends ? 'POST' : 'GET');
  const isThere = operations().some(({ method: own, path: template }) => {
    const pattern = template.replaceAll(/[.+]/g, '\\$&').replaceAll(/\{[^}]+\}/g, '[^/]+');
    return own === method && new RegExp(`^${pattern}$`).test(path);
  });
  return isThere ? [] : [`${method} ${path}: no such operation`];
}
