import {
  ageFile,
  base64,
  bodyLines,
  bytesFrom,
  CHUNK,
  x25519Stanza,
  type AgeFileParts,
  type StanzaLines,
} from './age-files.test.support.ts';

/**
 * What has to become of a file, by the words of age’s public test kit (C2SP/CCTV): `no match`, `HMAC failure`, `header failure`,
 * `payload failure`, `success`.
 */
export type Expected = 'success' | 'no match' | 'HMAC failure' | 'header failure' | 'payload failure';

export interface AgeVector {
  name: string;
  expected: Expected;
  file: Buffer;
}

/** Points of small order on Curve25519, which make the shared secret all zeros. */
const LOW_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
];

/**
 * Files of the classes that age’s public test kit has, made for a public key. `plain` is what is inside those that open; its
 * length may be chosen, as the boundaries of chunks matter.
 */
export function ageVectors(to: Buffer, plain: (length: number) => Uint8Array): AgeVector[] {
  const fileKey = bytesFrom('file key', 16);
  const right = x25519Stanza({ to, fileKey });
  const stranger = x25519Stanza({ to: bytesFrom('a stranger’s point'), fileKey, word: 'for a stranger' });
  const text = plain(1200);
  const make = (name: string, expected: Expected, parts: Partial<AgeFileParts>): AgeVector => ({
    name,
    expected,
    file: ageFile({ stanzas: [right], fileKey, plain: text, ...parts }),
  });
  const stanzas = (name: string, expected: Expected, ...lines: StanzaLines[]) =>
    make(name, expected, { stanzas: lines });
  const header = (name: string, change: (text: string) => string, expected: Expected = 'header failure') =>
    make(`${name}, unsigned`, expected, { header: change });
  const signed = (name: string, change: (text: string) => string, expected: Expected = 'header failure') =>
    make(`${name}, and signed so`, expected, { signedHeader: change });
  const grease: StanzaLines = { args: ['grease', 'x', 'y'], body: bodyLines(bytesFrom('grease', 70)) };
  const share = right.args[1] ?? '';
  const [body = ''] = right.body;

  return [
    ...[0, 1, 48, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 1].map((length) =>
      make(`${length} bytes`, 'success', { plain: plain(length) }),
    ),
    stanzas('for two, the second of whom reads', 'success', stranger, right),
    stanzas('for two, the first of whom reads', 'success', right, stranger),
    stanzas('with a stanza of another kind', 'success', grease, right),
    stanzas(
      'with a stanza that fills its last line',
      'success',
      { args: ['full'], body: bodyLines(bytesFrom('full', 48)) },
      right,
    ),
    stanzas('with an empty stanza', 'success', { args: ['empty'], body: [''] }, right),
    stanzas('for others', 'no match', stranger),
    stanzas('for nobody known', 'no match', grease),
    stanzas('with a file key that was changed', 'no match', { ...right, body: [flipped(body)] }),

    ...[
      'age-encryption.org/v2',
      'age-encryption.org/v1 ',
      ' age-encryption.org/v1',
      'age-encryption.org/v1\r',
      'AGE-ENCRYPTION.ORG/V1',
      '',
    ].map((version) => make(`of the version ${JSON.stringify(version)}`, 'header failure', { version })),

    make('with another code', 'HMAC failure', {
      macLine: (line) => line.replace(/^--- (.)/, (_, first) => `--- ${first === 'A' ? 'B' : 'A'}`),
    }),
    make('with a code of zeros', 'HMAC failure', { macLine: () => `--- ${base64(new Uint8Array(32))}\n` }),
    make('with a code that is cut short', 'header failure', { macLine: (line) => `${line.slice(0, -6)}\n` }),
    make('with a code that is too long', 'header failure', { macLine: () => `--- ${base64(new Uint8Array(33))}\n` }),
    make('with a padded code', 'header failure', { macLine: (line) => line.replace('\n', '=\n') }),
    make('with a code that is not canonical', 'header failure', { macLine: notCanonical }),
    make('without a code', 'header failure', { macLine: () => '---\n' }),
    make('without a code but a space', 'header failure', { macLine: () => '--- \n' }),
    make('without the line of the code', 'header failure', { macLine: () => undefined }),
    make('with a space after the code', 'header failure', { macLine: (line) => line.replace('\n', ' \n') }),
    make('with two spaces before the code', 'header failure', { macLine: (line) => line.replace('--- ', '---  ') }),
    make('with a carriage return after the code', 'header failure', { macLine: (line) => line.replace('\n', '\r\n') }),
    header('with a stanza more', (whole) => whole.replace('--- ', '-> more x\n\n--- '), 'HMAC failure'),
    header('with another kind of the stanza', (whole) => whole.replace('-> X25519', '-> X25520'), 'no match'),

    signed('with a space after the stanza', (whole) => whole.replace(share, `${share} `)),
    signed('with two spaces in the stanza', (whole) => whole.replace('X25519 ', 'X25519  ')),
    signed('with a tab in the stanza', (whole) => whole.replace('X25519 ', 'X25519\t')),
    signed('with a carriage return after the stanza', (whole) => whole.replace(share, `${share}\r`)),
    signed('with a space after the body', (whole) => whole.replace(body, `${body} `)),
    signed('with a space before the body', (whole) => whole.replace(body, ` ${body}`)),
    signed('with a carriage return after the body', (whole) => whole.replace(body, `${body}\r`)),
    signed('with a padded body', (whole) => whole.replace(body, `${body}=`)),
    signed('with a body that is not canonical', (whole) => whole.replace(body, notCanonical(body))),
    signed('with a body in base64url', (whole) => whole.replace(body, `-_${body.slice(2)}`)),
    signed('with an empty line before the body', (whole) => whole.replace(body, `\n${body}`)),
    signed('without a body', (whole) => whole.replace(`${body}\n`, '')),
    signed('with a body over two lines', (whole) => whole.replace(body, `${body.slice(0, 20)}\n${body.slice(20)}`)),
    signed('with a line of the body that is too long', (whole) => whole.replace(body, base64(bytesFrom('long', 51)))),
    signed('with a short line within a body', (whole) => `${whole}-> x\nQUJD\nQUJD\n`),
    signed('with a stanza without an argument', (whole) => `${whole}->\n\n`),
    signed('with a stanza without an argument but a space', (whole) => `${whole}-> \n\n`),
    signed('with a sign that is not ASCII', (whole) => `${whole}-> \u00e9\n\n`),
    signed('with another sign of a stanza', (whole) => whole.replace('-> ', '=> ')),
    make('without a stanza', 'header failure', { stanzas: [] }),

    stanzas('with a share of 31 bytes', 'header failure', {
      ...right,
      args: ['X25519', base64(bytesFrom('short', 31))],
    }),
    stanzas('with a share of 33 bytes', 'header failure', {
      ...right,
      args: ['X25519', base64(bytesFrom('long', 33))],
    }),
    stanzas('with an empty share', 'header failure', { ...right, args: ['X25519'] }),
    stanzas('with a share too many', 'header failure', { ...right, args: ['X25519', share, share] }),
    stanzas('with a padded share', 'header failure', { ...right, args: ['X25519', `${share}=`] }),
    stanzas('with a share that is not canonical', 'header failure', {
      ...right,
      args: ['X25519', notCanonical(share)],
    }),
    stanzas('with a file key of 15 bytes', 'header failure', { ...right, body: bodyLines(bytesFrom('15', 31)) }),
    stanzas('with a file key of 17 bytes', 'header failure', { ...right, body: bodyLines(bytesFrom('17', 33)) }),
    stanzas('with a kind in small letters', 'no match', { ...right, args: ['x25519', share] }),
    ...LOW_ORDER.map((point, index) =>
      stanzas(
        `with a point of low order (${index + 1})`,
        'header failure',
        x25519Stanza({ to, fileKey, share: Buffer.from(point, 'hex') }),
      ),
    ),

    // Whoever opens with a passphrase refuses it; whoever has the key reads it, as with the program `age`.
    stanzas('with a passphrase beside a key', 'success', right, scrypt('18')),
    stanzas('with two passphrases', 'header failure', scrypt('18'), scrypt('18')),
    stanzas('with a passphrase alone', 'no match', scrypt('18')),

    ...[0, 1, 15].map((length) =>
      make(`with ${length} bytes of a nonce`, 'payload failure', {
        file: (file) => file.subarray(0, file.length - 1200 - 16 - (16 - length)),
      }),
    ),
    make('without a chunk', 'payload failure', { payload: () => Buffer.alloc(0) }),
    make('with a tag that is cut short', 'payload failure', { file: (file) => file.subarray(0, -1) }),
    make('with half a chunk', 'payload failure', { file: (file) => file.subarray(0, -600) }),
    make('with one byte more', 'payload failure', { file: (file) => Buffer.concat([file, Buffer.of(0)]) }),
    make('with a second file behind it', 'payload failure', { file: (file) => Buffer.concat([file, file]) }),
    make('whose only chunk is not the last', 'payload failure', { payload: (encrypt) => encrypt(text, 0, false) }),
    make('whose first chunk has another number', 'payload failure', { payload: (encrypt) => encrypt(text, 1, true) }),
    make('with an empty last chunk', 'payload failure', {
      payload: (encrypt) => Buffer.concat([encrypt(plain(CHUNK), 0, false), encrypt(new Uint8Array(), 1, true)]),
    }),
    make('with a short chunk before the last', 'payload failure', {
      payload: (encrypt) => Buffer.concat([encrypt(text, 0, false), encrypt(text, 1, true)]),
    }),
    make('with two last chunks', 'payload failure', {
      payload: (encrypt) => Buffer.concat([encrypt(plain(CHUNK), 0, true), encrypt(text, 1, true)]),
    }),
    make('without its last chunk', 'payload failure', {
      plain: plain(2 * CHUNK + 5),
      file: (file) => file.subarray(0, -(5 + 16)),
    }),
    make('without its first chunk', 'payload failure', {
      payload: (encrypt) => Buffer.concat([encrypt(plain(CHUNK), 1, false), encrypt(text, 2, true)]),
    }),
    make('with chunks that changed places', 'payload failure', {
      payload: (encrypt) =>
        Buffer.concat([encrypt(plain(CHUNK), 1, false), encrypt(plain(CHUNK), 0, false), encrypt(text, 2, true)]),
    }),
    ...[0, 100, 1199, 1200, 1215].map((at) =>
      make(`with a bit flipped in byte ${at} of the payload`, 'payload failure', {
        file: (file) => {
          const place = file.length - 1216 + at;
          return Buffer.from(file.with(place, (file[place] ?? 0) ^ 1));
        },
      }),
    ),
    make('with another nonce', 'payload failure', {
      file: (file) => Buffer.from(file.with(file.length - 1217, (file[file.length - 1217] ?? 0) ^ 1)),
    }),
  ];
}

function scrypt(work: string): StanzaLines {
  return { args: ['scrypt', base64(bytesFrom('salt', 16)), work], body: bodyLines(bytesFrom('scrypt', 32)) };
}

function flipped(text: string): string {
  return (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
}

/** The same bytes in another spelling: the bits behind them are not zero. */
function notCanonical(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const [end = ''] = /\n?$/.exec(text) ?? [];
  const plain = text.slice(0, text.length - end.length);
  const last = alphabet.indexOf(plain.at(-1) ?? 'A');
  return `${plain.slice(0, -1)}${alphabet[last | 1] ?? 'B'}${end}`;
}
