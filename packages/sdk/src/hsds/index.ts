export { type CalendarOptions, type CalendarRecord, toICalendar } from './calendar/to-i-calendar.ts';
export { type DiffOptions, diffDirectories, type DirectoryChange, type Snapshot } from './diff-directories.ts';
export type { Difference } from './differences.ts';
export {
  Directory,
  directory,
  type DirectoryOptions,
  type DirectoryParameters,
  type DirectoryProgress,
  type HasTransport,
} from './directory.ts';
export {
  type GeoJsonOptions,
  type GeoJsonPoint,
  type ServiceFeature,
  type ServiceFeatureCollection,
  type ServiceProperties,
  toGeoJson,
} from './geo-json.ts';
export { readNdjson } from './read-ndjson.ts';
