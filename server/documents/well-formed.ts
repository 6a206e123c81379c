/** Halves of surrogate pairs are no characters: neither a PDF, a mail nor PostgreSQL can hold them. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
