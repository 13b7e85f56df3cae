/** Items that are on many pages, with their JSON once it was asked for. */
const shared = new WeakMap<object, { json?: string }>();
/** Items that are shared ones with something more. */
const extended = new WeakMap<object, { item: object; more: object }>();

/** Says that an item is put on many pages and never changes, so that its JSON is written once. */
export function shareItem<Item extends object>(item: Item): Item {
  if (!shared.has(item)) shared.set(item, {});
  return item;
}

/** A shared item with properties that it does not have. */
export function extendItem<Item extends object, More extends object>(item: Item, more: More): Item & More {
  if (Object.keys(more).length === 0) return item as Item & More;
  const whole = { ...item, ...more };
  if (shared.has(item)) extended.set(whole, { item, more });
  return whole;
}

/** The same as `JSON.stringify`; of a page with shared items the time of writing those again is saved. */
export function jsonOfAnswer(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('contents' in answer) || !Array.isArray(answer.contents)) {
    return JSON.stringify(answer);
  }
  const contents: readonly unknown[] = answer.contents;
  const properties = Object.entries(answer).flatMap(([name, value]: [string, unknown]) => {
    const json = name === 'contents' ? `[${contents.map(jsonOfItem).join(',')}]` : jsonOf(value);
    return json === undefined ? [] : `${JSON.stringify(name)}:${json}`;
  });
  return `{${properties.join(',')}}`;
}

function jsonOfItem(item: unknown): string {
  if (typeof item !== 'object' || item === null) return jsonOf(item) ?? 'null';
  const extension = extended.get(item);
  if (extension) {
    return `${jsonOfShared(extension.item).slice(0, -1)},${JSON.stringify(extension.more).slice(1)}`;
  }
  return jsonOfShared(item);
}

function jsonOfShared(item: object): string {
  const known = shared.get(item);
  if (!known) return JSON.stringify(item);
  known.json ??= JSON.stringify(item);
  return known.json;
}

/** Undefined has no JSON, whatever the types of `JSON.stringify` say. */
function jsonOf(value: unknown): string | undefined {
  return JSON.stringify(value);
}
