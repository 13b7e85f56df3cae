import { UnreadableText } from '../opening-text/opening-text.ts';
import type { ContentLanguageCode } from '../records/stored.ts';
import { both } from '../spreadsheets/bilingual.ts';
import type { RowPhone } from './row-values.ts';

const SEPARATORS = /[;\n]/;
const EXTENSION = /(?:,?\s*(?:дод|доб|вн|ext)\.?\s*(\d{1,6}))$/iu;
const NOTE = /\(([^()]*\p{L}[^()]*)\)\s*$/u;
const SHORT = /^(?:\d{2,4}|1[156]\d{2,4}|116\d{3})$/;

/**
 * Reads telephone numbers, as E.164: `+380…`, `380…`, `80…`, `0…`, and nine digits whose zero a spreadsheet took away.
 *
 * @throws UnreadableText
 */
export function readPhones(text: string): RowPhone[] {
  return text
    .split(SEPARATORS)
    .flatMap(withoutCommas)
    .filter((part) => part.trim() !== '')
    .map(readPhone);
}

/** A comma stands between two numbers when each side is a whole number. */
function withoutCommas(text: string): string[] {
  const parts = text.split(',');
  return parts.length > 1 && parts.every((part) => numberOf(part.replace(NOTE, '')) !== undefined) ? parts : [text];
}

function readPhone(text: string): RowPhone {
  const note = NOTE.exec(text)?.[1]?.trim();
  const bare = text.replace(NOTE, '').trim();
  const extension = EXTENSION.exec(bare)?.[1];
  const number = numberOf(bare.replace(EXTENSION, ''));
  if (number === undefined) {
    throw new UnreadableText(
      both(`«${text.trim()}» не схоже на номер телефону.`, `“${text.trim()}” does not look like a telephone number.`),
      both(
        'Напишіть номер із кодом: «+380 44 000 00 00» або «044 000 00 00»; кілька номерів розділіть крапкою з комою.',
        'Write the number with its code: “+380 44 000 00 00” or “044 000 00 00”; put semicolons between several.',
      ),
    );
  }
  return {
    number,
    ...(extension === undefined ? {} : { extension: Number(extension) }),
    ...(note === undefined || note === '' ? {} : { note }),
  };
}

/** The number in its one form; undefined when it is none. */
export function numberOf(text: string): string | undefined {
  const bare = text.trim().replace(/^(?:тел|моб|tel|phone)\.?:?\s*/iu, '');
  if (!/^\+?[\d\s()\-–./‑]+$/u.test(bare)) return undefined;
  const digits = bare.replace(/\D/g, '');
  if (bare.startsWith('+')) {
    if (digits.startsWith('380')) return digits.length === 12 ? `+${digits}` : undefined;
    return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : undefined;
  }
  if (SHORT.test(digits)) return digits;
  if (/^380\d{9}$/.test(digits)) return `+${digits}`;
  if (/^80\d{9}$/.test(digits)) return `+3${digits}`;
  if (/^00\d{8,15}$/.test(digits)) return `+${digits.slice(2)}`;
  if (/^0800\d{6}$/.test(digits) || /^0\d{9}$/.test(digits)) return `+38${digits}`;
  return /^[3-9]\d{8}$/.test(digits) ? `+380${digits}` : undefined;
}

export function writePhones(phones: readonly RowPhone[], language: ContentLanguageCode): string {
  const word = language === 'uk' ? 'дод.' : 'ext.';
  return phones
    .map(
      ({ number, extension, note }) =>
        `${number}${extension === undefined ? '' : ` ${word} ${extension}`}${note === undefined ? '' : ` (${note})`}`,
    )
    .join('; ');
}
