/** One token of JSON after its white space: punctuation, a text, or a number or word. */
const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?(?![\w.+-])|true(?!\w)|false(?!\w)|null(?!\w)))/y;
const WHITE_SPACE = /[ \t\n\r]*/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end';

/**
 * Where a text stops being JSON (RFC 8259): line and character, counted from 1. Works through the text without going
 * deeper with it, so that no nesting is too deep.
 */
export function jsonFault(text: string): { line: number; column: number } {
  const open: string[] = [];
  let expected: Expected = 'value';
  let position = 0;
  for (;;) {
    if (expected === 'comma or end' && open.length === 0) break;
    TOKEN.lastIndex = position;
    const token = TOKEN.exec(text);
    const next: Expected | undefined = token ? after(token, expected, open) : undefined;
    if (next === undefined) break;
    expected = next;
    position = TOKEN.lastIndex;
  }
  WHITE_SPACE.lastIndex = position;
  position += WHITE_SPACE.exec(text)?.[0].length ?? 0;
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 };
}

/** What may follow a token, or undefined when the token itself may not be there. */
function after([, mark, string]: RegExpExecArray, expected: Expected, open: string[]): Expected | undefined {
  const inObject = open.at(-1) === '{';
  switch (expected) {
    case 'colon':
      return mark === ':' ? 'value' : undefined;
    case 'key':
    case 'key or }':
      if (mark === '}' && expected === 'key or }') return closed(open);
      return string === undefined ? undefined : 'colon';
    case 'comma or end':
      if (mark === ',') return inObject ? 'key' : 'value';
      return mark === (inObject ? '}' : ']') ? closed(open) : undefined;
    default:
      if (mark === ']' && expected === 'value or ]') return closed(open);
      if (mark === undefined) return 'comma or end';
      if (mark !== '{' && mark !== '[') return undefined;
      open.push(mark);
      return mark === '{' ? 'key or }' : 'value or ]';
  }
}

function closed(open: string[]): Expected {
  open.pop();
  return 'comma or end';
}
