import { FLOW_CODES } from '../analyse/codes.ts';
import type { CodeTable } from './codes/entry.ts';
import { FILE_CODES } from './codes/files.ts';
import { FORM_CODES } from '../forms/problems/codes.ts';
import { LINK_CODES } from './link/codes.ts';
import { RULE_CODES } from '../rules/analyse/codes.ts';
import { READING_CODES } from './codes/reading.ts';
import { SCHEMA_CODES, SHAPE_CODES } from './codes/shape.ts';

/** A part of what can be wrong, as a chapter of the manual. */
export interface CodeChapter {
  readonly title: string;
  readonly codes: CodeTable;
}

/** Every code that a diagnostic can have. Codes are stable: scripts and notes refer to them. */
export const CODE_CHAPTERS: readonly CodeChapter[] = [
  { title: 'Reading a file', codes: READING_CODES },
  { title: 'Files of a pack', codes: FILE_CODES },
  { title: 'The shape of a definition', codes: SHAPE_CODES },
  { title: 'Schemas in definitions', codes: SCHEMA_CODES },
  { title: 'References between definitions', codes: LINK_CODES },
  { title: 'Rules as a whole', codes: RULE_CODES },
  { title: 'Forms as a whole', codes: FORM_CODES },
  { title: 'Flows as a whole', codes: FLOW_CODES },
];

export const CODES: CodeTable = Object.assign({}, ...CODE_CHAPTERS.map(({ codes }) => codes)) as CodeTable;
