/** What is said of something that could not be done; what it was is named by the definitions. */
export interface IncidentWords {
  readonly email: string;
  readonly createDocument: string;
  readonly seal: string;
  readonly notify: string;
  readonly mail: string;
  readonly other: string;
  /** What becomes of it now, for whoever waits. */
  readonly opened: string;
  readonly retried: string;
  readonly skipped: string;
  readonly edited: string;
  /** For people who cannot do anything about it themselves. */
  readonly todo: string;
  /** What the flow is told of a request that is left out. */
  readonly withoutIt: string;
  readonly system: string;
}
