import {
  type Case,
  find,
  get,
  listLabel,
  recordsNamed,
  type Release,
  summarise,
  translate,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { aroundCase, entriesNamed } from '../runtime/steps/entries.ts';

/** Everything that was filled in for a case, in words: form after form, with what the rules say of the answers. */
export async function summariseAnswers(app: AppServices, release: Release, state: Case, language?: string) {
  const forms = Object.entries(state.answers).filter(([form]) => find(release, 'form', form) !== undefined);
  const named = forms.flatMap(([form, answers]) => recordsNamed(release, form, answers).map(({ id }) => id));
  const records = await recordsOf(app, release, state, named);
  return forms.map(([form, answers]) =>
    summarise(release, form, answers, {
      case: state.view,
      for: state.for,
      records,
      checks: state.checks,
      answers: state.answers,
      now: app.clock.now(),
      ...(language === undefined ? {} : { language }),
    }),
  );
}

/** As they were when they were chosen; whoever is not one of the people of the case is looked up. */
async function recordsOf(app: AppServices, release: Release, state: Case, named: readonly string[]) {
  const known = Object.fromEntries(Object.values(state.records).map((entry) => [entry.id, entry]));
  const others = named.filter((id) => !Object.hasOwn(known, id));
  return { ...(await entriesNamed(app.store.read, release, aroundCase(state), others)), ...known };
}

/** What services outside answered while the forms were filled in, each by what it was asked. */
export function checksOf(release: Release, state: Case, language?: string) {
  return Object.keys(state.answers).flatMap((form) =>
    Object.entries(find(release, 'form', form)?.checks ?? {}).flatMap(([check, { ask }]) => {
      const answer = state.checks[check];
      if (answer === undefined) return [];
      return [
        { check, title: operationTitle(release, ask, language), outcome: answer.outcome, at: answer.at },
      ];
    }),
  );
}

function operationTitle(release: Release, src: string, language?: string): string {
  const [connector = '', operation = ''] = src.split('.');
  const title = find(release, 'connector', connector)?.operations[operation]?.title ?? src;
  return translate(release, 'connector', connector, `/operations/${operation}/title`, title, language);
}

interface NotedProperty {
  readonly title?: string;
}

/** What the flow has noted that its definition has words for. */
export function notedIn(release: Release, { view, data }: Case, language?: string) {
  const flow = get(release, 'flow', view.flow);
  const properties = (flow.data as { properties?: { [name: string]: NotedProperty } } | undefined)
    ?.properties;
  return Object.entries(properties ?? {}).flatMap(([name, { title }]) => {
    const value = data[name];
    if (title === undefined || !isSaid(value)) return [];
    const label = translate(release, 'flow', flow.id, `/data/properties/${name}/title`, title, language);
    const list = flow.choices?.[`/data/${name}`]?.list;
    const word = list === undefined ? undefined : listLabel(release, list, String(value), language);
    return [{ name, label, value: word ?? value }];
  });
}

function isSaid(value: unknown): value is string | number | boolean {
  return (
    (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean'
  );
}
