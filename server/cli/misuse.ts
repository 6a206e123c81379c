/** The command was not used as it can be: exit code 2, with a sentence that says what would help. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

export const EXIT = { good: 0, findings: 1, misuse: 2 } as const;
