/** Bytes in lower-case hexadecimal. */
export function toHexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes in base64, padded. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // One by one: as arguments of a single call, 64 KiB overflow the stack of some browsers.
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * The bytes of a base64 or base64url text, padded or not.
 * @throws when it holds anything else
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
