// The reference API: start it with `createServer`, or take the parts to put it into a server of your own.
export { createAccessKey, grantAccess } from './access-keys/access-keys.ts';
export { openDatabase, type Database, type DatabaseOptions, type OpenDatabase } from './database/database.ts';
export type { Tables } from './database/tables.ts';
export { createApi, type ApiOptions } from './http/api.ts';
export { createServer, DEFAULT_PORT, type RunningServer, type ServerOptions } from './http/create-server.ts';
export { jsonLogger, silentLogger, type LogEntry, type Logger } from './http/logger.ts';
export { createAgeKeyPair, type AgeKeyPair } from './keysets/age-identity.ts';
export { createKeyset, type KeysetDraft } from './keysets/create-keyset.ts';
export { fingerprintOf } from './keysets/keyset-signature.ts';
export { latestKeyset, storeKeyset } from './keysets/stored-keysets.ts';
export { migrate, migrateDown } from './migrations/migrate.ts';
export { importDataset } from './records/import-dataset.ts';
export type { Dataset } from './records/stored.ts';
export { rebuildSearchIndex } from './search/search-index.ts';
