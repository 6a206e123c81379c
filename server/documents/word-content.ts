import { readZip, type ZipEntry } from './zip.ts';

export type Doubt = 'active-content' | 'encrypted' | 'unreadable';

/** Unpacked, in bytes: more is not a letter but an attempt to fill the memory of whoever opens it. */
const MOST_UNPACKED = 200_000_000;
const MOST_ENTRIES = 5000;
const MOST_RELATIONS = 2_000_000;

/** Whether a ZIP is a Word document. */
export function isWord(bytes: Uint8Array): boolean {
  const names = new Set(readZip(bytes)?.map((entry) => entry.name));
  return names.has('[Content_Types].xml') && names.has('word/document.xml');
}

/** What speaks against a Word document: macros, controls, embedded programs, parts that are fetched from elsewhere. */
export function doubtAboutWord(bytes: Uint8Array): Doubt | undefined {
  const entries = readZip(bytes) ?? [];
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  const names = entries.map((entry) => entry.name.toLowerCase());
  if (unpacked > MOST_UNPACKED || entries.length > MOST_ENTRIES) return 'unreadable';
  if (new Set(names).size !== names.length || names.some(leavesFolder)) return 'unreadable';
  if (names.some(isActive)) return 'active-content';
  return doubtAboutRelations(entries.filter((entry) => entry.name.toLowerCase().endsWith('.rels')));
}

function leavesFolder(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || name.split('/').includes('..');
}

function isActive(name: string): boolean {
  return /vbaproject|vbadata|(^|\/)activex\/|(^|\/)embeddings\/.*\.(bin|exe|dll|js|vbs)$/.test(name);
}

/** A template or a picture from elsewhere is fetched as soon as the document is opened; a link only on a click. */
function doubtAboutRelations(entries: readonly ZipEntry[]): Doubt | undefined {
  for (const entry of entries) {
    const content = entry.read(MOST_RELATIONS);
    if (content === undefined) return 'unreadable';
    const xml = new TextDecoder().decode(content);
    // In another encoding, what follows would find nothing.
    if (!xml.includes('<Relationship')) return 'unreadable';
    for (const [relation] of xml.matchAll(/<Relationship\b[^>]*>/g)) {
      const isExternal = /TargetMode\s*=\s*["']External["']/i.test(relation);
      if (isExternal && !/Type\s*=\s*["'][^"']*\/hyperlink["']/.test(relation)) return 'active-content';
    }
  }
  return undefined;
}
