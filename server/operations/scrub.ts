/**
 * What an error says may quote what somebody sent: a query with its parameters, an address that was refused. Nothing of a
 * log line that comes from an error is written before it has passed here.
 */
const MASKS: readonly (readonly [RegExp, string])[] = [
  // Drizzle puts the parameters of a query behind it.
  [/\n?params:[\s\S]*$/, ''],
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1<credentials>@'],
  [/[^\s@<>"'`(),;:]+@[^\s@<>"'`(),;:]+\.[^\s@<>"'`(),;:]+/g, '<address>'],
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, '$1 <credentials>'],
  [/(?<![\w-])[A-Za-z0-9_-]{43}(?![\w-])/g, '<token>'],
  [/(?<![\w.:-])\+?\d(?:[ ./()-]{0,2}\d){8,14}(?![\w:-])/g, '<number>'],
];

/** Messages are for finding a fault, and one is found by its beginning. */
const LONGEST = 2_000;

export function scrub(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return MASKS.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), short);
}

interface Told {
  readonly name: string;
  readonly message?: string;
  readonly code?: string;
  readonly stack?: readonly string[];
  readonly cause?: Told;
}

/** An error as a log line has it: where it came from, and of what it says only what names nobody. */
export function toldError(error: unknown, depth = 0): string | Told {
  if (typeof error === 'string') return scrub(error);
  if (!(error instanceof Error)) return typeof error;
  const { cause } = error;
  const code = (error as { code?: unknown }).code;
  return {
    name: error.name,
    // What could not be parsed is quoted in the message.
    ...(error instanceof SyntaxError ? {} : { message: scrub(error.message) }),
    ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code) } : {}),
    ...(error.stack === undefined ? {} : { stack: framesOf(error.stack) }),
    ...(cause instanceof Error && depth < 3 ? { cause: toldError(cause, depth + 1) as Told } : {}),
  };
}

/** Without the message, which stands above them. */
function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}
