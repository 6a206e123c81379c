import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../server/root.ts';
import type { Item } from './measure.ts';

/** As Vite writes it: what each part of the portal needs before it can run. */
interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

const FOLDER = join(ROOT, 'dist/portal');
const KILO = 1000;
const ENTRY_GOAL = 230;
const FORM_GOAL = 160;

/** What a browser fetches of JavaScript, gzipped: to sign in, begin and see a list; and to fill in a form besides. */
export async function benches(): Promise<Item[]> {
  const manifest = JSON.parse(readFileSync(join(FOLDER, '.vite/manifest.json'), 'utf8')) as Manifest;
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry === true) ?? '';
  const first = closure(manifest, [entry, 'home/home.tsx', 'table/screen.tsx']);
  const form = closure(manifest, ['form/screens.tsx']);
  const chooser = closure(manifest, ['picker/picker-widget.tsx', 'upload/upload-widget.tsx']);
  return [
    item('portal: sign-in, home and a list', first, ENTRY_GOAL),
    item('portal: a form besides', without(form, first), FORM_GOAL),
    item('portal: choosing people and handing in files besides', without(chooser, [...first, ...form])),
  ];
}

/** The files of parts and of all that they import at once. What is fetched later on demand is not among them. */
function closure(manifest: Manifest, names: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined)
      throw new Error(`the portal has no part ${name}: has it been renamed, or not built?`);
    if (found.has(chunk.file)) return;
    found.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const name of names) visit(name);
  return [...found];
}

const without = (files: readonly string[], those: readonly string[]): string[] =>
  files.filter((file) => !those.includes(file));

function item(name: string, files: readonly string[], goal?: number): Item {
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(FOLDER, file))).length, 0);
  const value = Math.round(bytes / 100) / 10;
  if (goal === undefined) return { name, value, unit: 'kB gzip', ok: true };
  return { name, value, unit: 'kB gzip', goal: `<= ${goal}`, ok: bytes <= goal * KILO };
}
