/** What is loaded when somebody wants the table or the file. */
export { csvOf } from './figures-csv.ts';
export { saveFile } from '../service-finder/acting/calendar/save-file.ts';
export { announce } from '../announcer/announcer.ts';
export { copyTable, table, tableRules } from './table.ts';
