/** How a form is shown at its address: which step, and where it goes on from there. */
export interface Way {
  /** From 1, as the address has it. */
  readonly step: number | undefined;
  readonly onStep: (step: number) => void;
  /** Its draft has got a name. */
  readonly onMade: (draft: string) => void;
  readonly onDiscarded: () => void;
  readonly onSubmitted?: ((caseId: string, said: string | undefined) => void) | undefined;
}
