/** One step of the schema, as SQL statements that run in one transaction on PGlite and PostgreSQL alike. */
export interface Migration {
  /** Sorts after all earlier ones and never changes once released. */
  name: string;
  up: readonly string[];
  /** Undoes `up`; the data of the tables it drops is lost. */
  down: readonly string[];
}
