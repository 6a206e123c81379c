export { sha256Of } from './digest.ts';
export { safeFileName } from './file-name.ts';
export { type FileType } from './file-type.ts';
export {
  type FileRefusal,
  type FileVerdict,
  judgeFile,
  type JudgedFile,
  type Upload,
  type UploadRules,
} from './judge-file.ts';
export { type Block, type ListBlock, readMarkdown, type Run, type TableBlock } from './markdown.ts';
export { renderPdf, sealPdf } from './on-demand.ts';
export type { PdfInput } from './render-pdf.ts';
export type { Seal, Sealed } from './seal-pdf.ts';
export { wellFormed } from './well-formed.ts';
