export { checkShape, type ShapeProblem } from './shape.ts';
export type { PackFile } from './files.ts';
export { loadPack, type Loaded } from './pack.ts';
export { parseFile, type ParsedFile } from './parse.ts';
export { openRelease, SEMANTICS, storedForm } from './release.ts';
