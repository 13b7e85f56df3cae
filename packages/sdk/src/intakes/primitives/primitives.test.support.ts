/** What age is made of, from the platform where that is Node or has all that Node has, else from a library. */
export const primitives = (await hasChaCha())
  ? await import('./primitives-of-node.test.support.ts')
  : await import('./primitives-in-javascript.test.support.ts');

async function hasChaCha(): Promise<boolean> {
  if (!('process' in globalThis)) return false;
  const { getCiphers } = await import('node:crypto');
  return getCiphers().includes('chacha20-poly1305');
}
