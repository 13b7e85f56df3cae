/** The moment of every test: a Wednesday in March, ten in the morning in Kyiv. */
export const NOW = new Date('2026-03-18T10:00:00+02:00');

/** The database of PostgreSQL that those of the test files are copied from. */
export const TEMPLATE = 'filled_template';
/** Who changes records in tests. */
export const TESTER = { source: 'command_line', by: 'test' } as const;
