import { describe, expect, it } from 'vitest';
import { ConflictError, ConnectionError, NotFoundError, ResilienceClient, UnexpectedAnswerError } from '../index.ts';
import { isReceiptCode, openIntake } from '../intakes/index.ts';
import { aForm, aKeyset, createFakeApi, type FakeApiOptions, testFingerprint, testIdentity } from '../testing/index.ts';
import { validateAnswers } from '../validate/validator.ts';

function setUp(options: FakeApiOptions = {}) {
  const api = createFakeApi({ forms: [aForm()], keysets: [aKeyset()], ...options });
  const timing = { pause: () => Promise.resolve() };
  const client = new ResilienceClient({ baseUrl: api.url, fetch: api.fetch, timing, validate: validateAnswers });
  return { api, client };
}

const request = { answers: { help: ['psychologist'], note: 'Потрібна допомога' }, language: 'uk', consent: false };

async function setUpSealed(options: FakeApiOptions = {}) {
  const { api, client } = setUp(options);
  const form = await client.forms.retrieve('help-request');
  return { api, client, sealed: await client.intakes.seal({ ...request, form }) };
}

describe('asking for help', () => {
  it('goes from the form to the receipt, and only the organization can read it', async () => {
    const { api, client } = setUp();
    const form = await client.forms.retrieve('help-request', { lang: 'uk' });
    const sealed = await client.intakes.seal({ ...request, form, fingerprint: testFingerprint });
    expect(api.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v1/forms/help-request',
      `GET /v1/keysets/${form.organization.id}`,
    ]);
    expect(isReceiptCode(sealed.receiptCode)).toBe(true);
    const { acknowledgement, created } = await client.intakes.submit(sealed);
    expect(created).toBe(true);
    expect(acknowledgement).toMatchObject({ submission_id: sealed.submissionId, ciphertext_sha256: sealed.sha256 });
    expect(api.requests.at(-1)?.headers.get('content-type')).toBe('application/json');
    expect(api.requests.at(-1)?.body).not.toContain(sealed.receiptCode);
    expect(api.intakes).toHaveLength(1);
    expect(await openIntake(api.intakes[0]!, testIdentity)).toMatchObject({
      ...request,
      submission_id: sealed.submissionId,
      receipt_code: sealed.receiptCode,
    });
  });

  it('is stored once when the reply was lost after storing', async () => {
    const { api, client, sealed } = await setUpSealed();
    api.fail({ replyLost: true });
    expect((await client.intakes.submit(sealed)).created).toBe(false);
    expect(api.requests.filter(({ method }) => method === 'PUT')).toHaveLength(2);
    expect(api.intakes).toHaveLength(1);
  });

  it('is stored once by a double tap', async () => {
    const { api, client, sealed } = await setUpSealed();
    const answers = await Promise.all([client.intakes.submit(sealed), client.intakes.submit(sealed)]);
    expect(answers.map(({ created }) => created).toSorted()).toEqual([false, true]);
    expect(answers[0].acknowledgement).toEqual(answers[1].acknowledgement);
    expect(api.intakes).toHaveLength(1);
  });

  it('can be sent again with the same words after it has failed for good', async () => {
    const { api, client, sealed } = await setUpSealed();
    api.offline = true;
    await expect(client.intakes.submit(sealed)).rejects.toBeInstanceOf(ConnectionError);
    api.offline = false;
    expect((await client.intakes.submit(sealed)).created).toBe(true);
  });

  it('says so when another submission has the identifier', async () => {
    const { client, sealed } = await setUpSealed();
    await client.intakes.submit(sealed);
    const other = await client.intakes.seal({ ...request, form: aForm() });
    const error = client.intakes.submit({ ...other, submissionId: sealed.submissionId });
    await expect(error).rejects.toBeInstanceOf(ConflictError);
    await expect(error).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each([
    ['another hash', { ciphertext_sha256: '0'.repeat(64) }],
    ['another submission', { submission_id: '00000000-0000-4000-8000-000000000001' }],
  ])('does not take the acknowledgement of %s for its own', async (_, changes) => {
    const { sealed } = await setUpSealed();
    const acknowledgement = {
      submission_id: sealed.submissionId,
      received_at: '2026-01-12T09:00:00+02:00',
      ciphertext_sha256: sealed.sha256,
    };
    const path = `/v1/intakes/${sealed.submissionId}`;
    const routes = { [path]: () => ({ ...acknowledgement, ...changes }) };
    const error = setUp({ routes }).client.intakes.submit(sealed);
    await expect(error).rejects.toBeInstanceOf(UnexpectedAnswerError);
    await expect(error).rejects.toMatchObject({ reason: 'mismatch' });
    const right = setUp({ routes: { [path]: () => acknowledgement } });
    expect(await right.client.intakes.submit(sealed)).toEqual({ acknowledgement, created: false });
  });

  it('does not take the sign-in page of a network for an acknowledgement', async () => {
    const { api, client, sealed } = await setUpSealed();
    api.fail({ captivePortal: true });
    await expect(client.intakes.submit(sealed)).rejects.toMatchObject({ code: 'unexpected_answer', reason: 'html' });
    expect(api.intakes).toEqual([]);
  });

  it('sends nothing for an organization without keys, or with keys that cannot be trusted', async () => {
    const none = setUp({ keysets: [] });
    await expect(none.client.intakes.seal({ ...request, form: aForm() })).rejects.toBeInstanceOf(NotFoundError);
    const changed = setUp({ keysets: [aKeyset({ serial: 2 })] });
    await expect(changed.client.intakes.seal({ ...request, form: aForm() })).rejects.toMatchObject({
      name: 'KeysetError',
      code: 'unsigned',
    });
    const { api, client } = setUp();
    const seal = (more: object) => client.intakes.seal({ ...request, form: aForm(), ...more });
    await expect(seal({ fingerprint: '0'.repeat(64) })).rejects.toMatchObject({ code: 'wrong_key' });
    await expect(seal({ lastSerial: 2 })).rejects.toMatchObject({ code: 'rolled_back' });
    await expect(seal({ now: new Date('2127-01-01') })).rejects.toMatchObject({ code: 'expired' });
    expect(api.requests.every(({ method }) => method === 'GET')).toBe(true);
  });
});
