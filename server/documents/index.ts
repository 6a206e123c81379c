export { sha256Of } from './digest.ts';
export { type PdfInput, renderPdf } from './render-pdf.ts';
export { type Seal, type Sealed, sealPdf, UnreadablePdf } from './seal-pdf.ts';
