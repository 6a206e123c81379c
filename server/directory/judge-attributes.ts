import {
  type Answers,
  type FormError,
  get,
  type Release,
  validate,
  validateRecord,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { answeredChecks, answersIn } from '../forms/checks.ts';
import { placedForm } from '../forms/form-place.ts';
import { missingUploads } from '../forms/uploads.ts';
import { refusalProblem } from '../http/refusals.ts';
import { type Caller, homeScopeOf } from '../identity/caller.ts';
import { withoutDerived } from './derived.ts';
import { replaceDescribed } from './replace-described.ts';

export interface Typed {
  readonly release: Release;
  readonly kind: string;
  readonly caller: Caller;
  readonly answers: Answers;
  /** The form in which it was typed, where that is not the one of the record. */
  readonly form?: string;
  /** The attributes as they are stored; none for something new. */
  readonly before?: Answers;
  readonly language?: string | undefined;
}

/**
 * The attributes that follow from what was typed: judged by the form of the record, where it has one, with its choices and
 * checks, and then by the definition of the record itself. Throws what is wrong.
 */
export async function judgeAttributes(app: AppServices, typed: Typed): Promise<Answers> {
  const { release, kind, before = {}, language } = typed;
  const { form: own, schema } = get(release, 'record', kind);
  const form = typed.form ?? own;
  const stored = withoutDerived(release, kind, before).attributes;
  if (form === undefined) {
    const given = validateRecord(release, kind, typed.answers, language);
    refuse(given.errors);
    return replaceDescribed(stored, schema, given.attributes);
  }
  const accepted = withoutDerived(release, kind, await acceptedBy(app, form, typed)).attributes;
  const merged = replaceDescribed(stored, get(release, 'form', form).schema, accepted);
  const { attributes, errors } = validateRecord(release, kind, describedBy(schema, merged), language);
  refuse(errors);
  return replaceDescribed(merged, schema, attributes);
}

async function acceptedBy(app: AppServices, form: string, typed: Typed): Promise<Answers> {
  const { release, caller, answers, language } = typed;
  const { read } = app.store;
  const place = { kind: 'record' as const, pack: release.pack, form };
  const placed = await placedForm(app, read, place, { caller, language });
  const partner = { id: caller.company.partner, attributes: caller.company.attributes };
  const asking = { release, form, answers, context: placed.context, partner };
  const checks = answersIn(await answeredChecks(app, asking, {}));
  const result = validate(release, form, answers, { ...placed.context, checks });
  refuse(result.errors);
  refuse(await missingUploads(read, release, form, result.answers, homeScopeOf(caller)));
  return result.answers;
}

/** What was stored by an earlier release, or for another pack, is not judged. */
function describedBy({ properties = {} }: { properties?: object }, attributes: Answers): Answers {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => Object.hasOwn(properties, name)));
}

function refuse(errors: readonly FormError[]): void {
  const [first] = errors;
  if (first !== undefined)
    throw refusalProblem({
      accepted: false,
      because: 'invalid',
      message: first.message,
      findings: [],
      errors,
    });
}
