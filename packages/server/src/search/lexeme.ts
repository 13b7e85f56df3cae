/** PostgreSQL refuses words beyond 2,046 bytes; nobody types or reads one beyond this many characters. */
const LONGEST_LEXEME = 60;

/** A stem as it is stored and searched: cut alike on both sides. */
export function lexemeOf(stem: string): string {
  return stem.length <= LONGEST_LEXEME ? stem : Array.from(stem).slice(0, LONGEST_LEXEME).join('');
}

const NEEDS_ESCAPE = /['\\\0]/;

/** A lexeme as PostgreSQL reads it inside a `tsvector` or `tsquery`. Nothing in it can be taken for an operator. */
export function quotedLexeme(lexeme: string): string {
  if (!NEEDS_ESCAPE.test(lexeme)) return `'${lexeme}'`;
  return `'${lexeme.replaceAll('\0', '').replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
