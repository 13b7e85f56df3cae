import { openDatabase, type OpenDatabase } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { databaseFromEnvironment } from './where.ts';

/** Opens the database that the environment names and brings its schema and its places up to date. */
export async function openPreparedDatabase(): Promise<OpenDatabase> {
  const opened = await openDatabase(databaseFromEnvironment());
  try {
    await migrate(opened.database);
    await keepPlacesCurrent(opened.database);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}
