export { CODE_CHAPTERS, type CodeChapter } from './codes.ts';
export type { PackFile } from './files.ts';
export { frameOf, githubAnnotation } from './frame.ts';
export { fullSchemaOf } from './full-schema.ts';
export { loadPack } from './pack.ts';
export { parseFile } from './parse.ts';
export { openRelease, storedForm } from './release.ts';
export { checkShape } from './shape.ts';
