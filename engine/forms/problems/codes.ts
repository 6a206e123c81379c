/** What the manual of diagnostics says of a code. */
interface CodeEntry {
  /** Without it, an error. */
  readonly severity?: 'error' | 'warning' | 'info';
  readonly title: string;
  readonly explanation: string;
  readonly fix: string;
}

const codes = {
  'form-column-example': {
    title: 'The example of a column would not be accepted',
    explanation:
      'The sample in the format file is copied by whoever fills it in, so the form has to accept it.',
    fix: 'Correct the example, or what the form accepts.',
  },
  'form-column-missing': {
    title: 'A field that is always required has no column',
    explanation: 'No row of a file could ever be accepted.',
    fix: 'Add a column for the field.',
  },
  'form-column-twice': {
    title: 'Two columns fill the same field',
    explanation: 'Which of them counts would depend on their order in the file.',
    fix: 'Take one of them out.',
  },
  'form-condition-cycle': {
    title: 'Fields decide about each other',
    explanation:
      'Whether a field is shown depends, through other fields perhaps, on its own value. Hiding it would show it, and the other way round.',
    fix: 'Break the circle at one of its conditions.',
  },
  'form-condition-operand': {
    title: 'A condition of the layout compares two answers',
    explanation:
      'Conditions of the layout are evaluated by whatever renders the form, and renderers compare an answer with constants only.',
    fix: 'Compare with a constant, or let a rule set judge the form.',
  },
  'form-condition-operator': {
    title: 'A condition of the layout uses an operator that renderers do not have',
    explanation:
      'Conditions of the layout are evaluated by whatever renders the form. Dates, ages and domains are compared by rules.',
    fix: 'Use one of the operators that the message names, or let a rule set judge the form.',
  },
  'form-evidence-not-choice': {
    title: 'Evidence for something that is not chosen',
    explanation:
      '`evidence` says for which choice a field takes the evidence, so that people find the place.',
    fix: 'Name a field that `choices` describes.',
  },
  'form-evidence-unused': {
    title: 'Evidence that no rule is told of',
    explanation:
      'Evidence is a fact. If the rules of the choice are not told of it, they go on asking for it.',
    fix: 'Bind a fact of the choice to the field of the evidence.',
  },
  'form-field-inside-field': {
    title: 'A field stands inside another field of the layout',
    explanation: 'The same answer would be asked for twice.',
    fix: 'Take one of them out of the layout.',
  },
  'form-field-never-shown': {
    title: 'A field can never be shown',
    explanation: 'No answers to the fields before it make its conditions hold.',
    fix: 'Correct the condition, or take the field out.',
  },
  'form-field-undecided': {
    severity: 'info',
    title: 'Whether a field can be shown was not decided',
    explanation: 'Its conditions depend on more combinations of answers than are tried.',
    fix: 'Nothing needs to be done; a scenario can show it.',
  },
  'form-impossible': {
    title: 'No value is accepted by a field',
    explanation: 'What the schema demands of the value cannot all be met.',
    fix: 'Loosen the pattern, the limits or the list of values.',
  },
  'form-no-example': {
    severity: 'warning',
    title: 'No answers were found that the form accepts',
    explanation:
      'Answers are generated that the form should accept, with records that its rules should accept. None were found; that does not prove that there are none.',
    fix: 'Look at what stood in the way of the best attempt, and show by a scenario that the form can be filled in.',
  },
  'form-read-only-empty': {
    severity: 'warning',
    title: 'A field that cannot be changed is never filled',
    explanation: 'Nobody can type into it, and neither `prefill` nor a check nor a choice gives it a value.',
    fix: 'Add a `prefill` for it, or let it be changed.',
  },
  'form-required-hidden': {
    title: 'The schema requires a field that can be hidden',
    explanation: 'While the field is hidden its value is removed, and the form can never be accepted.',
    fix: 'Take the field out of `required` in the schema, and write `required: true` at the field in the layout: then it is required while it is shown.',
  },
  'form-review-not-last': {
    title: 'The review is not the last step',
    explanation: 'The review shows everything that was entered, so nothing can be entered after it.',
    fix: 'Move the review to the end, and have one only.',
  },
} as const satisfies { readonly [code: string]: CodeEntry };

export type FormCode = keyof typeof codes;

/** Every code of a problem that only a form can have. They are stable. */
export const FORM_CODES: { readonly [code in FormCode]: CodeEntry } = codes;
