import { UnreadableFile } from './sheet.ts';

const LOCAL_FILE = 0x04034b50;
const CENTRAL_FILE = 0x02014b50;
const CENTRAL_END = 0x06054b50;

/** The files of a ZIP archive as texts. Unpacked by the platform itself. */
export async function unzip(bytes: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, string>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let end = bytes.length - 22;
    while (view.getUint32(end, true) !== CENTRAL_END) end--;
    const files = new Map<string, string>();
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
      files.set(name, await unpacked(packed, view.getUint16(at + 10, true)));
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return files;
  } catch {
    throw new UnreadableFile({
      uk: 'Файл пошкоджений або не є книгою XLSX.',
      en: 'The file is broken, or is no XLSX workbook.',
    });
  }
}

async function unpacked(packed: Uint8Array<ArrayBuffer>, method: number): Promise<string> {
  if (method === 0) return new TextDecoder().decode(packed);
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}

/** An archive of these texts, not packed: it is small. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [nameBytes, data] = [new TextEncoder().encode(name), new TextEncoder().encode(text)];
    const about = [crc32(data), data.length, data.length];
    const local = record(LOCAL_FILE, [20, 0x800, 0, 0, 0x21], about, [nameBytes.length, 0]);
    const central = record(
      CENTRAL_FILE,
      [20, 20, 0x800, 0, 0, 0x21],
      about,
      [nameBytes.length, 0, 0, 0, 0],
      [0, offset],
    );
    parts.push(local, nameBytes, data);
    directory.push(central, nameBytes);
    offset += local.length + nameBytes.length + data.length;
  }
  const count = Object.keys(files).length;
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record(CENTRAL_END, [0, 0, count, count], [length, offset], [0]);
  return joined([...parts, ...directory, end]);
}

/** A signature, then numbers of two and of four bytes in turn. */
function record(signature: number, ...groups: readonly (readonly number[])[]): Uint8Array {
  const bytes: number[] = [];
  const put = (number: number, size: number) => {
    for (let index = 0; index < size; index++) bytes.push((number >>> (8 * index)) & 0xff);
  };
  put(signature, 4);
  for (const [index, numbers] of groups.entries()) for (const number of numbers) put(number, index % 2 === 0 ? 2 : 4);
  return Uint8Array.from(bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function crc32(data: Uint8Array): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
