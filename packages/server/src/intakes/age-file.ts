import { INTAKE_SIZES } from '@resilience-kit/contract';
import type { Sentence } from '../problems/http-problem.ts';

/**
 * The header of a binary age v1 file: a line with the version, a stanza for each recipient, and a code that covers them
 * (C2SP age.md). A text of its own fits nowhere in it.
 */
const HEADER =
  /^age-encryption\.org\/v1\n(?:-> [!-~]+(?: [!-~]+)*\n(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)+--- [A-Za-z0-9+/]{43}\n/;
/** A stanza of an X25519 recipient has about 100 bytes: room for some thirty. */
const LONGEST_HEADER = 3400;
/** What encryption adds to the text: a nonce, and a tag, as no text is longer than one chunk of 64 KiB. */
const NONCE_AND_TAG = 16 + 16;

/**
 * The bytes of a submission, or why they are none. Whether they can be decrypted, nobody can tell without the key; that
 * they are not a readable text, everybody can.
 */
export function readAgeFile(base64: string): { bytes: Buffer } | { fault: Sentence } {
  const bytes = Buffer.from(base64, 'base64');
  // Base64 that is not canonical could stand for the same file in several ways.
  if (bytes.toString('base64') !== base64) return { fault: notBase64 };
  const header = HEADER.exec(bytes.subarray(0, LONGEST_HEADER).toString('latin1'))?.[0];
  if (header === undefined) return { fault: notEncrypted };
  const textSize = bytes.length - header.length - NONCE_AND_TAG;
  return INTAKE_SIZES.some((size) => size === textSize) ? { bytes } : { fault: notPadded };
}

const notBase64: Sentence = {
  uk: 'ciphertext має бути в base64 (RFC 4648, розділ 4), із символами = наприкінці там, де вони потрібні.',
  en: 'ciphertext must be base64 (RFC 4648, section 4), with = at the end where it is due.',
};

const notEncrypted: Sentence = {
  uk: 'ciphertext має бути двійковим файлом age v1: API приймає лише зашифрований текст. Нічого не збережено; зашифруйте текст для одержувачів із /v1/keysets.',
  en: 'ciphertext must be a binary age v1 file: the API takes only encrypted text. Nothing was stored; encrypt the text for the recipients of /v1/keysets.',
};

const notPadded: Sentence = {
  uk: `ciphertext має містити текст, доповнений пробілами до ${INTAKE_SIZES.join(', ')} байтів, щоб довжина нічого не розповідала.`,
  en: `ciphertext must hold a text padded with spaces to ${INTAKE_SIZES.join(', ')} bytes, so that its length tells nothing.`,
};
