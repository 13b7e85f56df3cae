// Writes the small snapshot that the elements are tested and shown with: pnpm --filter @resilience-kit/server run snapshot-fixture
import { writeFile } from 'node:fs/promises';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { asModule, MODULE, smallSnapshot } from './small-snapshot.ts';

const opened = await openDatabase();
const { database } = opened;
await migrate(database);
await keepPlacesCurrent(database);
await writeFile(MODULE, asModule(await smallSnapshot(database)));
await opened.close();
