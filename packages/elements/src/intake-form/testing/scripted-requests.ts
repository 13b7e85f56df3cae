import type { Form, IntakeEnvelope, Keyset, ProofOfWork } from '@resilience-kit/contract';
import { aHotline, aPlace, aServiceAtLocation, testOrganizationId } from '@resilience-kit/sdk/testing';
import { helpRequest } from '../fixtures/fixture-form.ts';
import type { FormRequests } from '../form-requests.ts';
import type { Sealing } from '../sending/key-checker.ts';
import type { sendIntake } from '../sending/send-intake.ts';

/** An error as the SDK throws it. */
export function sdkError(code: string, details: object = {}): Error {
  return Object.assign(new Error(code), { code, ...details });
}

/** One attempt to send, which a test answers by hand. */
export interface PendingSend {
  readonly submissionId: string;
  readonly envelope: IntakeEnvelope;
  readonly proof: ProofOfWork | undefined;
  acknowledge(): Promise<void>;
  fail(error: Error): Promise<void>;
}

const oblast = { code: 'UA32000000000030281', name: 'Київська область' };
const hromada = { code: 'UA32080070000050759', name: 'Бучанська громада' };

/** An API whose answers a test changes as it goes on. Sending waits for the test; everything else answers by itself. */
export function scriptedRequests(language: 'uk' | 'en' = 'uk') {
  const script = {
    form: helpRequest(language) as Form | Error,
    keyset: { serial: 1, organization_id: testOrganizationId } as Keyset | Error,
    places: undefined as Error | undefined,
    service: undefined as Error | undefined,
    asked: [] as string[],
  };
  const sends: PendingSend[] = [];
  const answer = <T>(name: string, value: T | Error): Promise<T> => {
    script.asked.push(name);
    return value instanceof Error ? Promise.reject(value) : Promise.resolve(value);
  };
  const requests: FormRequests = {
    language,
    get: () => Promise.reject(new TypeError('scripted')),
    connection: { baseUrl: 'https://api.example', language, fetch: () => Promise.reject(new TypeError('scripted')) },
    form: () => answer('form', script.form),
    keyset: () => answer('keyset', script.keyset),
    hotlines: () => answer('hotlines', [aHotline()]),
    service: (id) => answer('service', script.service ?? aServiceAtLocation({ id })),
    oblasts: () => answer('oblasts', script.places ?? [aPlace(oblast)]),
    hromadas: () => answer('hromadas', script.places ?? [aPlace(hromada)]),
  };
  const send: typeof sendIntake = (_, { submissionId, envelope }, proof) =>
    new Promise((resolve, reject) => {
      const answer = { submission_id: submissionId, ciphertext_sha256: submissionId.replace('submission', 'hash') };
      sends.push({
        submissionId,
        envelope,
        proof,
        acknowledge: () => (resolve(answer), settled()),
        fail: (error) => (reject(error), settled()),
      });
    });
  return { requests, script, sends, send };
}

/** Encrypts nothing, but takes its time like what does, and numbers what it makes. */
export function scriptedSealing() {
  const seen = { sealed: 0, checked: 0, fault: undefined as Error | undefined, details: [] as unknown[] };
  const sealing: Sealing = {
    checkKeyset: (keyset) => {
      seen.checked++;
      return seen.fault ? Promise.reject(seen.fault) : Promise.resolve(keyset as Keyset);
    },
    sealAnswers: async (details, keyset) => {
      await Promise.resolve();
      if (seen.fault) throw seen.fault;
      seen.details.push(details);
      const number = ++seen.sealed;
      const { serial } = keyset as Keyset;
      return {
        submissionId: `submission-${number}`,
        sha256: `hash-${number}`,
        receiptCode: String(number).padStart(21, '0'),
        envelope: {
          organization_id: testOrganizationId,
          form_id: 'help-request',
          form_version: 1,
          keyset_serial: serial,
          ciphertext: `ciphertext-${number}`,
        },
      };
    },
    formatReceiptCode: (code) => code,
    randomIdentifier: () => `submission-${seen.sealed + 1}`,
  };
  return { sealing, seen };
}

/** Lets promises that are settled have their consequences. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await Promise.resolve();
}
