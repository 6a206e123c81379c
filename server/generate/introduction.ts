import { FOLDER_OF, KINDS } from '../../engine/language/schema/index.ts';
import { LIMITS } from '../../engine/load/limits.ts';
import { code, fence, table } from './markdown.ts';

const folders = table(
  ['folder', 'holds'],
  [
    ...KINDS.filter((kind) => kind !== 'pack').map((kind) => [
      code(`${FOLDER_OF[kind]}/`),
      `definitions of kind ${code(kind)}`,
    ]),
    ['`texts/`', 'translations, one file for each language'],
  ],
);

/** What holds for all kinds of definition. */
export const INTRODUCTION = `This is the reference. To learn the language, begin with [the tutorial](../tutorial.md); what a diagnostic means is in
[diagnostics.md](diagnostics.md).

## A pack

A pack is a folder with a file \`pack.yaml\` and a folder for each kind of definition. A definition is one file, named after its
\`id\`: \`rules/who-may-borrow.yaml\` is the definition of kind \`rules\` with the id \`who-may-borrow\`.

${folders}

Definitions refer to each other by \`id\`, within the pack. They are checked, published and rolled back together, as a release.
Notes for people (\`.md\`) can stand anywhere.

## Keys of every definition

${table(
  ['key', 'value', 'required', 'meaning'],
  [
    ['`kind`', 'one of the kinds below', 'yes', 'What the file defines.'],
    [
      '`id`',
      '[name](#names)',
      'yes',
      'The name by which other definitions refer to this one; the file has the same name.',
    ],
    ['`title`', 'text', 'yes', 'What people call it.'],
    ['`description`', 'text', '', 'For the next analyst who reads this.'],
    [
      '`cite`',
      'list of clauses',
      '',
      'The clauses of `policy/` that this carries out. It can stand in many places inside a definition, too.',
    ],
    ['`version`', 'whole number', '', 'Raised by publishing, never by hand.'],
  ],
)}

## How files are read

Files are YAML 1.2 or JSON, in UTF-8, and are read strictly, so that what you see is what is meant:

- Every key must be known. A misspelt key is a mistake, never ignored.
- \`true\` and \`false\` are the only spellings of yes and no; \`yes\`, \`no\`, \`on\` and \`off\` are texts.
- A number is written as it would be printed. \`0123\`, \`1.10\` and \`1e3\` are mistakes: put them in quotes if they are texts.
- There are no anchors, aliases, tags, merge keys, directives, and no second document in a file.
- A text that contains a colon and a space, or begins with one of \`{ [ & * ! | > ' " % @ #\`, stands in quotes.
- A file has at most ${LIMITS.bytes / 1024} kB, a mapping ${LIMITS.keys} keys; mappings and lists are nested at most ${LIMITS.depth} deep.

A first line such as \`# yaml-language-server: $schema=../.slipway/schemas/rules.json\`, which \`slipway schema\` prepares, lets an
editor complete and check while you type.

## Names

A name is a letter, then letters, digits, hyphens or underscores, 64 characters at most. The order in which names stand in a
mapping is kept, and often has a meaning: findings are told, and counters tried, in the order in which they are written.

## Pointers

A place in data is named by a JSON Pointer: \`/answers/order/quantity\`. It begins with a slash, and each part is a name in a
mapping. There is no other way to name a place. Where a flow is running, a pointer sees:

${table(
  ['pointer', 'what stands there'],
  [
    ['`/case`', 'the case: `id`, `number`, `flow`, `company`, `partner`, `relationship`, `starter`'],
    ['`/answers/<form>`', 'what was answered in a form, validated'],
    ['`/records/<person>`', 'the record that an answer names, with `id` and `owner`'],
    [
      '`/checks/<check>`',
      'what a connector answered while the form was filled in: `outcome` is `yes`, `no` or `unavailable`',
    ],
    ['`/data`', 'what the flow has assigned'],
    ['`/marks/<mark>`', 'instants that the flow has marked'],
    ['`/event`', 'the event that is taken, such as `/event/output` of a connector'],
    ['`/now`', 'the present instant'],
  ],
)}

In the layout, the choices and the checks of a form, a pointer names another answer of that form: \`/quantity\`.

## Bindings

A value that depends on the case is written as a binding:

${fence('yaml', "params:\n  rules: who-may-borrow          # a constant\n  facts:\n    shelf: { from: /answers/loan/shelf }                 # what stands there\n    weeks: { from: /answers/loan/weeks, else: 4 }         # or this, where nothing stands there\n    note: { text: 'Loan {{ case.number }}' }              # a text composed with Liquid")}

## Texts

Texts that people read are written in the first language of the pack; \`texts/\` holds translations. Where the manual says so, a
text can contain Liquid: \`{{ records.reader.name }}\` is what stands at \`/records/reader/name\`. The tags are \`if\`, \`unless\`,
\`case\`, \`for\` over a list, and \`comment\`. A variable that may be missing is written with \`| default: …\`, or asked for first:
\`{% if answers.loan.reason %}…{% endif %}\`. Every variable is checked.

## Durations and instants

\`PT24H\`, \`PT90M\` are elapsed time. \`P30D\`, \`P6M\`, \`P1Y\` are days, months and years of the calendar, in the time zone of the pack:
a month from 31 January is the end of February. The two are not mixed in one duration. An instant is written in UTC:
\`2026-03-02T09:00:00Z\`.

## Absent is unknown

What is not known is not false. Where a fact is absent, a comparison is neither true nor false: \`all\` is false if another part is
false, \`any\` is true if another part is true, and otherwise the answer is not known. Rules that cannot be decided give the verdict
\`undecided\` and say which facts are missing; a guard that is not known does not let through.`;
