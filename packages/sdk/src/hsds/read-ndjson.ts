import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts';

/** The longest line that is read, characters: no record comes near it. */
const LONGEST_LINE = 64 * 1024 * 1024;

/**
 * The records of newline-delimited JSON, one after another, whatever pieces it comes in: the body of an answer, a file of an
 * export (`createReadStream`), `process.stdin`. Memory holds one line.
 *
 * @throws UnexpectedAnswerError (while it is read) with the reason `not_json` for a line that is no record, as when a file was
 * cut short, and `too_large` for one of more than 64 million characters
 */
export async function* readNdjson<Item = unknown>(
  pieces: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Item, void, undefined> {
  let number = 0;
  for await (const line of linesOf(pieces)) {
    number++;
    if (line.trim() === '') continue;
    yield recordIn(line, number) as Item;
  }
}

async function* linesOf(pieces: AsyncIterable<Uint8Array | string>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const lines = (typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })).split('\n');
    lines[0] = rest + (lines[0] ?? '');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) {
      throw new UnexpectedAnswerError(
        'A line is longer than any record, so no more was read. Check where it comes from.',
        {
          reason: 'too_large',
          status: 200,
        },
      );
    }
    yield* lines;
  }
  yield rest + decoder.decode();
}

function recordIn(line: string, number: number): unknown {
  let cause: unknown;
  try {
    const record: unknown = JSON.parse(line, line.includes('null') ? withoutNull : undefined);
    if (typeof record === 'object' && record !== null) return record;
  } catch (error) {
    cause = error;
  }
  throw new UnexpectedAnswerError(`Line ${number} is no record, or was cut short. Get it again.`, {
    reason: 'not_json',
    status: 200,
    cause,
  });
}

/** The contract has no `null`, foreign servers do: as for every other answer, such fields are dropped. */
function withoutNull(this: unknown, _key: string, value: unknown): unknown {
  return value === null && !Array.isArray(this) ? undefined : value;
}
