import { columns, type ColumnKey } from './columns.ts';
import { headingFinder, type FoundHeadings } from './find-headings.ts';

/** Where the columns of a sheet of services are. */
export type Headings = FoundHeadings<ColumnKey>;

/** Finds the headings of a sheet of services; undefined when it has none. */
export const findHeadings = headingFinder<ColumnKey>(columns);
