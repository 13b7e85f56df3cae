import { hash } from 'node:crypto';

/** The namespace of all seeded identifiers. Changing it gives every seeded record a new identity. */
const NAMESPACE = Buffer.from('7c0e3f52a4b94d1f9a63d2b8516ef07a', 'hex');

/**
 * The identifier of the thing of this kind with this key: a UUID of version 5 (RFC 9562), the same on every machine and
 * in every run, so that links to seeded records keep working after a new seed.
 */
export function identifierOf(kind: string, key: string): string {
  const digest = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(`${kind}/${key}`)]), 'hex');
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const version = `5${digest.slice(13, 16)}`;
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-${version}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
