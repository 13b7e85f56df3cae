/** Of a number in Ukraine, after +380. */
const NATIONAL_DIGITS = 9;
/** ITU-T E.164. */
const SHORTEST = 7;
const LONGEST = 15;

/**
 * A telephone number as it can be dialled from anywhere, `+380…`, out of what people write: +380…, 380…, 80…, 0…, with
 * spaces, brackets and hyphens wherever they like; foreign numbers begin with + or 00. Nothing when it is no number.
 */
export function dialableNumber(text: string): string | undefined {
  // Copied numbers bring invisible marks of direction along.
  const written = text.replace(/[\s().\-‐-―/\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
  if (!/^\+?\d+$/.test(written)) return undefined;
  const international = written.startsWith('+') || written.startsWith('00');
  const digits = written.replace(/^(\+|00)/, '');
  const national = nationalPart(digits, international);
  if (national !== undefined) return national.length === NATIONAL_DIGITS ? `+380${national}` : undefined;
  return international && digits.length >= SHORTEST && digits.length <= LONGEST ? `+${digits}` : undefined;
}

/** A dialable number as it is read out: «+380 50 000 00 00». Others stay as they are. */
export function readableNumber(number: string): string {
  return number.replace(/^(\+380)(\d\d)(\d{3})(\d\d)(\d\d)$/, '$1 $2 $3 $4 $5');
}

/** What follows +380, when the number is one of Ukraine. */
function nationalPart(digits: string, international: boolean): string | undefined {
  if (digits.startsWith('380')) return digits.slice(3);
  if (international) return undefined;
  if (digits.startsWith('80') && digits.length > NATIONAL_DIGITS + 1) return digits.slice(2);
  // Nine digits alone are a number in Poland as well as one in Ukraine: whoever means which has to say so.
  return digits.startsWith('0') ? digits.slice(1) : undefined;
}
