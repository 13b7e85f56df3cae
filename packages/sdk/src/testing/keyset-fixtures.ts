import type { Keyset } from '@resilience-kit/contract';
import { keysetStatement } from '../intakes/check-keyset.ts';
import { fromBase64, toBase64 } from '../intakes/encoding.ts';
import { type Overrides, withOverrides } from './overrides.ts';

/*
 * Keys for tests, published here: whatever is encrypted for them can be read by anyone. They were made once and the
 * signature with them, so that a keyset is there at once and is the same in every run.
 */

/** The organization of `aKeyset` and `aForm`. */
export const testOrganizationId = '00000000-0000-4000-8000-f00000000001';

/** The identity of the team in `aKeyset`: opens, with `openIntake` or `age -d -i`, what was sealed for it. */
export const testIdentity = 'AGE-SECRET-KEY-1JV5SP9MCN0SHQPNJKKSU2E84R8GEY8SJQQYPVJY59NA4YLJ2QV8QM46W57';

/** The identity that `aKeyset` keeps for the loss of the other. */
export const testRecoveryIdentity = 'AGE-SECRET-KEY-1ZPHCLZJQ6U5K2UW76K3VF8LXC4953QRDZTRDJ53UU7H47CHUPHEQ6C4HK5';

/** The SHA-256 of the key that signs `aKeyset`: what a page pins. */
export const testFingerprint = 'f1059a4c7de99ec6c71f5b91a6ef5eac933a76ef94060e1a23f15cd1c021ef3f';

const signingSecret = 'Qofw_CA1T7BdQrQ0SoQrDyk57xIjQPjjUfYlwzFwt4M';

/**
 * A keyset, signed, for a hundred years. Changes make its signature wrong, as those of an attacker would; for a changed
 * one that is signed all the same, sign it: `await signKeyset(aKeyset({ serial: 2 }))`.
 */
export function aKeyset(overrides?: Overrides<Keyset>): Keyset {
  return withOverrides<Keyset>(
    {
      organization_id: testOrganizationId,
      serial: 1,
      created_at: '2026-01-12T09:00:00+02:00',
      not_after: '2126-01-12T09:00:00+02:00',
      recipients: [
        { role: 'team', recipient: 'age1y8327yxq0d45ccaec2w2nxtptkh0t9s9avxmqmv6v04ut2lmdcus5jan8z' },
        { role: 'recovery', recipient: 'age1aquxhyur0dtrcg9qkl3lyc2j2ufzu25lgsaf7uwnsw54hkfk3ujst3zsld' },
      ],
      signing_key: 'XXIXuWIODxRbk2w1SwS5TSboCurzefirjPL-C2e_i1k',
      signature: 'JND9wr9dR5_IfLaEqDCmnlmcSwYFfoLInUZNgxTFBGndKlsJ8NyZq2_tTU_ZAGijXCjP379OL0acHxg2O-40DQ',
    },
    overrides,
  );
}

/** The keyset with the signature of the tests' signing key. */
export async function signKeyset(keyset: Keyset): Promise<Keyset> {
  const { signAsync } = await import('@noble/ed25519');
  const signature = await signAsync(new TextEncoder().encode(keysetStatement(keyset)), fromBase64(signingSecret));
  const text = toBase64(signature).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return { ...keyset, signing_key: aKeyset().signing_key, signature: text };
}
