/** A hashtag of HXL 1.1 with its attributes: `#indicator +value +num`. The order of attributes and capitals mean nothing. */
export interface Hashtag {
  tag: string;
  attributes: ReadonlySet<string>;
}

const HASHTAG = /^#([a-z]\w*)((?:\s*\+\s*[a-z]\w*)*)$/;

/** Reads a hashtag; undefined for what is none. */
export function readHashtag(text: string): Hashtag | undefined {
  const [, tag, attributes = ''] = HASHTAG.exec(text.trim().toLowerCase()) ?? [];
  if (tag === undefined) return undefined;
  const named = attributes.split('+').map((attribute) => attribute.trim());
  return { tag, attributes: new Set(named.filter((attribute) => attribute !== '')) };
}

/** Whether two hashtags say the same. */
export function isSameHashtag(one: Hashtag, other: Hashtag): boolean {
  const { attributes } = one;
  const isSubset = [...attributes].every((attribute) => other.attributes.has(attribute));
  return one.tag === other.tag && isSubset && attributes.size === other.attributes.size;
}
