import {
  type Case,
  eventWords,
  find,
  mayNotUse,
  type PossibleEvent,
  possibleEvents,
  type Release,
  type TableDefinition,
} from '../../engine/index.ts';
import type { Caller } from '../identity/caller.ts';
import type { UserOrigin } from '../identity/permissions.ts';
import { mayActFor } from '../identity/sessions.ts';
import { mayFillIn } from './may-fill-in.ts';
import { wordsOfTable } from './own-words.ts';
import type { TableRow } from './table-row.ts';

type Action = NonNullable<TableDefinition['actions']>[number];

/** What can be done with a row, and why not. */
export interface RowAction {
  /** Its place among the actions of the table. */
  readonly action: number;
  readonly allowed: boolean;
  readonly message?: string;
  /** The form that an event asks for. */
  readonly form?: string;
  /** What is asked first. */
  readonly confirm?: string;
  readonly tone?: string;
  /** The clauses that refuse it. */
  readonly cite?: readonly string[];
}

/** What stands in the place of a status that has not begun. */
export interface BeginButton extends Omit<RowAction, 'action'> {
  readonly event: string;
  readonly title: string;
}

/** Who looks at a table, and when. */
export interface Looking {
  readonly inForce: Release;
  readonly caller: Caller;
  readonly by: UserOrigin;
  readonly now: string;
}

/** What somebody may do with one row of the page that is shown. `state` is there where the row is a case. */
export class RowActs {
  readonly #looking: Looking;
  readonly #row: TableRow;
  readonly #state: Case | undefined;
  #possible: ReadonlyMap<string, PossibleEvent> | undefined;

  constructor(looking: Looking, row: TableRow, state: Case | undefined) {
    this.#looking = looking;
    this.#row = row;
    this.#state = state;
  }

  /** Those that are not for this row, or never for whoever looks, are left out. */
  actions(actions: readonly Action[], titles: readonly string[]): RowAction[] {
    return actions.flatMap((action, index) => {
      const found = this.#action(action, titles[index] ?? action.title);
      return found === undefined ? [] : [{ action: index, ...found }];
    });
  }

  begin(event: string | undefined): BeginButton | undefined {
    if (event === undefined || this.#state === undefined) return undefined;
    const found = this.#event(event);
    return found === undefined ? undefined : { event, title: this.#words(event).title, ...found };
  }

  #action(action: Action, title: string): Omit<RowAction, 'action'> | undefined {
    const { inForce, by } = this.#looking;
    const { event, form, act, permission } = action;
    const found = event === undefined ? undefined : this.#event(event);
    if (event !== undefined && found === undefined) return undefined;
    const lacking = mayNotUse(inForce, title, { permission }, by);
    if (lacking !== undefined) return { allowed: false, message: lacking.message };
    if (found !== undefined) return found;
    if (form !== undefined) return this.#fillIn(form);
    return act === undefined ? undefined : this.#act(action, act);
  }

  #event(event: string): Omit<RowAction, 'action'> | undefined {
    const state = this.#state;
    if (state === undefined) return undefined;
    const declared = find(this.#row.own, 'flow', state.view.flow)?.events?.[event];
    if (declared === undefined || !isFor(declared.by, this.#looking.by)) return undefined;
    const possible = this.#possibleEvents(state).get(event);
    if (possible === undefined) return undefined;
    const { tone, form } = declared;
    const looks = tone === undefined ? {} : { tone };
    if (!possible.allowed) {
      const { message, cite } = possible;
      const why = { ...(message === undefined ? {} : { message }), ...(cite === undefined ? {} : { cite }) };
      return { allowed: false, ...why, ...looks };
    }
    const { confirm } = this.#words(event);
    return {
      allowed: true,
      ...(form === undefined ? {} : { form }),
      ...(confirm === undefined ? {} : { confirm }),
      ...looks,
    };
  }

  #possibleEvents(state: Case): ReadonlyMap<string, PossibleEvent> {
    const { now, by } = this.#looking;
    this.#possible ??= new Map(possibleEvents(this.#row.own, state, now, by).map((one) => [one.event, one]));
    return this.#possible;
  }

  #words(event: string) {
    const { now, by } = this.#looking;
    return eventWords(this.#row.own, this.#state as Case, event, now, by.language);
  }

  /** A form of a row is filled in for its company, for which one then acts. */
  #fillIn(form: string): Omit<RowAction, 'action'> | undefined {
    const { inForce, by, caller } = this.#looking;
    const { company } = this.#row;
    if (company !== undefined && !mayActFor(caller.company, company)) return undefined;
    const barred = mayFillIn(inForce, form, company !== undefined, by);
    return barred === undefined ? { allowed: true, form } : { allowed: false, message: barred, form };
  }

  #act({ table }: Action, act: NonNullable<Action['act']>): Omit<RowAction, 'action'> | undefined {
    const { inForce, by, caller } = this.#looking;
    const { company } = this.#row;
    if (act === 'edit' || act === 'delete') return { allowed: true };
    if (company === undefined || !mayActFor(caller.company, company)) return undefined;
    const target = act === 'openTable' && table !== undefined ? find(inForce, 'table', table) : undefined;
    const title = target && wordsOfTable(inForce, target.id, by.language)(['title'], target.title);
    const lacking = target && mayNotUse(inForce, title ?? '', target, by);
    return lacking === undefined ? { allowed: true } : { allowed: false, message: lacking.message };
  }
}

/** Links, connectors and the other side send the rest. */
function isFor(by: string, { organisation }: UserOrigin): boolean {
  if (by === 'operator') return organisation === 'provider';
  return (by === 'starter' || by === 'company') && organisation !== 'provider';
}
