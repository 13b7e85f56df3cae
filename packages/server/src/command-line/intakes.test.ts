import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FormAnswers, INTAKE_SIZES, type IntakeEnvelope } from '@resilience-kit/contract';
import { Decrypter } from 'age-encryption';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { touchData } from '../data-version/touch-data.ts';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { createServer, type RunningServer } from '../http/create-server.ts';
import { silentLogger } from '../http/logger.ts';
import { writeIdentityFile } from '../keysets/identity-file.ts';
import { postgresql, type TestDatabase } from '../test-support/databases.ts';
import { NOW } from '../test-support/fixed.ts';
import { sealed, strangerKeys, teamAccessKey, teamKeys } from '../test-support/keys.ts';
import { sealedRequest, type Request } from '../test-support/requests.ts';
import { main } from './main.ts';

let owner: TestDatabase;
let server: RunningServer;
let folder: string;
let identity: string;
let minutes = 0;

beforeAll(async () => {
  owner = await postgresql.open();
  server = await createServer({
    logger: silentLogger,
    port: 0,
    databaseUrl: owner.url ?? '',
    // Each request comes a minute after the one before.
    now: () => new Date(NOW.getTime() + minutes * 60_000),
  });
});
afterAll(async () => {
  await server.close();
  await owner.close();
});
beforeEach(async () => {
  await owner.database.deleteFrom('intake').execute();
  minutes = 0;
  folder = await mkdtemp(join(tmpdir(), 'rk-pull-'));
  identity = join(folder, 'team identity.txt');
  await writeFile(identity, identityText());
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

function identityText(keys = teamKeys): string {
  return writeIdentityFile({ ...keys, organizationId: DEMO_RECEIVER, accessKey: teamAccessKey, about: ['A test.'] });
}

async function put(id: string, envelope: IntakeEnvelope): Promise<void> {
  const { status } = await fetch(`${server.url}/v1/intakes/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(envelope),
  });
  expect(status).toBe(201);
  minutes += 1;
}

/** Sends a request for help and gives its payload. */
async function send(answers: FormAnswers, more: Omit<Request, 'answers'> = {}) {
  const { payload, envelope } = await sealedRequest(owner.database, { answers, ...more });
  await put(payload.submission_id, envelope);
  return payload;
}

async function pull(...more: string[]) {
  return run('pull', '--identity', identity, '--api', server.url, ...more);
}

async function run(...commandArguments: string[]) {
  const written = { output: '', errors: '' };
  const code = await main(['intakes', ...commandArguments], {
    output: { write: (text) => (written.output += text) },
    errors: { write: (text) => (written.errors += text) },
  });
  return { code, ...written };
}

/** Answers in place of the API. */
async function withApi(listener: RequestListener, work: (url: string) => Promise<void>): Promise<void> {
  const fake: Server = createHttpServer(listener).listen(0, '127.0.0.1');
  await once(fake, 'listening');
  await work(`http://127.0.0.1:${(fake.address() as AddressInfo).port}`);
  fake.close();
}

describe('intakes pull', () => {
  test('shows each request with the questions of its form, in the language in which it was written, oldest first', async () => {
    const first = await send(
      {
        'in-danger': 'no',
        help: ['psychologist', 'legal-aid'],
        'for-whom': 'my-child',
        'age-band': '6-12',
        place: 'UA32080070000050759',
        'contact-way': 'call',
        phone: '112',
        'leave-message': 'no',
        'say-about': 'nothing',
        note: 'Перший рядок.\nДругий рядок.',
        'share-with-others': true,
      },
      { consent: true, service: { id: randomUUID(), name: 'Дитячий психолог', place: 'Буча' } },
    );
    const second = await send({ 'contact-way': 'i-will-contact-you' }, { language: 'en' });
    await owner.database.updateTable('intake').set({ quarantine: null }).execute();
    const { code, output, errors } = await pull();
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(output).toBe(`Request ${first.submission_id}
  !! НЕ ЗАЛИШАЙТЕ ПОВІДОМЛЕНЬ
  !! LEAVE NO MESSAGE
  !! ЯКЩО ВІДПОВІСТЬ ХТОСЬ ІНШИЙ, НІЧОГО НЕ КАЖІТЬ
  !! IF SOMEBODY ELSE ANSWERS, SAY NOTHING
  received 2026-03-18 10:00 (Kyiv) with the form help-request, version 1, in uk
  receipt code ${first.receipt_code.replace(/(\d{4})(?=\d)/g, '$1 ')}
  may be shared with other organisations: yes
  came from: Дитячий психолог, Буча (${first.service?.id ?? ''})

  Вам або комусь поруч зараз загрожує небезпека?
    Ні

  Яка допомога потрібна?
    Психолог
    Юрист

  Кому потрібна допомога?
    Моїй дитині

  Скільки років людині, якій потрібна допомога?
    6–12 років

  Область і громада
    Бучанська громада, Київська область (UA32080070000050759)

  Як нам із вами зв’язатися?
    Зателефонуйте мені

  Номер телефону
    112

  Якщо ви не відповісте, чи можна залишити повідомлення?
    Ні, просто передзвоніть

  Якщо відповість хтось інший, що сказати про причину дзвінка?
    Нічого: перепросіть і покладіть слухавку

  Кілька слів для фахівця
    Перший рядок.
    Другий рядок.

  Так, можна передати мій запит іншій організації, якщо вона допоможе краще чи швидше
    Так

Request ${second.submission_id}
  !! НЕ ТЕЛЕФОНУЙТЕ Й НЕ ПИШІТЬ: ЛЮДИНА ЗВЕРНЕТЬСЯ САМА
  !! DO NOT CALL OR WRITE: THEY WILL CONTACT YOU
  received 2026-03-18 10:01 (Kyiv) with the form help-request, version 1, in en
  receipt code ${second.receipt_code.replace(/(\d{4})(?=\d)/g, '$1 ')}
  may be shared with other organisations: no

  How shall we get in touch?
    Do not contact me, I will contact you

Shown: 2.
`);
  });

  test('says so when there are none', async () => {
    expect(await pull()).toEqual({ code: 0, output: 'There are no requests yet.\n', errors: '' });
    expect(await pull('--json')).toEqual({ code: 0, output: '', errors: '' });
  });

  test('gets all pages', async () => {
    const { envelope, payload } = await sealedRequest(owner.database, { answers: { note: 'x' } });
    await put(payload.submission_id, envelope);
    const count = 120;
    const [row] = await owner.database.selectFrom('intake').selectAll().execute();
    const { arrival: _, ...copied } = row!;
    const copies = Array.from({ length: count - 1 }, () => ({ ...copied, submission_id: randomUUID() }));
    await owner.database.insertInto('intake').values(copies).execute();
    const { code, errors } = await pull('--json');
    expect(code).toBe(1);
    // All but the first are copies of it under other ids, which is told of each.
    expect(errors).toContain(`Not shown: ${count - 1} of ${count} requests.`);
  });

  test('abuse: makes what a terminal would act on visible', async () => {
    await send({ note: 'не телефонуйте\u202e\u001b[2J' }, { service: { id: randomUUID(), name: '\u001b]0;x\u0007' } });
    const { output } = await pull();
    expect(output).toContain('не телефонуйте<U+202E><U+001B>[2J');
    expect(output).toContain('<U+001B>]0;x<U+0007>');
    expect(output).not.toMatch(/[\u001b\u0007\u202e]/);
    expect((await pull('--json')).output).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  test('writes the payloads as they are, one a line, with --json', async () => {
    const payloads = [await send({ note: 'one\ntwo' }), await send({ help: ['other'] }, { language: 'en' })];
    const { code, output } = await pull('--json');
    expect(code).toBe(0);
    const lines = output.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(payloads);
  });

  test('keeps the age files that plain age reads, with --save', async () => {
    const payload = await send({ note: 'збережено' });
    const saved = join(folder, 'new', 'requests');
    expect((await pull('--save', saved)).code).toBe(0);
    expect((await pull('--save', saved)).code).toBe(0);
    expect(await readdir(saved)).toEqual([`${payload.submission_id}.age`]);
    const path = join(saved, `${payload.submission_id}.age`);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await decrypted(path))).toEqual(payload);
  });

  test('keys: does not show what somebody put under another id, reports it, and shows the others', async () => {
    const first = await send({ note: 'перше' });
    const moved = await sealedRequest(owner.database, { answers: { note: 'підкинуте' } });
    const wrongId = randomUUID();
    await put(wrongId, moved.envelope);
    const nonsense = randomUUID();
    await put(nonsense, await sealed('{"no": "request"}'));
    const last = await send({ note: 'останнє' });
    for (const options of [[], ['--json']]) {
      const { code, output, errors } = await pull(...options);
      expect(code).toBe(1);
      expect(output).toContain(first.submission_id);
      expect(output).toContain(last.submission_id);
      expect(output).not.toContain('підкинуте');
      expect(output + errors).not.toContain(moved.payload.submission_id);
      expect(errors).toMatch(
        new RegExp(`^Not shown: 2 of 4 requests\\.\n- ${wrongId}: .*submission_id.*\n- ${nonsense}: .+\n$`),
      );
    }
  });

  test('shows answers to questions that the form does not have, and all of them when there is no form', async () => {
    const { payload } = await sealedRequest(owner.database, { answers: {} });
    const text = JSON.stringify({
      ...payload,
      answers: { 'old-question': 'не дзвоніть', help: ['gone', 'legal-aid'] },
    });
    await put(payload.submission_id, await sealed(text.padEnd(INTAKE_SIZES[0])));
    const { code, output } = await pull();
    expect(code).toBe(0);
    expect(output).toContain('  Яка допомога потрібна?\n    gone\n    Юрист\n\n  old-question\n    не дзвоніть\n');
    const form = await owner.database.selectFrom('form').selectAll().where('id', '=', 'help-request').execute();
    await owner.database.deleteFrom('form').where('id', '=', 'help-request').execute();
    await touchData(owner.database);
    expect((await pull()).output).toContain('  old-question\n    не дзвоніть\n\n  help\n    gone\n    legal-aid\n');
    const rows = form.map((row) => ({ ...row, document: JSON.stringify(row.document) }));
    await owner.database.insertInto('form').values(rows).execute();
    await touchData(owner.database);
  });

  test('is not upset by names that a stranger may have put into a request', async () => {
    const putAnswers = async (answers: string) => {
      const { payload } = await sealedRequest(owner.database, { answers: {} });
      const text = JSON.stringify({ ...payload, language: 'constructor', answers: 0 });
      const whole = text.replace('"answers":0', `"answers":${answers}`).padEnd(INTAKE_SIZES[0]);
      await put(payload.submission_id, await sealed(whole));
      return payload.submission_id;
    };
    const odd = await putAnswers('{"constructor": true, "to-string": ["value-of"], "help": "psychologist"}');
    const refused = await putAnswers('{"__proto__": {"help": "psychologist"}}');
    const { code, output, errors } = await pull();
    expect(code).toBe(1);
    expect(output).toContain(`Request ${odd}`);
    expect(output).toContain('  constructor\n    Yes\n\n  to-string\n    value-of\n');
    expect(errors).toMatch(new RegExp(`^Not shown: 1 of 2 requests\\.\n- ${refused}: `));
  });
});

describe('intakes pull says in a sentence what is wrong with', () => {
  test('an identity of others', async () => {
    await send({ note: 'x' });
    await writeFile(identity, identityText(strangerKeys));
    const { code, output, errors } = await pull();
    expect([code, output]).toEqual([1, '']);
    expect(errors).toBe(
      `The identity in ${identity} opens none of the requests (1): they were encrypted for other keys. Use the identity of this API’s organization.\n`,
    );
  });

  test('an identity file that is not there', async () => {
    const { code, errors } = await run('pull', '--identity', '/nowhere/key.txt', '--api', server.url);
    expect(code).toBe(1);
    expect(errors).toBe('There is no identity file at /nowhere/key.txt. Check --identity.\n');
  });

  test.each([
    ['', /holds no age identity/],
    ['just a text', /holds no age identity/],
    [teamKeys.identity.replace('LCYSUU0F', 'LCYSUU0G'), /holds no age identity/],
    [teamKeys.identity, /does not say whose it is: add --organization/],
    [`# organization: ${DEMO_RECEIVER}\n${teamKeys.identity}`, /holds no access key: give the one .* in RK_ACCESS_KEY/],
  ])('an identity file that holds %j', async (text, message) => {
    await writeFile(identity, text);
    const { code, errors } = await pull();
    expect(code).toBe(1);
    expect(errors).toMatch(message);
    expect(errors).not.toContain('LCYSUU');
  });

  test('an access key that is not accepted', async () => {
    vi.stubEnv('RK_ACCESS_KEY', 'rk_another');
    const { code, errors } = await pull();
    expect(code).toBe(1);
    expect(errors).toBe(
      `The API at ${server.url} refuses the access key. Use the identity file that belongs to this API, or give another key with RK_ACCESS_KEY.\n`,
    );
    expect((await pull('--access-key', teamAccessKey)).code).toBe(0);
  });

  test('an API that is not there', async () => {
    const { code, errors } = await run('pull', '--identity', identity, '--api', 'http://127.0.0.1:1');
    expect(code).toBe(1);
    expect(errors).toBe(
      'The API at http://127.0.0.1:1 cannot be reached. Start it with: npx resilience-kit serve, or name another one with --api.\n',
    );
  });

  test('something else that answers in place of the API', async () => {
    for (const body of ['<html>Sign in</html>', '{"contents": []}']) {
      await withApi(
        (_, response) => response.end(body),
        async (url) => {
          const { code, errors } = await run('pull', '--identity', identity, '--api', url);
          expect(code).toBe(1);
          expect(errors).toBe(`What answers at ${url} is not the API of this kit. Name the right one with --api.\n`);
        },
      );
    }
  });

  test('an API that fails', async () => {
    await withApi(
      (_, response) => response.writeHead(500).end(),
      async (url) => {
        const { code, errors } = await run('pull', '--identity', identity, '--api', url);
        expect([code, errors]).toEqual([1, expect.stringContaining('answered 500')]);
      },
    );
  });

  test.each([
    [[], '--identity must name'],
    [['push', '--identity', 'x'], 'things to do: pull, show, status'],
    [['pull'], '--identity must name'],
    [['pull', 'more', '--identity', 'x'], 'Nothing follows intakes pull'],
    [['show', '--identity', 'x'], 'After intakes show comes the id of one request'],
    [['show', '17', '--identity', 'x'], 'The request must be an id'],
    [
      ['show', '1234', '5678', '9012', '3456', '7890', '1', '--identity', 'x'],
      'That is no receipt code: it has 21 digits',
    ],
    [['status', randomUUID(), '--identity', 'x'], 'the id of one request and its status'],
    [['status', randomUUID(), 'done', '--identity', 'x'], 'The status must be one of opened'],
    [['refer', randomUUID(), '--identity', 'x'], '--to must be given'],
    [['refer', randomUUID(), '--to', randomUUID(), '--fingerprint', 'abc', '--identity', 'x'], '64 hexadecimal digits'],
    [['export', '--identity', 'x'], '--format must be csv or json'],
    [['pull', '--status', 'done', '--identity', 'x'], '--status must be one of received'],
    [['pull', '--since', 'yesterday', '--identity', 'x'], '--since must be a day such as'],
    [['pull', '--quarantine', 'yes', '--identity', 'x'], '--quarantine must be include'],
    [['pull', '--note', 'x', '--identity', 'x'], '--note belongs to intakes refer'],
    [['pull', '--identity', 'x', '--api', 'help.example.org'], '--api must be an address'],
    [['pull', '--identity', 'x', '--organization', '17'], '--organization must be an id'],
    [['pull', '--identity', 'x', '--save', ''], '--save must name a folder'],
    [['pull', '--identity', 'x', '--sideways'], 'sideways'],
  ])('wrong usage: %j', async (commandArguments, message) => {
    const { code, errors } = await run(...commandArguments);
    expect(code).toBe(2);
    expect(errors).toContain('Usage: resilience-kit intakes pull --identity FILE');
    if (commandArguments.length > 0) expect(errors).toContain(message);
  });

  test('nothing: a file of age-keygen does, with the rest on the command line', async () => {
    const payload = await send({ note: 'age-keygen' });
    await writeFile(identity, `# created: 2026-01-01\n# public key: ${teamKeys.recipient}\n${teamKeys.identity}\n`);
    vi.stubEnv('RK_ACCESS_KEY', teamAccessKey);
    const { code, output } = await pull('--organization', DEMO_RECEIVER);
    expect(code).toBe(0);
    expect(output).toContain(payload.submission_id);
  });
});

test('help tells the options and the exit codes', async () => {
  for (const commandArguments of [['--help'], ['pull', '--help']]) {
    const { code, output } = await run(...commandArguments);
    expect(code).toBe(0);
    for (const word of ['--identity', '--save', '--json', '--api', 'RK_ACCESS_KEY', 'Exit codes']) {
      expect(output).toContain(word);
    }
  }
});

/** With the program `age` where it is installed, else with the library. */
async function decrypted(path: string): Promise<string> {
  const program = spawnSync('age', ['-d', '-i', identity, path], { encoding: 'utf8' });
  if (!program.error) return program.stdout;
  const decrypter = new Decrypter();
  decrypter.addIdentity(teamKeys.identity);
  return decrypter.decrypt(await readFile(path), 'text');
}
