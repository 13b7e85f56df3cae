import { CompiledQuery, sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';

/** What searches for the same thing differ in: from where and when it is asked, and for which page. */
export interface LateValues {
  latitude: number | undefined;
  longitude: number | undefined;
  /** The box around the circle that is asked for, in the plane in which neighbours are looked for. */
  box: string | undefined;
  /** In the plane in which neighbours are looked for. */
  point: string | undefined;
  minuteOfWeek: number;
  localTimestamp: string;
  first: number;
  size: number;
}

/** Stands among the parameters of a statement for a value that is not known yet. */
class Late {
  readonly name: keyof LateValues;

  constructor(name: keyof LateValues) {
    this.name = name;
  }
}

/** A value that a statement is told only when it runs. */
export function late<Value>(name: keyof LateValues): RawBuilder<Value> {
  return sql<Value>`${new Late(name)}`;
}

/** A statement that is put into words once and runs many times: the words take longer than asking. */
export class Statement<Row> {
  readonly #query: RawBuilder<Row>;
  #compiled: CompiledQuery<Row> | undefined;

  constructor(query: RawBuilder<Row>) {
    this.#query = query;
  }

  async run(database: Database, values: Partial<LateValues>): Promise<Row[]> {
    this.#compiled ??= this.#query.compile(database);
    const parameters = this.#compiled.parameters.map((value) => (value instanceof Late ? values[value.name] : value));
    const { rows } = await database.executeQuery<Row>(CompiledQuery.raw(this.#compiled.sql, parameters));
    return rows;
  }
}

/** Statements about the same matches, each by a name. */
export class Statements {
  readonly #byName = new Map<string, Statement<unknown>>();

  /** The statement of this name. Every `query` for a name must be the same. */
  named<Row>(name: string, query: () => RawBuilder<Row>): Statement<Row> {
    const known = this.#byName.get(name) as Statement<Row> | undefined;
    if (known) return known;
    const statement = new Statement(query());
    this.#byName.set(name, statement);
    return statement;
  }
}
