/** What is said about a file, by code. `{line}` is where it is; the other places are the `params` of the error. */
export interface FileWords {
  readonly notCsv: string;
  readonly notText: string;
  readonly notUtf8: string;
  readonly utf16WithoutMark: string;
  readonly otherEncoding: string;
  readonly halfCharacter: string;
  readonly cutOff: string;
  readonly tooManyBytes: string;
  readonly empty: string;
  readonly emptyHeading: string;
  readonly doubleHeading: string;
  readonly tooManyColumns: string;
  readonly openQuote: string;
  readonly textAfterQuote: string;
  readonly strayQuote: string;
  readonly tooManyStrayQuotes: string;
  readonly rowTooLong: string;
  readonly cellTooLong: string;
  readonly cellWithoutHeading: string;
  readonly nul: string;
  readonly tooFewCells: string;
  readonly tooManyCells: string;
  readonly tooManyRows: string;
}

/** What is said about a row that can be read and is not accepted, and what the columns of our own are called. */
interface RowWords {
  readonly repeated: string;
  readonly taken: string;
  readonly lineHeading: string;
  readonly reasonHeading: string;
}

export interface BulkWords extends FileWords, RowWords {}
