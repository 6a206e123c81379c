import type { Condition, Field, FormDefinition } from '../language/types.generated.ts';
import { parsePointer } from '../pointer.ts';
import type { Release } from '../release.ts';
import { rendered } from './bind.ts';
import type { CompiledForm } from './compiled.ts';
import { layoutCondition } from './conditions.ts';
import type { FactScope } from './facts.ts';
import type { Say } from './presented-schema.ts';
import { isObject, isRequired } from './schema.ts';
import type { FormElement, FormStep, LayoutCondition } from './types.ts';
import { formView } from './view.ts';
import { wordsOf } from './words-of.ts';

type Step = FormDefinition['layout']['steps'][number];
type FieldElement = Exclude<Field, string>;

/** The layout as it goes out. */
export function presentedSteps(
  release: Release,
  form: CompiledForm,
  scope: FactScope,
  language: string,
  say: Say,
): FormStep[] {
  return form.definition.layout.steps.map((step, index) =>
    new Presenter(release, form, scope, language, say).step(step, `/layout/steps/${index}`),
  );
}

class Presenter {
  readonly #release: Release;
  readonly #form: CompiledForm;
  readonly #scope: FactScope;
  readonly #language: string;
  readonly #say: Say;

  constructor(release: Release, form: CompiledForm, scope: FactScope, language: string, say: Say) {
    this.#release = release;
    this.#form = form;
    this.#scope = scope;
    this.#language = language;
    this.#say = say;
  }

  step(step: Step, at: string): FormStep {
    const { description, help, when, review, fields = [] } = step;
    return {
      title: this.#say(`${at}/title`, step.title),
      ...(description !== undefined && { description: this.#say(`${at}/description`, description) }),
      ...(help !== undefined && {
        help: {
          article: help.article,
          ...(help.title !== undefined && { title: this.#say(`${at}/help/title`, help.title) }),
        },
      }),
      ...(when !== undefined && { when: layoutCondition(when) }),
      ...(review === true && { review }),
      elements: this.#elements(fields, `${at}/fields`),
    };
  }

  #elements(fields: readonly Field[], at: string): FormElement[] {
    return fields.flatMap((field, index) => this.#element(field, `${at}/${index}`) ?? []);
  }

  #element(field: Field, at: string): FormElement | undefined {
    if (typeof field === 'string') return this.#field({ field }, at);
    if ('note' in field) return this.#note(field, at);
    return 'group' in field ? this.#group(field, at) : this.#field(field, at);
  }

  #group(group: Extract<FieldElement, { group: string }>, at: string): FormElement {
    const { hint, when, collapsed } = group;
    return {
      kind: 'group',
      title: this.#say(`${at}/group`, group.group),
      ...(hint !== undefined && { hint: this.#say(`${at}/hint`, hint) }),
      ...(when !== undefined && { when: layoutCondition(when) }),
      ...(collapsed === true && { collapsed }),
      elements: this.#elements(group.fields, `${at}/fields`),
    };
  }

  /** A note about an answer that is not there yet is not there yet. */
  #note(note: Extract<FieldElement, { note: string }>, at: string): FormElement | undefined {
    const source = this.#say(`${at}/note`, note.note);
    const view = formView(this.#scope.answers, this.#scope.context);
    const text = rendered(this.#release, source, view, this.#language);
    if (text === undefined) return undefined;
    return {
      kind: 'note',
      text,
      ...(note.tone !== undefined && { tone: note.tone }),
      ...(note.when !== undefined && { when: layoutCondition(note.when) }),
    };
  }

  #field(field: Extract<FieldElement, { field: string }>, at: string): FormElement {
    const { field: pointer, hint, widget, when, readOnly, create } = field;
    const checks = this.#form.checks.filter((check) => check.reads.includes(pointer)).map(({ name }) => name);
    const evidenceFor = this.#form.definition.evidence?.[pointer];
    const required = this.#required(pointer, field.required);
    return {
      kind: 'field',
      pointer,
      label: wordsOf(this.#release, this.#form, this.#language).titleAt(pointer),
      ...(hint !== undefined && { hint: this.#say(`${at}/hint`, hint) }),
      ...(widget !== undefined && { widget }),
      ...(when !== undefined && { when: layoutCondition(when) }),
      ...(required !== undefined && { required }),
      ...(readOnly === true && { readOnly }),
      ...(create !== undefined && { create }),
      ...(checks.length > 0 && { checks }),
      ...(evidenceFor !== undefined && { evidenceFor }),
    };
  }

  #required(
    pointer: string,
    byLayout: boolean | Condition | undefined,
  ): boolean | LayoutCondition | undefined {
    if (byLayout === true || isRequired(this.#form.root, parsePointer(pointer))) return true;
    return isObject(byLayout) ? layoutCondition(byLayout as Condition) : undefined;
  }
}
