/** Files with many rows: reading, judging and writing them. Knows no database and no HTTP. */
export type { Delimiter } from './delimiter.ts';
export type { FileError } from './file-error.ts';
export type { Cells, CsvHeader, CsvRow } from './header.ts';
export { type JudgedRow, judgeRows, type Judging, type RowVerdict, type Taken } from './judge-rows.ts';
export { READ_LIMITS, type ReadLimits } from './limits.ts';
export { type CsvFile, type CsvRefusal, readCsv } from './read-csv.ts';
export { reasonOf, writeRejected } from './rejected-rows.ts';
export { templateFile } from './template-file.ts';
export type { Encoding } from './text.ts';
export { fileErrorMessage } from './words/say.ts';
export { writeCsv, type WriteOptions } from './write-csv.ts';
