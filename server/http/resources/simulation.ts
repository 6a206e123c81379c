import type { Facts } from '../../../engine/index.ts';
import type { AppServices } from '../../app-services.ts';
import type { BacktestOutput } from '../../cli/tasks/backtest.ts';
import type { DecideOutput } from '../../cli/tasks/decide.ts';
import type { DiffOutput } from '../../cli/tasks/diff.ts';
import type { SimulateOutput } from '../../cli/tasks/simulate.ts';
import type { TestOutput } from '../../cli/tasks/test.ts';
import type { Caller } from '../../identity/caller.ts';
import { packInputOf } from '../../registry/definition-tasks.ts';
import { releaseInForceOf } from '../../registry/publish.ts';
import { filesOf } from '../../registry/sources.ts';
import type { Sources } from '../../store/schema/index.ts';
import { compareCases, recordedPage } from '../../usecases/compare-recorded-cases.ts';
import { draftFor } from '../../usecases/definition-drafts.ts';
import { requireRight } from '../../usecases/definition-rights.ts';
import { resultOf, TASK_PROBLEM_KINDS } from '../../usecases/run-definition-task.ts';
import { ok } from '../kit/answer.ts';
import { type JsonSchema, openObject } from '../kit/json-schema.ts';
import { NotFound } from '../kit/problems.ts';
import { type ApiRoute, OPERATOR, route } from '../route.ts';
import { CHANGES, DIAGNOSTICS } from './definition-schemas.ts';
import { BACKTEST, DECISION, SIMULATION, SUITE } from './simulation-schemas.ts';
import { LANGUAGE, languageOf, type Spoken } from './language.ts';
import { ID, NAME, TEXT } from './schemas.ts';

const TAG = 'Definitions';

/** What can be tried: the release of a pack that is in force, or a draft, which may be wrong. */
interface Subject {
  readonly prefix: '/packs/{id}' | '/definition-drafts/{id}';
  /** Ends the id of each operation. */
  readonly name: 'Pack' | 'Draft';
  readonly whose: string;
  readonly sources: (app: AppServices, caller: Caller, id: string) => Promise<Sources>;
}

const SUBJECTS: readonly Subject[] = [
  {
    prefix: '/packs/{id}',
    name: 'Pack',
    whose: 'the release in force',
    sources: async (app, caller, pack) => {
      await requireRight(app, caller, pack, 'edit', 'approve');
      const release = await releaseInForceOf(app, pack);
      if (release === undefined) throw new NotFound({ detail: 'There is no such pack.' });
      return release.sources;
    },
  },
  {
    prefix: '/definition-drafts/{id}',
    name: 'Draft',
    whose: 'a draft',
    sources: async (app, caller, id) => (await draftFor(app, caller, id)).sources,
  },
];

export function simulationRoutes(app: AppServices): ApiRoute[] {
  return [
    ...SUBJECTS.flatMap((subject) => [simulate(app, subject), test(app, subject), decide(app, subject)]),
    compareDraft(app),
    compareRecorded(app),
  ];
}

interface Trial<B> {
  readonly what: string;
  readonly summary: string;
  readonly description: string;
  readonly body: JsonSchema;
  readonly done: string;
  readonly schema: JsonSchema;
  readonly run: (input: object, body: B, language: string | undefined) => Promise<object>;
}

/** Nothing is changed by any of these: a key to repeat them by is of no use. */
function trial<B>(app: AppServices, subject: Subject, of: Trial<B>): ApiRoute {
  return route<{ params: { id: string }; body: B; headers: Spoken }>({
    method: 'POST',
    path: `${subject.prefix}/${of.what}`,
    id: `${of.what}${subject.name}`,
    tag: TAG,
    summary: `${of.summary} of ${subject.whose}`,
    description: of.description,
    access: OPERATOR,
    params: { id: NAME },
    headers: LANGUAGE,
    body: of.body,
    answers: { 200: { description: of.done, schema: of.schema } },
    problems: TASK_PROBLEM_KINDS,
    handler: async ({ params, body, caller, headers }) => {
      const input = packInputOf(filesOf(await subject.sources(app, caller, params.id)));
      return ok(await of.run(input, body, languageOf(headers, caller)));
    },
  });
}

function simulate(app: AppServices, subject: Subject): ApiRoute {
  interface Body {
    readonly flow: string;
    readonly script?: string;
    readonly scenario?: string;
  }
  return trial<Body>(app, subject, {
    what: 'simulate',
    summary: 'Step a flow under a virtual clock',
    description:
      'By a script, written as a scenario is (people, records, a timeline), or by a scenario of the pack. Nothing of it happens.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['flow'],
      properties: { flow: NAME, script: { type: 'string', maxLength: 256_000 }, scenario: NAME },
      // One of the two, beside the flow.
      minProperties: 2,
      maxProperties: 2,
    },
    done: 'What happened, step by step; or what is wrong in the definitions or in the script.',
    schema: SIMULATION,
    run: async (input, { flow, script, scenario }) => {
      const given =
        script === undefined
          ? { scenario }
          : { path: 'script.yaml', bytes: new TextEncoder().encode(script) };
      const output = await resultOf<SimulateOutput>(
        app,
        app.definitionTasks.quick('simulate', { ...input, flow, script: given }),
      );
      if ('diagnostics' in output) return { diagnostics: output.diagnostics };
      return { diagnostics: [], ...output };
    },
  });
}

function test(app: AppServices, subject: Subject): ApiRoute {
  return trial<{ readonly only?: string }>(app, subject, {
    what: 'test',
    summary: 'Run the scenarios, generated paths and proofs',
    description: 'With `only`, the scenarios whose id contains that text, and nothing else.',
    body: {
      type: 'object',
      additionalProperties: false,
      properties: { only: NAME },
    },
    done: 'What passed and what failed, coverage, and clauses; or what is wrong in the definitions.',
    schema: SUITE,
    run: async (input, { only }) => {
      const asked = { ...input, ...(only === undefined ? {} : { only }) };
      const output = await resultOf<TestOutput>(app, app.definitionTasks.long('test', asked));
      return 'report' in output ? { diagnostics: [], ...output.report } : { diagnostics: output.diagnostics };
    },
  });
}

function decide(app: AppServices, subject: Subject): ApiRoute {
  interface Body {
    readonly rules: string;
    readonly facts: Facts;
    readonly explain?: boolean;
  }
  return trial<Body>(app, subject, {
    what: 'decide',
    summary: 'Take one decision by a rule set',
    description: 'With `explain`, also what was read, which rules hold and why not, and what would turn it.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['rules', 'facts'],
      properties: {
        rules: NAME,
        facts: openObject('By the names that the rule set declares. What is not there is not known.'),
        explain: { type: 'boolean' },
      },
    },
    done: 'The verdict with its findings; or what is wrong in the definitions.',
    schema: DECISION,
    run: async (input, { rules, facts, explain = false }, language) => {
      const asked = {
        ...input,
        rules,
        facts: [facts],
        explain,
        ...(language === undefined ? {} : { language }),
      };
      const output = await resultOf<DecideOutput>(app, app.definitionTasks.quick('decide', asked));
      return 'decisions' in output
        ? { diagnostics: [], ...output.decisions[0] }
        : { diagnostics: output.diagnostics };
    },
  });
}

function compareDraft(app: AppServices): ApiRoute {
  return route<{ params: { id: string }; query: { behaviour?: boolean } }>({
    method: 'GET',
    path: '/definition-drafts/{id}/changes',
    id: 'readDraftChanges',
    tag: TAG,
    summary: 'What differs between a draft and the release in force',
    description:
      'With `behaviour`, the scenarios of both are run under both as well, and it is told which decisions and paths come out differently.',
    access: OPERATOR,
    params: { id: ID },
    query: { behaviour: { type: 'boolean' } },
    answers: {
      200: {
        description: 'Definition by definition; or what is wrong in the draft.',
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['diagnostics'],
          properties: {
            diagnostics: DIAGNOSTICS,
            definitions: CHANGES,
            cases: {
              type: 'array',
              maxItems: 100_000,
              items: {
                type: 'object',
                additionalProperties: false,
                required: ['scenario', 'what', 'at', 'message'],
                properties: { scenario: NAME, what: { enum: ['decision', 'step'] }, at: TEXT, message: TEXT },
              },
            },
          },
        },
      },
    },
    problems: TASK_PROBLEM_KINDS,
    handler: async ({ params, query: { behaviour = false }, caller }) => {
      const { pack, sources } = await draftFor(app, caller, params.id);
      const release = await releaseInForceOf(app, pack);
      if (release === undefined) throw new NotFound({ detail: 'The pack has no release yet.' });
      const [a, b] = [release.sources, sources].map((one) => packInputOf(filesOf(one)));
      const input = { a, b, cases: behaviour };
      const { quick, long } = app.definitionTasks;
      const output = await resultOf<DiffOutput>(app, (behaviour ? long : quick)('diff', input));
      return ok(
        'definitions' in output ? { diagnostics: [], ...output } : { diagnostics: output.diagnostics },
      );
    },
  });
}

const MOST_CASES = 200;

function compareRecorded(app: AppServices): ApiRoute {
  interface Body {
    readonly after?: string;
    readonly limit?: number;
  }
  return route<{ params: { id: string }; body: Body }>({
    method: 'POST',
    path: '/definition-drafts/{id}/compare',
    id: 'compareRecordedCases',
    tag: TAG,
    summary: 'What a draft would have decided in the cases that there were',
    description:
      'Every recorded decision and step of a page of cases is taken again by the draft. What comes out differently is told, with the rules that make the difference. `next` is the `after` of the next page; who wants no more asks for none.',
    access: OPERATOR,
    params: { id: ID },
    body: {
      type: 'object',
      additionalProperties: false,
      properties: { after: ID, limit: { type: 'integer', minimum: 1, maximum: MOST_CASES } },
    },
    answers: { 200: { description: 'What differs; or what is wrong in the draft.', schema: BACKTEST } },
    problems: TASK_PROBLEM_KINDS,
    handler: async ({ params, body: { after = '', limit = 50 }, caller }) => {
      const draft = await draftFor(app, caller, params.id);
      const { cases, skipped, next } = await recordedPage(app, draft.pack, after, limit);
      const output = await resultOf<BacktestOutput>(app, compareCases(app, draft, cases));
      const found = 'cases' in output ? output : NOTHING;
      const diagnostics = 'diagnostics' in output ? output.diagnostics : [];
      return ok({ ...found, skipped, diagnostics, ...(next === undefined ? {} : { next }) });
    },
  });
}

const NOTHING = { cases: 0, decisions: 0, differences: [], paths: [], cut: false } as const;
