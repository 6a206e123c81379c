import type { renderPdf as render } from './render-pdf.ts';
import type { sealPdf as seal } from './seal-pdf.ts';

/*
 * The libraries of PDFs and of fonts are a third of all that a server would load at its start. They are loaded with the first
 * document that is made.
 */

export const renderPdf: typeof render = async (input) => (await import('./render-pdf.ts')).renderPdf(input);

export const sealPdf: typeof seal = async (bytes, evidence) =>
  (await import('./seal-pdf.ts')).sealPdf(bytes, evidence);
