/** Files with many rows: reading, judging and writing them. Knows no database and no HTTP. */
export type { FileError } from './file-error.ts';
export type { CsvRow } from './header.ts';
export { type JudgedRow, judgeRows, type Taken } from './judge-rows.ts';
export { READ_LIMITS, type ReadLimits } from './limits.ts';
export { type CsvFile, readCsv } from './read-csv.ts';
export { reasonOf, writeRejected } from './rejected-rows.ts';
export { templateFile } from './template-file.ts';
export { fileErrorMessage } from './words/say.ts';
