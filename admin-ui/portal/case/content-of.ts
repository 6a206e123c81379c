/** Where the file itself is had; it is saved, and not shown. */
export const contentOf = (document: string): string => `/api/v1/documents/${document}/content`;
