import { afterEach, describe, expect, it } from 'vitest';
import type { SimulateOutput } from '../cli/tasks/simulate.ts';
import { shipped } from './check/testing/packs.ts';
import { createDefinitionTasks, type DefinitionTasks, packInputOf } from './definition-tasks.ts';

let tasks: DefinitionTasks;
afterEach(() => tasks.close());

const simulation = async () => ({
  ...packInputOf(await shipped('equipment-loan')),
  flow: 'loan',
  script: { scenario: 'lent-and-returned' },
});

describe('what somebody wants to see of definitions', () => {
  it('is run in a process of its own, and comes back as data', async () => {
    tasks = createDefinitionTasks();
    const answer = await tasks.quick('simulate', await simulation());
    expect(answer.kind).toBe('done');
    const output = (answer as { result: SimulateOutput }).result;
    expect('steps' in output && output.steps.length).toBeGreaterThan(3);
  });

  it('is stopped when its time is up, and the next one gets its turn', async () => {
    tasks = createDefinitionTasks({ quickMs: 1, longMs: 60_000 });
    expect((await tasks.quick('test', await simulation())).kind).toBe('tooSlow');
    expect((await tasks.long('simulate', await simulation())).kind).toBe('done');
  });

  it('that asks for what is not there says so', async () => {
    tasks = createDefinitionTasks();
    const answer = await tasks.quick('simulate', { ...(await simulation()), flow: 'lone' });
    expect(answer).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('Misuse: the pack has no flow'),
    });
  });

  it('waits behind a few others, and is turned away where there are too many', async () => {
    tasks = createDefinitionTasks({ mostWaiting: 2 });
    const input = await simulation();
    const answers = await Promise.all([1, 2, 3].map(() => tasks.quick('simulate', input)));
    expect(answers.map(({ kind }) => kind)).toEqual(['done', 'done', 'busy']);
    expect((await tasks.quick('simulate', input)).kind).toBe('done');
  });
});
