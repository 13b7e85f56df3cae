import { createHmac, hkdfSync } from 'node:crypto';

/** How long after a rotation the secret before is signed with as well, milliseconds. */
const BOTH_FOR = 24 * 60 * 60 * 1000;

/** What the secret of an endpoint follows from, besides the master secret. */
export interface SecretName {
  endpointId: string;
  version: number;
}

/** The secret of an endpoint as its owner is shown it: `whsec_` and 32 bytes in base64. */
export function endpointSecret(masterSecret: Buffer, name: SecretName): string {
  return `whsec_${derived(masterSecret, 'signature', name).toString('base64')}`;
}

/** Tells whether the master secret is still the same, and nothing else about it. */
export function secretFingerprint(masterSecret: Buffer, name: SecretName): string {
  return derived(masterSecret, 'fingerprint', name).toString('base64url').slice(0, 16);
}

/** The headers of one attempt by the Standard Webhooks specification; soon after a rotation with two signatures. */
export function signedHeaders(
  masterSecret: Buffer,
  endpoint: { id: string; secret_version: number; secret_rotated_at: Date | null },
  message: { id: string; body: string; now: Date },
): Record<string, string> {
  const rotatedAt = endpoint.secret_rotated_at?.getTime();
  const both = rotatedAt !== undefined && message.now.getTime() < rotatedAt + BOTH_FOR;
  const versions = both ? [endpoint.secret_version, endpoint.secret_version - 1] : [endpoint.secret_version];
  const timestamp = Math.floor(message.now.getTime() / 1000);
  const signatures = versions.map((version) => {
    const key = derived(masterSecret, 'signature', { endpointId: endpoint.id, version });
    return `v1,${createHmac('sha256', key).update(`${message.id}.${timestamp}.${message.body}`).digest('base64')}`;
  });
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}

function derived(masterSecret: Buffer, use: string, { endpointId, version }: SecretName): Buffer {
  const about = `resilience-kit webhook ${use} ${endpointId} ${version}`;
  return Buffer.from(hkdfSync('sha256', masterSecret, '', about, 32));
}
