import { hash } from 'node:crypto';
import { BodyInParts } from './body-in-parts.ts';

/** JSON as it is sent. Of a long one its bytes, and what stands for them where they are told from other bytes. */
type WrittenItem = string | { bytes: Uint8Array; hash: string };

/** Up to this many letters are copied into the text around them, which costs less than sending a part of its own. */
const SHORT = 500;

/** An answer as it is sent. */
export interface WrittenAnswer {
  body: BodyInParts;
  /** Equal only for equal bytes, and mostly much shorter. */
  identity: string | Uint8Array;
}

/** What is on many pages, with its JSON once it was asked for. */
const shared = new WeakMap<object, { written?: WrittenItem }>();
/** Lists whose items are shared ones with something more. */
const extended = new WeakMap<object, readonly Extension[]>();

interface Extension {
  item: object;
  more: object;
}

/** Says that an item, or another part of answers, is in many of them and never changes, so that its JSON is written once. */
export function shareItem<Item extends object>(item: Item): Item {
  if (!shared.has(item)) shared.set(item, {});
  return item;
}

/** Shared items, each with properties that it does not have. */
export function extendItems<Item extends object, More extends object>(
  items: readonly Item[],
  moreOf: (item: Item) => More,
): (Item & More)[] {
  const extensions = items.map((item) => ({ item, more: moreOf(item) }));
  const whole = extensions.map(({ item, more }) => ({ ...item, ...more }));
  // One entry for the list: one for each item takes the collector longer than all else about them takes.
  extended.set(whole, extensions);
  return whole;
}

/** The same JSON as of `JSON.stringify`; that of what is shared is only put in its place. */
export function writeAnswer(answer: unknown): WrittenAnswer {
  const writing = new Writing();
  if (typeof answer === 'object' && answer !== null && 'contents' in answer && Array.isArray(answer.contents)) {
    writing.object(answer, (name, value) =>
      name === 'contents' ? writing.items(value as unknown[]) : writing.value(value),
    );
  } else {
    writing.value(answer);
  }
  return writing.answer();
}

/** Marks of what is shared, whole or without its last brace. No JSON has such characters in it. */
const WHOLE = '\0';
const OPEN = '\u0001';

/** An answer while it is written. */
class Writing {
  readonly #parts: (string | Uint8Array)[] = [];
  #text = '';
  #identity = '';

  answer(): WrittenAnswer {
    const isShared = this.#parts.length > 0;
    this.#endText();
    if (isShared) return { body: new BodyInParts(this.#parts), identity: this.#identity };
    const bytes = Buffer.from(this.#identity);
    return { body: new BodyInParts([bytes]), identity: bytes };
  }

  value(value: unknown): void {
    const written = writtenOf(value);
    if (typeof written === 'object') this.#add(written.bytes, WHOLE + written.hash);
    else this.#text += written ?? jsonOf(value);
  }

  items(items: readonly unknown[]): void {
    const extensions = extended.get(items);
    this.#text += '[';
    for (const [index, item] of items.entries()) {
      if (index > 0) this.#text += ',';
      const extension = extensions?.[index];
      if (extension && Object.keys(extension.more).length > 0) this.#extension(extension);
      else this.value(extension?.item ?? item);
    }
    this.#text += ']';
  }

  object(object: object, write: (name: string, value: unknown) => void): void {
    this.#text += '{';
    this.#properties(object, write, true);
    this.#text += '}';
  }

  #extension({ item, more }: Extension): void {
    const written = writtenOf(item) ?? jsonOf(item);
    if (typeof written === 'object') this.#add(written.bytes.subarray(0, -1), OPEN + written.hash);
    else this.#text += written.slice(0, -1);
    this.#properties(more, (_, value) => this.value(value), written === '{}');
    this.#text += '}';
  }

  #properties(object: object, write: (name: string, value: unknown) => void, isFirst: boolean): void {
    for (const [name, value] of Object.entries(object) as [string, unknown][]) {
      if (value === undefined) continue;
      this.#text += `${isFirst ? '' : ','}${JSON.stringify(name)}:`;
      isFirst = false;
      write(name, value);
    }
  }

  #add(bytes: Uint8Array, mark: string): void {
    this.#endText();
    this.#parts.push(bytes);
    this.#identity += mark;
  }

  #endText(): void {
    if (this.#text === '') return;
    this.#parts.push(this.#text);
    this.#identity += this.#text;
    this.#text = '';
  }
}

/** Undefined for what is not shared. */
function writtenOf(value: unknown): WrittenItem | undefined {
  const known = typeof value === 'object' && value !== null ? shared.get(value) : undefined;
  if (known && !known.written) {
    known.written = written(JSON.stringify(value));
  }
  return known?.written;
}

function written(json: string): WrittenItem {
  if (json.length <= SHORT) return json;
  const bytes = Buffer.from(json);
  return { bytes, hash: hash('sha256', bytes, 'base64url') };
}

/** Undefined, which has no JSON of its own, is written as in a list. */
function jsonOf(value: unknown): string {
  return value === undefined ? 'null' : JSON.stringify(value);
}
