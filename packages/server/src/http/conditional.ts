import { createHash } from 'node:crypto';

/**
 * A strong validator (RFC 9110): equal only for equal bytes in the same language. `identity`: the bytes, or what is equal
 * only when they are.
 */
export function entityTag(identity: string | Uint8Array, language: string): string {
  return `"${createHash('blake2b512').update(language).update('\0').update(identity).digest('base64url').slice(0, 27)}"`;
}

/** True when the client has this representation already. The comparison is weak, as RFC 9110 asks for If-None-Match. */
export function isUnchanged(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((candidate) => {
    const known = candidate.trim();
    return known === '*' || known.replace(/^W\//, '') === tag;
  });
}
