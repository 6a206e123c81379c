/** What is wrong with a regular expression that an author wrote. */
export interface PatternProblem {
  readonly code: 'bad-pattern' | 'unsafe-pattern';
  readonly message: string;
  readonly hint?: string;
}

export function patternProblem(source: string, _maxLength = 4000): PatternProblem | undefined {
  try {
    new RegExp(source, 'u');
    return undefined;
  } catch (error) {
    return {
      code: 'bad-pattern',
      message: `the pattern cannot be read: ${String((error as Error).message).replace(/^Invalid regular expression: /, '')}`,
    };
  }
}
