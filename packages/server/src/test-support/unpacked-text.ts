import { strFromU8, unzipSync } from 'fflate';

/** The text of an answer; of a workbook that of all its parts. */
export function unpackedText(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}
