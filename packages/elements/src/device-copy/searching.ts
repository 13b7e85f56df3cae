// What searches through records with the text analysis of the server. A file of its own: it is large, and most visitors
// never need it.
export { indexRecords } from '@resilience-kit/sdk/snapshot';
