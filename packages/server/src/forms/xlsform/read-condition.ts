/** The two comparisons that a form has as well. */
export interface XlsCondition {
  /** The name of the question that is compared. */
  name: string;
  value: string;
  isSelected: boolean;
}

const EQUALS = /^\$\{\s*([^}]+?)\s*\}\s*=\s*(?:'([^']*)'|"([^"]*)")$/;
const SELECTED = /^selected\(\s*\$\{\s*([^}]+?)\s*\}\s*,\s*(?:'([^']*)'|"([^"]*)")\s*\)$/;

/** Reads `${x} = 'y'` and `selected(${x}, 'y')`; undefined for any other expression. */
export function readCondition(expression: string): XlsCondition | undefined {
  const plain = withoutBrackets(
    expression
      .trim()
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\u201c\u201d]/g, '"'),
  );
  for (const [pattern, isSelected] of [
    [EQUALS, false],
    [SELECTED, true],
  ] as const) {
    const match = pattern.exec(plain);
    if (match) return { name: match[1] ?? '', value: match[2] ?? match[3] ?? '', isSelected };
  }
  return undefined;
}

/** `(${x} = 'y')` says the same without its brackets. */
function withoutBrackets(expression: string): string {
  return expression.startsWith('(') && expression.endsWith(')') && !/[()]/.test(expression.slice(1, -1))
    ? expression.slice(1, -1).trim()
    : expression;
}

/** `string-length(.) <= 200` says how long a text may be; undefined for any other constraint. */
export function longestText(constraint: string): number | undefined {
  const match = /^string-length\(\s*\.\s*\)\s*(<=?)\s*(\d{1,5})$/.exec(constraint.trim());
  if (!match) return undefined;
  const length = Number(match[2]) - (match[1] === '<' ? 1 : 0);
  return length >= 1 ? length : undefined;
}
