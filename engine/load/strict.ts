import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar } from 'yaml';
import { characterMistakes } from './characters.ts';
import { LIMITS } from './limits.ts';
import type { Mistake } from './syntax-errors.ts';

/** Nodes to a plain value, refusing what YAML allows and JSON does not keep. */
export function readValue(root: ParsedNode, text: string, mistakes: Mistake[]): unknown {
  return new Reader(text, mistakes).read(root, 1);
}

/** Names through which JavaScript reaches the prototype of an object. */
const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype']);

/** JavaScript moves such keys to the front, and the order of keys has a meaning. */
const LIKE_AN_INDEX = /^(0|[1-9][0-9]*)$/;

const PLAIN_NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;

class Reader {
  readonly #text: string;
  readonly #mistakes: Mistake[];

  constructor(text: string, mistakes: Mistake[]) {
    this.#text = text;
    this.#mistakes = mistakes;
  }

  read(node: ParsedNode | null, depth: number): unknown {
    if (isScalar(node)) return this.#scalar(node);
    if (isAlias(node) || node === null) return null;
    if (depth > LIMITS.depth) {
      this.#report(
        node,
        'too-deep',
        `mappings and lists are nested more than ${LIMITS.depth} deep`,
        'give a part of it a name of its own, such as a shared condition',
      );
      return null;
    }
    if (isSeq<ParsedNode>(node)) return node.items.map((item) => this.read(item, depth + 1));
    if (isMap<ParsedNode, ParsedNode | null>(node)) return this.#mapping(node, node.items, depth);
    return null;
  }

  #mapping(
    node: ParsedNode,
    pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
    depth: number,
  ): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    if (pairs.length > LIMITS.keys) {
      this.#report(
        node,
        'too-many-keys',
        `a mapping has at most ${LIMITS.keys} keys, this one has ${pairs.length}`,
      );
      return value;
    }
    for (const pair of pairs) {
      const key = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
      const read = this.read(pair.value, depth + 1);
      if (this.#accepts(key, pair.key, value)) value[key] = read;
    }
    return value;
  }

  #accepts(key: string, node: ParsedNode, value: Record<string, unknown>): boolean {
    if (Object.hasOwn(value, key))
      return this.#refuse(node, 'duplicate-key', `"${key}" is there twice`, 'keep one of them');
    if (DANGEROUS.has(key))
      return this.#refuse(node, 'forbidden-key', `"${key}" cannot be used as a name`, 'choose another name');
    if (key === '<<')
      return this.#refuse(node, 'merge-key', 'merging with `<<` is not allowed', 'write the keys out');
    if (LIKE_AN_INDEX.test(key))
      return this.#refuse(
        node,
        'number-as-key',
        `a name cannot be a number: "${key}"`,
        'begin it with a letter',
      );
    if (isScalar(node)) this.#characters(node);
    return true;
  }

  #scalar(node: Scalar.Parsed): unknown {
    const { value, source } = node;
    if (typeof value === 'number') return this.#number(node, value, source ?? '');
    if (typeof value === 'boolean' && source !== String(value))
      this.#report(node, 'boolean-spelling', `"${source}" is written in lower case`, `write ${value}`);
    if (typeof value === 'string') this.#characters(node);
    return value ?? null;
  }

  /** A number that is not written as it would be printed loses something: a leading zero, a last zero, its last digits. */
  #number(node: Scalar.Parsed, value: number, source: string): unknown {
    if (PLAIN_NUMBER.test(source) && String(value) === source) return value;
    const number = Number.isFinite(value) ? String(value) : undefined;
    const hint =
      number === undefined
        ? `write '${source}' if it is a text`
        : `write '${source}' if it is a text, or ${number} if it is a number`;
    this.#report(node, 'lossy-number', `as a number, ${source} would not be kept as it is written`, hint);
    return value;
  }

  /** Only escapes in double quotes can hide a character from the check of the whole file. */
  #characters(node: Scalar.Parsed): void {
    if (node.type !== 'QUOTE_DOUBLE' || typeof node.value !== 'string') return;
    if (!this.#text.slice(node.range[0], node.range[1]).includes('\\')) return;
    for (const { code, message } of characterMistakes(node.value))
      this.#report(node, code, message.replace(' here ', ' in this text '), 'leave it out');
  }

  #refuse(node: ParsedNode, code: string, message: string, hint: string): false {
    this.#report(node, code, message, hint);
    return false;
  }

  #report(node: ParsedNode, code: string, message: string, hint?: string): void {
    const mistake = { code, message, start: node.range[0], end: node.range[1] };
    this.#mistakes.push(hint === undefined ? mistake : { ...mistake, hint });
  }
}
