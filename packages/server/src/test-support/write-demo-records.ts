// Writes the demo data that the SDK's fake API answers with: pnpm --filter @resilience-kit/server run demo-records
import { writeFile } from 'node:fs/promises';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { keepPlacesCurrent } from '../seeding/places.ts';
import { demoRecordsModule, MODULE } from './demo-records.ts';

const opened = await openDatabase();
const { database } = opened;
await migrate(database);
await keepPlacesCurrent(database);
await writeFile(MODULE, await demoRecordsModule(database));
await opened.close();
