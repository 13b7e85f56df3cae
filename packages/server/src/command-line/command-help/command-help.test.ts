import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../main.ts';

const commands = [
  ...['serve', 'migrate', 'seed', 'import', 'export', 'snapshot', 'keys'],
  ...['intakes', 'keysets', 'forms', 'embed-origins', 'webhooks', 'backup', 'restore'],
];
/** Words that no English sentence of the program goes without. */
const ENGLISH = /(?<![\w./-])(?:the|is|are|was|were|it|its|nothing|with|this|that|written|not)(?![\w./-])/i;

async function run(...words: string[]) {
  const written = { output: '', errors: '' };
  const code = await main(words, {
    output: { write: (text) => (written.output += text) },
    errors: { write: (text) => (written.errors += text) },
  });
  return { code, ...written };
}

/** What a help names that one types: options, and what the environment is asked for. */
function typed(help: string): string[] {
  return [...new Set(help.match(/--[a-z][a-z-]*|\b(?:RK|DATABASE)_[A-Z_]+/g))].toSorted();
}

beforeEach(() => {
  vi.stubEnv('LC_ALL', 'uk_UA.UTF-8');
});
afterEach(() => vi.unstubAllEnvs());

describe('in a Ukrainian terminal', () => {
  test('the list of commands is in Ukrainian', async () => {
    const { output } = await run('--help');
    expect(output).toMatch(/^Використання: resilience-kit <команда>/);
    expect(output).not.toMatch(ENGLISH);
    for (const command of commands) expect(output).toMatch(new RegExp(`^  ${command} +[а-яіїєґ]`, 'm'));
  });

  test.each(commands)('%s --help names the same options in both languages', async (command) => {
    const [uk, en] = [await run(command, '--help'), await run(command, '--help', '--language', 'en')];
    expect(uk.output).toMatch(new RegExp(`^Використання: resilience-kit ${command}`));
    expect(en.output).toMatch(new RegExp(`^Usage: resilience-kit ${command}`));
    expect(uk.output).not.toMatch(ENGLISH);
    expect(typed(uk.output)).toEqual(typed(en.output));
  });

  test.each([
    [['fly'], 'Команди «fly» немає.'],
    [['serve', '--port', '80'], 'Параметра --port в цієї команди немає.'],
    [['serve', 'now'], '«now» зайве: ця команда приймає лише параметри.'],
    [['seed', '--synthetic'], 'Параметр --synthetic <value> записано не так, як треба'],
    [['seed', '--synthetic', 'many'], '--synthetic має бути цілим числом від 1 до 1000000; а тут «many».'],
    [['intakes', 'read'], 'З intakes можна робити таке: pull, show'],
    [['intakes', 'delete', 'x', '--identity', 'x'], 'Звернення має бути ідентифікатором (UUID); а тут «x».'],
    [['keysets', 'add', '--recipient', 'AGE-SECRET-KEY-1'], 'А дано таємний'],
    [['webhooks', 'fix'], 'Скажіть, що робити з вебхуками'],
    [['backup'], 'Скажіть куди: додайте --output ФАЙЛ.'],
  ])('what is wrong with %j is told before the help', async (words, told) => {
    const { code, errors } = await run(...words);
    expect(code).toBe(2);
    expect(errors.split('\n')[0]).toContain(told);
    expect(errors).toContain('Використання: resilience-kit');
    expect(errors).not.toMatch(ENGLISH);
  });

  test('--language asks for the other one', async () => {
    const { errors } = await run('intakes', 'read', '--language', 'en');
    expect(errors).toContain('With intakes there are these things to do');
    expect(errors).toContain('Usage: resilience-kit intakes');
  });
});
