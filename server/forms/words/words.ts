/** What the server itself says about forms, their drafts and the files that are handed in with them. */
export interface FormWords {
  readonly noDocument: string;
  readonly formIsGone: string;
  readonly caseIsGone: string;
  readonly hiddenCustomer: string;
  readonly fileEmpty: string;
  /** `{types}`: what is taken. */
  readonly fileType: string;
  readonly fileActive: string;
  readonly fileEncrypted: string;
  readonly fileUnreadable: string;
  /** `{megabytes}`: the most that is taken. */
  readonly fileTooLarge: string;
}
