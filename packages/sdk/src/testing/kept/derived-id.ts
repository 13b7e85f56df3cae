/** A UUID (version 8) that always follows from the text. For fakes: it is no cryptographic hash. */
export function derivedId(text: string): string {
  const hex = [1, 2, 3, 4].map((seed) => mixed(text, seed).toString(16).padStart(8, '0')).join('');
  const [a, b, c, d, e] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20), hex.slice(20)];
  return `${a}-${b}-8${c}-8${d}-${e}`;
}

/** An entity tag of a text. */
export function tagOf(text: string): string {
  return `"${derivedId(text).replaceAll('-', '')}"`;
}

/** A number of 32 bits (Murmur3's way of mixing). */
function mixed(text: string, seed: number): number {
  let hash = Math.imul(seed, 0x9e3779b1);
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0xcc9e2d51);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
