export { CODE_CHAPTERS, type CodeChapter, CODES } from './codes.ts';
export type { CodeEntry } from './codes/entry.ts';
export type { PackFile } from './files.ts';
export { frameOf, githubAnnotation, type Painter } from './frame.ts';
export { loadPack, type Loaded } from './pack.ts';
export { parseFile, type ParsedFile } from './parse.ts';
export { patternProblem } from './pattern/index.ts';
export { openRelease, SEMANTICS, storedForm } from './release.ts';
export { checkShape, type ShapeProblem } from './shape.ts';
