export { sha256Of } from './digest.ts';
export { type FileType } from './file-type.ts';
export { type FileRefusal, judgeFile, type JudgedFile } from './judge-file.ts';
export { type Block, type ListBlock, readMarkdown, type Run, type TableBlock } from './markdown.ts';
export { renderPdf, sealPdf } from './on-demand.ts';
export { wellFormed } from './well-formed.ts';
