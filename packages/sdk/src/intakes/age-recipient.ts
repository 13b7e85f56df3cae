const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/**
 * Whether a text is an X25519 recipient of age v1: Bech32 (BIP 173) of 32 bytes, whose checksum catches a mistyped
 * character. Done here and not by the library that encrypts, so that a page can check a keyset before it loads that.
 */
export function isAgeRecipient(text: string): boolean {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false;
  // The prefix «age» as Bech32 takes it into the checksum: the upper bits of each letter, zero, the lower bits.
  const words = [3, 3, 3, 0, 1, 7, 5, ...Array.from(text.slice(4), (character) => alphabet.indexOf(character))];
  return checksum(words) === 1;
}

function checksum(words: readonly number[]): number {
  let sum = 1;
  for (const word of words) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ word;
    generators.forEach((generator, bit) => {
      if ((top >>> bit) & 1) sum ^= generator;
    });
  }
  return sum;
}
