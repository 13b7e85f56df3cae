import { type RandomBytes, randomBytes } from './random-bytes.ts';

const RANDOM_DIGITS = 20;

/** The quasigroup of Damm's algorithm: it catches every wrong digit and every two neighbours that changed places. */
const damm =
  '03175986427092154863420687135917509834266123045978' + '36742095815869720134894536201794386172052581436790';

/**
 * A new receipt code: 20 random digits, and a check digit by Damm's algorithm. By it a person can ask later what became
 * of what they sent, without an account and without a name.
 *
 * @param random where chance comes from; default: the platform's cryptographic source
 */
export function createReceiptCode(random: RandomBytes = randomBytes): string {
  let digits = '';
  while (digits.length < RANDOM_DIGITS) {
    // 250 is the last multiple of ten in a byte: what is above would make some digits likelier than others.
    for (const byte of random(RANDOM_DIGITS)) {
      if (byte < 250 && digits.length < RANDOM_DIGITS) digits += String(byte % 10);
    }
  }
  return digits + checkDigit(digits);
}

/** A receipt code as it is shown and read out: `1234 5678 9012 3456 7890 1`. */
export function formatReceiptCode(code: string): string {
  return withoutSeparators(code).replace(/\d{4}(?=\d)/g, '$& ');
}

/** Whether a text is a receipt code without a slip of the pen. Spaces and hyphens may stand anywhere. */
export function isReceiptCode(text: string): boolean {
  const digits = withoutSeparators(text);
  return /^\d{21}$/.test(digits) && checkDigit(digits) === '0';
}

/** The digit that makes the digits valid; `0` when their last one already does. */
function checkDigit(digits: string): string {
  let interim = '0';
  for (const digit of digits) interim = damm.charAt(Number(interim + digit));
  return interim;
}

function withoutSeparators(text: string): string {
  return text.replace(/[\s-]/g, '');
}
