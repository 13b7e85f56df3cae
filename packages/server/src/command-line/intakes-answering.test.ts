import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { ReceiptAnswer } from '@resilience-kit/contract';
import { receiptHash } from '@resilience-kit/sdk/intakes';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAgeKeyPair } from '../keysets/age-identity.ts';
import { addressOf, openCaseWorker, runProgram, type CaseWorker } from '../test-support/case-worker.ts';
import { NOW } from '../test-support/fixed.ts';

let worker: CaseWorker;
beforeAll(async () => {
  worker = await openCaseWorker();
});
afterAll(() => worker.close());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await worker.owner.database.deleteFrom('intake').execute();
});
afterEach(() => void vi.useRealTimers());

/** What somebody with the receipt code is told. */
async function toldSender(code: string): Promise<string> {
  const response = await fetch(`${worker.server.url}/v1/receipts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ receipt_sha256: await receiptHash(code) }),
  });
  return response.ok ? ((await response.json()) as ReceiptAnswer).status : String(response.status);
}

describe('intakes show', () => {
  test('shows one request and tells its sender that it is opened', async () => {
    const { payload } = await worker.send({ help: ['legal-aid'] });
    await worker.send({ note: 'інший' });
    expect(await toldSender(payload.receipt_code)).toBe('received');
    const { code, output, errors } = await worker.intakes('show', payload.submission_id.toUpperCase());
    expect([code, errors]).toEqual([0, '']);
    expect(output).toContain(`Request ${payload.submission_id}\n`);
    expect(output).toContain('Юрист');
    expect(output).not.toContain('інший');
    expect(await toldSender(payload.receipt_code)).toBe('opened');
  });

  test('finds it by the code that a person reads out, in groups', async () => {
    await worker.send({ note: 'інший' });
    const { payload } = await worker.send({ note: 'той самий' });
    const groups = payload.receipt_code.replace(/(\d{4})(?=\d)/g, '$1 ').split(' ');
    expect((await worker.intakes('show', ...groups)).output).toContain('той самий');
    const { code, errors } = await worker.intakes('show', '0'.repeat(21));
    expect([code, errors]).toEqual([1, 'There is no request with this receipt code.\n']);
  });

  test('changes nothing with --unmarked, and no status that says more', async () => {
    const { payload } = await worker.send({ note: 'x' });
    await worker.intakes('show', payload.submission_id, '--unmarked');
    expect(await toldSender(payload.receipt_code)).toBe('received');
    await worker.intakes('status', payload.submission_id, 'closed');
    expect((await worker.intakes('show', payload.submission_id)).output).toContain('closed since 2026-03-18');
    expect(await toldSender(payload.receipt_code)).toBe('closed');
  });

  test('writes the payload as it is with --json, and labels in the language that is asked for', async () => {
    const { payload } = await worker.send({ help: ['legal-aid'] });
    const json = await worker.intakes('show', payload.submission_id, '--json');
    expect(JSON.parse(json.output)).toEqual(payload);
    const english = await worker.intakes('show', payload.submission_id, '--language', 'en');
    expect(english.output).toContain('What help do you need?\n    A lawyer');
  });

  test('says so when there is none', async () => {
    const { code, errors } = await worker.intakes('show', randomUUID());
    expect(code).toBe(1);
    expect(errors).toMatch(/^There is no such request at http/);
  });
});

describe('intakes status', () => {
  test.each([
    ['opened', 'opened'],
    ['contacted', 'opened'],
    ['contact_us', 'contact_us'],
    ['referred', 'opened'],
    ['closed', 'closed'],
  ])('%s tells whoever has the receipt code: %s', async (status, told) => {
    const { payload } = await worker.send({ note: 'x' });
    const { code, output } = await worker.intakes('status', payload.submission_id, status);
    expect(code).toBe(0);
    expect(output).toContain(`${payload.submission_id}: ${status}. Whoever asks with the receipt code`);
    expect(await toldSender(payload.receipt_code)).toBe(told);
  });

  test('needs a key that may write', async () => {
    const { payload } = await worker.send({ note: 'x' });
    vi.stubEnv('RK_ACCESS_KEY', 'rk_another');
    const { code, errors } = await worker.intakes('status', payload.submission_id, 'closed');
    vi.unstubAllEnvs();
    expect(code).toBe(1);
    expect(errors).toContain('does not let this access key change requests: it needs the scope intakes:write');
  });
});

describe('intakes delete', () => {
  test('deletes for good', async () => {
    const { payload, envelope } = await worker.send({ note: 'x' });
    expect((await worker.intakes('delete', payload.submission_id)).output).toContain('is deleted');
    expect((await worker.intakes('pull')).output).toBe('There are no requests yet.\n');
    expect((await worker.intakes('show', payload.submission_id)).errors).toBe(
      'That request was deleted. It cannot be brought back.\n',
    );
    expect(await worker.put(payload.submission_id, envelope)).toBe(410);
    expect(await toldSender(payload.receipt_code)).toBe('404');
  });
});

describe('intakes pull', () => {
  test('shows those in quarantine last, marked, and leaves them out or alone when asked', async () => {
    await worker.send({ note: 'апарат' });
    const { payload } = await worker.send({ note: 'людина' });
    await worker.accept(payload.submission_id);
    const all = (await worker.intakes('pull')).output;
    expect(all.indexOf('людина')).toBeLessThan(all.indexOf('IN QUARANTINE: no proof of work came with it'));
    expect(all.indexOf('IN QUARANTINE')).toBeLessThan(all.indexOf('апарат'));
    expect((await worker.intakes('pull', '--quarantine', 'exclude')).output).not.toContain('апарат');
    expect((await worker.intakes('pull', '--quarantine', 'only')).output).not.toContain('людина');
  });

  test('shows those of one status, and those since a day', async () => {
    const { payload } = await worker.send({ note: 'завершене' });
    await worker.send({ note: 'нове' });
    await worker.intakes('status', payload.submission_id, 'closed');
    expect((await worker.intakes('pull', '--status', 'closed')).output).toContain('Shown: 1.');
    expect((await worker.intakes('pull', '--status', 'received')).output).not.toContain('завершене');
    expect((await worker.intakes('pull', '--since', '2026-03-18')).output).toContain('Shown: 2.');
    expect((await worker.intakes('pull', '--since', '2026-03-19')).output).toBe('There are no such requests.\n');
  });

  test('tells senders that their requests are opened, only when asked to', async () => {
    const { payload } = await worker.send({ note: 'x' });
    await worker.intakes('pull');
    expect(await toldSender(payload.receipt_code)).toBe('received');
    await worker.intakes('pull', '--mark-opened');
    expect(await toldSender(payload.receipt_code)).toBe('opened');
  });

  test.each([
    ['2027-02-01', ''],
    ['2027-02-20', 'end on 2027-03-18, in 26 days; then its forms take nothing more'],
    ['2027-03-18T07:00:00Z', 'in 0 days'],
    [
      '2027-03-20',
      'ended on 2027-03-18: its forms take nothing any more. Sign the next with: resilience-kit keysets renew',
    ],
  ])('on %s warns of keys that end: %j', async (day, warning) => {
    vi.setSystemTime(new Date(day));
    const { code, output, errors } = await worker.intakes('pull', '--json');
    expect([code, output]).toEqual([0, '']);
    if (warning === '') expect(errors).toBe('');
    else expect(errors).toContain(warning);
  });

  test('never asks the API for the place of an answer', async () => {
    const { payload } = await worker.send({ place: 'UA32080070000050759' });
    const asked: string[] = [];
    const real = globalThis.fetch;
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      asked.push(addressOf(input));
      return real(input, init);
    });
    const { output } = await worker.intakes('pull');
    vi.restoreAllMocks();
    expect(output).toContain('Бучанська громада, Київська область (UA32080070000050759)');
    expect(asked.filter((url) => url.includes('UA32') || url.includes('/places'))).toEqual([]);
    expect(asked.some((url) => url.includes(payload.form_id))).toBe(true);
  });

  test('says when the form cannot be had, and what a form says cannot act on the terminal', async () => {
    await worker.send({ note: 'x', help: ['legal-aid'] });
    const real = globalThis.fetch;
    const answering = (change: (form: string) => Response) =>
      vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
        const response = await real(input, init);
        return addressOf(input).includes('/v1/forms/') ? change(await response.text()) : response;
      });
    answering(() => new Response('', { status: 500 }));
    expect((await worker.intakes('pull')).output).toContain(
      'The form cannot be had: questions and answers are shown by their codes.\n\n  note\n    x\n\n  help\n    legal-aid',
    );
    vi.restoreAllMocks();
    answering((form) => new Response(form.replaceAll('Юрист', '\\u001b[2J\\u202e')));
    const { output } = await worker.intakes('pull');
    vi.restoreAllMocks();
    expect(output).toContain('<U+001B>[2J<U+202E>');
    expect(output).not.toMatch(/[\u001b\u202e]/);
  });

  test('opens what was sent before with the older keys of the same file', async () => {
    await worker.send({ note: 'давнє' });
    const path = `${worker.folder}/rotated.txt`;
    const { identity: secret } = await createAgeKeyPair();
    const text = await readFile(worker.identity, 'utf8');
    await writeFile(path, text.replace('AGE-SECRET', `${secret}\nAGE-SECRET`));
    expect((await runProgram('intakes', 'pull', '--identity', path, '--api', worker.server.url)).code).toBe(0);
  });
});
