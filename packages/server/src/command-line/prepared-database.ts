import { openDatabase, type DatabaseOptions, type OpenDatabase } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { databaseFromEnvironment } from './where.ts';

/** Opens a database, that which the environment names, and brings its schema and its places up to date. */
export async function openPreparedDatabase(
  options: DatabaseOptions = databaseFromEnvironment(),
): Promise<OpenDatabase> {
  const opened = await openDatabase(options);
  try {
    await migrate(opened.database);
    await keepPlacesCurrent(opened.database);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}
