// Records from spreadsheets, HSDS files and other HSDS APIs.
export type { Fault, Notice } from './faults.ts';
export { crawlApi, type CrawlOptions } from './hsds/crawl.ts';
export { CollectedRecords } from './hsds/collect-records.ts';
export { importRecords, type RecordsReport } from './hsds/import-records.ts';
export { isJson, readJsonServices } from './hsds/read-json-services.ts';
export { importRows, knownOrganization, previewRows, type ImportOptions, type ImportReport } from './import-rows.ts';
export { loadOrganizations, loadRowTerms } from './snapshot.ts';
