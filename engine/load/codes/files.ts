import type { CodeTable } from './entry.ts';

/** What can be wrong with the files of a pack together. */
export const FILE_CODES = {
  'no-pack': {
    title: 'No pack.yaml',
    explanation: 'A pack has a file pack.yaml that names it, its languages and its time zone.',
    fix: 'Add one. `slipway new` writes a pack to begin with.',
  },
  'unknown-folder': {
    title: 'Unknown folder',
    explanation: 'Each kind of definition has its folder. A file in another one would be overlooked.',
    fix: 'Move the file, or correct the name of the folder.',
  },
  'unknown-file': {
    title: 'Unknown file',
    explanation:
      'The file is neither a definition (.yaml or .json, directly in the folder of its kind) nor a note (.md), so it would be overlooked.',
    fix: 'Rename or move it.',
  },
  'too-many-files': {
    title: 'Too many files',
    explanation: 'A pack has at most 2,000 files.',
    fix: 'Divide it into several packs.',
  },
  'unknown-kind': {
    title: 'Unknown kind',
    explanation: '`kind` says what a definition defines, and there is no such kind.',
    fix: 'Write one of the kinds of the manual.',
  },
  'kind-folder': {
    title: 'Kind in the wrong folder',
    explanation: 'The folder is for another kind than the file says.',
    fix: 'Move the file, or correct its `kind`.',
  },
  'id-file-name': {
    title: 'Id and file name differ',
    explanation: 'A definition is found by its file name, so its id is the same.',
    fix: 'Name both the same. Other definitions refer to the id.',
  },
  'duplicate-id': {
    title: 'Id twice',
    explanation: 'Two files define the same thing, so a reference would be ambiguous.',
    fix: 'Give one of them another id, or remove it.',
  },
  internal: {
    title: 'Fault of the engine',
    explanation: 'The engine failed on this file. Nothing was released.',
    fix: 'Report it, with the file.',
  },
} as const satisfies CodeTable;
