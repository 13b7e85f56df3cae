import { describe, expect, it } from 'vitest';
import {
  ConflictError,
  ConnectionError,
  GoneError,
  NotFoundError,
  ResilienceClient,
  UnexpectedAnswerError,
} from '../index.ts';
import { createReceiptCode, formatReceiptCode, isReceiptCode, openIntake } from '../intakes/index.ts';
import { solveProof } from '../intakes/proof/proof.ts';
import {
  aForm,
  aKeyset,
  createFakeApi,
  type FakeApiOptions,
  signKeyset,
  testFingerprint,
  testIdentity,
} from '../testing/index.ts';
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

describe('the work that a submission is asked for', () => {
  it('spares it the slower queue, and is good for that submission alone', async () => {
    const { api, client, sealed } = await setUpSealed();
    const other = await client.intakes.seal({ ...request, form: aForm() });
    const proof = await solveProof(await client.intakes.challenge(sealed.submissionId));
    expect(proof).toBeDefined();
    await client.intakes.submit({ ...sealed, proof });
    await client.intakes.submit({ ...other, proof });
    expect(api.intakes.map(({ quarantine }) => quarantine)).toEqual([undefined, 'no_proof']);
    const apart = await client.intakes.list({ organization_id: aKeyset().organization_id, quarantine: 'only' });
    expect(apart.contents.map(({ submission_id }) => submission_id)).toEqual([other.submissionId]);
  });
});

describe('what became of a submission', () => {
  const asOperator = (client: ResilienceClient) => client.withOptions({ apiKey: 'operator', allowKeyInBrowser: true });

  it('is asked with the receipt code, which is not sent, and told coarsely', async () => {
    const { api, client, sealed } = await setUpSealed();
    await client.intakes.submit(sealed);
    expect(await client.receipts.retrieve(sealed.receiptCode)).toEqual({
      status: 'received',
      since: '2026-01-12T00:00:00+02:00',
    });
    await asOperator(client).intakes.setStatus(sealed.submissionId, 'contacted');
    expect(await client.receipts.retrieve(formatReceiptCode(sealed.receiptCode))).toMatchObject({ status: 'opened' });
    expect(api.requests.some(({ path, body }) => (path + body).includes(sealed.receiptCode))).toBe(false);
  });

  it('is not asked with a slip of the pen', async () => {
    const { api, client } = setUp();
    await expect(client.receipts.retrieve('1234')).rejects.toMatchObject({ name: 'IntakeError', code: 'invalid' });
    expect(api.requests).toEqual([]);
    await expect(client.receipts.retrieve(createReceiptCode())).rejects.toBeInstanceOf(NotFoundError);
  });

  it('is kept by the organization: one by one, by its status, and deleted for good', async () => {
    const { client, sealed } = await setUpSealed();
    await client.intakes.submit(sealed);
    const { intakes } = asOperator(client);
    const organization_id = aKeyset().organization_id;
    expect((await intakes.retrieve(sealed.submissionId)).status).toBe('received');
    expect((await intakes.setStatus(sealed.submissionId, 'opened')).status).toBe('opened');
    expect((await intakes.list({ organization_id, status: 'received' })).contents).toEqual([]);
    expect((await intakes.delete(sealed.submissionId)).submission_id).toBe(sealed.submissionId);
    for (const gone of [intakes.retrieve(sealed.submissionId), client.intakes.submit(sealed)]) {
      await expect(gone).rejects.toBeInstanceOf(GoneError);
    }
    await expect(client.receipts.retrieve(sealed.receiptCode)).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe('a keyset', () => {
  it('is published when its serial is higher and the same key has signed it', async () => {
    const { client } = setUp();
    const { keysets } = client.withOptions({ apiKey: 'operator', allowKeyInBrowser: true });
    const second = await signKeyset(aKeyset({ serial: 2 }));
    expect(await keysets.publish(second)).toEqual(second);
    expect((await client.keysets.retrieve(second.organization_id)).serial).toBe(2);
    await expect(keysets.publish(second)).rejects.toBeInstanceOf(ConflictError);
  });
});
