import type { BulkWords } from './words.ts';

export const en: BulkWords = {
  notCsv: 'This is a file of the kind {kind}, not CSV. Open it in its program and save it as “CSV UTF-8”.',
  notText: 'This is not a text file. Choose a file that was saved as “CSV UTF-8”.',
  notUtf8:
    'This file is not written in UTF-8: byte {byte} of the file, in line {line}, is {value}. Save it as “CSV UTF-8” and choose it again.',
  utf16WithoutMark:
    'This file seems to be written in UTF-16, and does not say so at its beginning. Save it as “CSV UTF-8” and choose it again.',
  otherEncoding: 'This file is written in {name}. Save it as “CSV UTF-8” and choose it again.',
  halfCharacter:
    'In line {line}, byte {byte} of the file, there is half a character. Type that place again, and save the file as “CSV UTF-8”.',
  cutOff:
    'The file ends in line {line}, in the middle of a character. It was probably not copied to its end; choose it again.',
  tooManyBytes:
    'The file is larger than {most} bytes. What follows line {line} was not read; split the file.',
  empty: 'There is nothing in this file. The first line has to hold the headings.',
  emptyHeading:
    'Column {column} has no heading in line {line}. Give it one, or take the column out of the file.',
  doubleHeading: 'Columns {other} and {column} are both called “{name}” in line {line}. Keep one of them.',
  tooManyColumns: 'Line {line} has {got} columns; {most} are read at most.',
  openQuote:
    'A quotation mark is opened in line {line} and never closed. What follows was not read. Close it, or write it twice if it belongs to the text.',
  textAfterQuote:
    'In line {line}, column {column}, there is text behind a closing quotation mark. What follows was not read. Write a quotation mark twice if it belongs to the text.',
  strayQuote:
    'In line {line}, column {column}, there is a quotation mark inside a cell that does not begin with one. Put the whole cell between quotation marks, and write this one twice.',
  tooManyStrayQuotes:
    'More than {most} rows have quotation marks in the wrong place. What follows line {line} was not read.',
  rowTooLong: 'The row in line {line} is longer than {most} bytes.',
  cellTooLong: 'In line {line}, the cell in column “{name}” has more than {most} characters.',
  cellWithoutHeading: 'In line {line} there is something in column {column}, which has no heading.',
  nul: 'In line {line}, column {column}, there is a character that is no text (NUL). Type that cell again.',
  tooFewCells: 'Line {line} has {got} cells instead of {wanted}.',
  tooManyCells:
    'Line {line} has {got} cells instead of {wanted}. If the separator belongs to the text, put the cell between quotation marks.',
  tooManyRows:
    'The file has more than {most} rows. From line {line} on it was not read; put the rest in another file.',
  repeated: 'The same as in line {line} of this file.',
  taken: 'This is there already.',
  lineHeading: '(line)',
  reasonHeading: '(reason)',
};
