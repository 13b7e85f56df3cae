const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const PREFIX = 'age-secret-key-';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/**
 * Whether an `AGE-SECRET-KEY-1…` is as it was made: its last six letters check the others (Bech32, BIP 173). Told before anything
 * is fetched, and without what decrypts.
 */
export function isWholeIdentity(identity: string): boolean {
  const text = identity.trim().toLowerCase();
  const letters = Array.from(text.slice(PREFIX.length + 1), (letter) => LETTERS.indexOf(letter));
  if (!text.startsWith(`${PREFIX}1`) || letters.length !== 58 || letters.includes(-1)) return false;
  const codes = Array.from(PREFIX, (letter) => letter.charCodeAt(0));
  const values = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...letters];
  return values.reduce(nextRemainder, 1) === 1;
}

function nextRemainder(remainder: number, value: number): number {
  const top = remainder >>> 25;
  const shifted = ((remainder & 0x1ffffff) << 5) ^ value;
  return GENERATOR.reduce((sum, one, bit) => ((top >> bit) & 1 ? sum ^ one : sum), shifted);
}
