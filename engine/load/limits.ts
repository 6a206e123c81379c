/** How large a file of a pack may be. What is beyond is refused before anything is built from it. */
export const LIMITS = {
  bytes: 256 * 1024,
  keys: 500,
  /** Mappings and lists, one inside the other. */
  depth: 20,
  /** Words and signs of YAML in a file that is not plainly written: the full reader can be slow where there are many. */
  signs: 100_000,
  /** Characters of one text; the longest that any key allows. */
  text: 100_000,
  files: 2000,
  /** Of one file: after so many mistakes the rest says nothing new. */
  diagnostics: 100,
} as const;
