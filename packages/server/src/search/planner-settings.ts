/**
 * How the planner sees the statements of searches: kept from sequential scans, whose cost it takes for less than it is, and
 * told that any page costs much the same to read. Compiling a statement (JIT) takes longer than running one of these.
 */
export const plannerSettings: Readonly<Record<string, string>> = {
  enable_seqscan: 'off',
  random_page_cost: '1.1',
  jit: 'off',
  'pg_trgm.similarity_threshold': '0.25',
};
