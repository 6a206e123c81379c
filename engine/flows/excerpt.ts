import type { Answers } from '../forms/types.ts';
import { parsePointer } from '../pointer.ts';
import { get, type Release } from '../release.ts';
import { compileTemplate } from '../text/template.ts';
import type { Read } from './catalogue/entry.ts';

/** The keys to copy; an empty tree copies what is there. */
interface Tree {
  [key: string]: Tree;
}

/**
 * What a template reads, in all its languages, copied from the view: what is sent later then says what was so now, and
 * an effect carries no more of a case than it needs.
 */
export function excerptOf(release: Release, kind: 'email' | 'document', id: string): Read<Answers> {
  return excerptFor(sourcesOf(release, kind, id));
}

/** The same for texts that stand elsewhere. */
export function excerptFor(sources: readonly string[]): Read<Answers> {
  const tree: Tree = {};
  for (const source of sources) {
    for (const pointer of compileTemplate(source).variables)
      if (pointer !== '/link') plant(tree, parsePointer(pointer));
  }
  return (view) => pick(view as unknown as Answers, tree);
}

function sourcesOf(release: Release, kind: 'email' | 'document', id: string): string[] {
  const pointers = kind === 'email' ? ['/subject', '/body'] : ['/file', '/body', '/sign/consent'];
  const translated = Object.values(release.texts).flatMap((texts) =>
    pointers.map((pointer) => texts[`${kind}/${id}`]?.[pointer]),
  );
  return [...ownSources(release, kind, id), ...translated].filter((source) => source !== undefined);
}

function ownSources(release: Release, kind: 'email' | 'document', id: string): (string | undefined)[] {
  if (kind === 'email') {
    const email = get(release, 'email', id);
    return [email.subject, email.body];
  }
  const document = get(release, 'document', id);
  return [document.file, document.body, document.sign?.consent];
}

/** `/a` swallows `/a/b`. An index into a list copies the list. */
function plant(tree: Tree, segments: readonly string[]): void {
  let node = tree;
  for (const [index, segment] of segments.entries()) {
    const known = Object.hasOwn(node, segment) ? node[segment] : undefined;
    if (known !== undefined && Object.keys(known).length === 0) return;
    const last = index === segments.length - 1;
    node = node[segment] = last ? {} : (known ?? {});
  }
}

function pick(from: Answers, tree: Tree): Answers {
  const picked: Record<string, unknown> = {};
  for (const key in tree) {
    const value = Object.hasOwn(from, key) ? from[key] : undefined;
    const inside = tree[key] as Tree;
    if (value === undefined) continue;
    picked[key] = isEmpty(inside) || !isMapping(value) ? value : pick(value, inside);
  }
  return picked;
}

function isEmpty(tree: Tree): boolean {
  for (const _ in tree) return false;
  return true;
}

function isMapping(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
