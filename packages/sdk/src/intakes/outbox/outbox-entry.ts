import type { IntakeEnvelope } from '@resilience-kit/contract';
import { asRecord, isText } from '../value-checks.ts';

/**
 * Why a submission has not arrived. These pass by themselves: `offline`, `unreachable` (also when something else than the
 * API answers), `slow`, `busy`, `server`. `closed` may pass: its form is not offered any more. These do not: `refused`, `too_long`, `conflict` (another submission has its id).
 */
export type OutboxTrouble =
  'offline' | 'unreachable' | 'slow' | 'busy' | 'server' | 'closed' | 'refused' | 'too_long' | 'conflict';

/**
 * A sealed submission on its way, as it is stored. Nobody can read it here: it holds no answer, and no receipt code.
 */
export interface OutboxEntry {
  /** The UUID under which it is sent, each time. */
  readonly submissionId: string;
  /** What is sent. */
  readonly envelope: IntakeEnvelope;
  /** Of the age file in the envelope, lower-case hexadecimal. */
  readonly sha256: string;
  /** Which API it is for: its address. It is sent to no other. */
  readonly destination: string;
  /** When it was put here, milliseconds since 1970, by the clock of the device. */
  readonly since: number;
  /** How often it was sent. */
  readonly tries: number;
  /** Before this moment the server does not want to be asked again; 0 when it said nothing. */
  readonly notBefore: number;
  /** Why the last try failed. */
  readonly trouble?: OutboxTrouble | undefined;
  /** The server may have stored it without our knowing. Sending it again cannot make two of it. */
  readonly mayHaveArrived: boolean;
  /** It has waited for so long that it is not sent any more until somebody says so. */
  readonly isExpired: boolean;
}

/** What is put into an outbox: a sealed submission. */
export type OutboxContent = Pick<OutboxEntry, 'submissionId' | 'envelope' | 'sha256'>;

/** A new entry, never sent. What else came with the content, such as a receipt code, stays behind. */
export function newEntry(
  { submissionId, envelope, sha256 }: OutboxContent,
  destination: string,
  now: number,
): OutboxEntry {
  return {
    submissionId,
    envelope,
    sha256,
    destination,
    since: now,
    tries: 0,
    notBefore: 0,
    mayHaveArrived: false,
    isExpired: false,
  };
}

/** What a storage gave back, when it is an entry: other programs, and earlier versions of this one, may have written there. */
export function asEntry(value: unknown): OutboxEntry | undefined {
  const record = asRecord(value);
  if (!record) return undefined;
  const { submissionId, envelope, sha256, destination, since } = record;
  const isSound =
    isText(submissionId) &&
    isText(sha256) &&
    isText(destination) &&
    typeof since === 'number' &&
    isText(asRecord(envelope)?.ciphertext);
  if (!isSound) return undefined;
  const usual = { tries: 0, notBefore: 0, mayHaveArrived: true, isExpired: false };
  return { ...usual, ...(record as unknown as OutboxEntry) };
}
