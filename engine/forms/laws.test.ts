import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { orderForm, rightOrder } from '../../test/bench/forms-fixture.ts';
import { describe, expect, it } from 'vitest';
import { context, library } from '../../test/support/library.ts';
import { randomAnswers, randomForm } from '../../test/support/random-form.ts';
import { readPointer } from '../pointer.ts';
import type { FormDefinition } from '../language/types.generated.ts';
import type { Release } from '../release.ts';
import { FORMATS } from './formats.ts';
import { compileSchema } from './validator.ts';
import { exampleAnswers, formProblems, validate, visibleFields } from './index.ts';

const releaseWith = (form: FormDefinition): Release => ({
  ...library,
  definitions: { ...library.definitions, form: { [form.id]: form } },
});

const filledIn = randomForm.chain((form) => fc.tuple(fc.constant(form), randomAnswers(form)));

describe('laws of every form', () => {
  it('what was judged once is judged the same again', () => {
    fc.assert(
      fc.property(filledIn, ([form, answers]) => {
        const release = releaseWith(form);
        const once = validate(release, form.id, answers, context);
        const again = validate(release, form.id, once.answers, context);
        expect(again).toEqual({ ...once, removed: [] });
      }),
    );
  });

  it('what is removed was hidden, and what is left is shown', () => {
    fc.assert(
      fc.property(filledIn, ([form, answers]) => {
        const release = releaseWith(form);
        const { answers: left, removed } = validate(release, form.id, answers, context);
        const visible = visibleFields(release, form.id, answers);
        for (const pointer of removed) expect(visible).not.toContain(pointer);
        for (const pointer of fieldsOf(form))
          if (readPointer(left, pointer) !== undefined) expect(visible).toContain(pointer);
      }),
    );
  });

  it('anything at all gets an answer', () => {
    fc.assert(
      fc.property(randomForm, fc.jsonValue(), (form, input) => {
        expect(validate(releaseWith(form), form.id, input, context).errors.length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('the schema means what it means to ajv by itself, but that it is closed', () => {
    const plain = new Ajv2020({ allErrors: true, strict: false, multipleOfPrecision: 9, formats: FORMATS });
    const theirs = plain.compile(orderForm.schema);
    const ours = compileSchema(orderForm.schema);
    const names = Object.keys(rightOrder) as (keyof typeof rightOrder)[];
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom(...names.map((name) => rightOrder[name] as unknown)),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (changed) => {
        const answers = { ...rightOrder, ...changed };
        const paths = (validator: typeof ours) =>
          (validator(answers) ? [] : (validator.errors ?? []))
            .filter(({ keyword }) => keyword !== 'additionalProperties')
            .map(({ schemaPath, instancePath }) => `${instancePath} ${schemaPath}`)
            .sort();
        expect(paths(ours)).toEqual(paths(theirs));
      }),
      { numRuns: 500 },
    );
  });

  it('an example is accepted, and a field that can never be shown is in none', () => {
    fc.assert(
      fc.property(randomForm, fc.nat(100), (form, seed) => {
        const release = releaseWith(form);
        const example = exampleAnswers(release, form.id, seed);
        if (example === undefined) return;
        expect(validate(release, form.id, example.answers, example.context).errors).toEqual([]);
        const never = formProblems(release, form.id).filter(({ code }) => code === 'form-field-never-shown');
        const visible = visibleFields(release, form.id, example.answers);
        for (const { message } of never) expect(visible).not.toContain(/\/[\w/]+/.exec(message)?.[0]);
      }),
      { numRuns: 40 },
    );
  });
});

function fieldsOf({ layout }: FormDefinition): string[] {
  return JSON.stringify(layout).match(/(?<="field":")[^"]+/g) ?? [];
}
