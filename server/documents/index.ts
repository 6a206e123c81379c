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
export { type PdfInput, renderPdf } from './render-pdf.ts';
export { type Seal, type Sealed, sealPdf, UnreadablePdf } from './seal-pdf.ts';
export { wellFormed } from './well-formed.ts';
