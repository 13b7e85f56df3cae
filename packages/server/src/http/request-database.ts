import { openDatabase, type Database, type DatabaseOptions, type OpenDatabase } from '../database/database.ts';
import { plannerSettings } from '../search/planner-settings.ts';

/** A database that requests are answered from. */
export interface RequestDatabase extends OpenDatabase {
  /** Connections for searches. The embedded database has one connection for everything. */
  searching?: Database;
}

/** How long PostgreSQL may take for a statement of a request: less than the request itself may take, milliseconds. */
const LIMITS = { statement: 25_000, lock: 10_000 };

/** Connects to PostgreSQL for requests: they must not wait long; the work of the server itself, such as a rebuilt index, may. */
export async function openRequestDatabase(
  url: string,
  { onStatement }: Pick<DatabaseOptions, 'onStatement'>,
): Promise<RequestDatabase> {
  const options = { url, limits: LIMITS, ...(onStatement === undefined ? {} : { onStatement }) };
  const answering = await openDatabase(options);
  try {
    const searching = await openDatabase({ ...options, settings: plannerSettings });
    return {
      ...answering,
      searching: searching.database,
      connections: () => added(answering.connections?.(), searching.connections?.()),
      close: async () => {
        await Promise.all([answering.close(), searching.close()]);
      },
    };
  } catch (error) {
    await answering.close();
    throw error;
  }
}

type Connections = ReturnType<NonNullable<OpenDatabase['connections']>>;

const NONE: Connections = { used: 0, idle: 0, waiting: 0 };

function added(some = NONE, others = NONE): Connections {
  return {
    used: some.used + others.used,
    idle: some.idle + others.idle,
    waiting: some.waiting + others.waiting,
  };
}
