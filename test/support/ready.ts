/** What a side of the bench is asked, over and over. */
export interface Target {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Of an acknowledgement. */
  readonly status: number;
}

/** Tells the process that started this one where it can be reached, and how. */
export function ready(port: number, target: Target): void {
  process.stdout.write(`${JSON.stringify({ port, target })}\n`);
}
