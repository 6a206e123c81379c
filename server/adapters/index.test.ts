import { describe, expect, it } from 'vitest';
import {
  answeredByTwin,
  createConnectors,
  DECLARED,
  type System,
  type SystemConfig,
  SYSTEMS,
} from './index.ts';
import { notesIn } from './notes.ts';
import { openTwinStore } from './sqlite-twin-store.ts';
import { DEFINED, setStage } from './testing.ts';

const all = (config: SystemConfig) =>
  Object.fromEntries(Object.keys(SYSTEMS).map((system) => [system, config])) as {
    readonly [system in System]: SystemConfig;
  };

describe('the connectors', () => {
  it('provide every operation that the shipped definitions declare, for the same use', async () => {
    const stage = await setStage();
    for (const [connector, operations] of DEFINED) {
      for (const [operation, { use }] of operations) {
        expect([connector, operation, DECLARED[connector]?.[operation]]).toEqual([connector, operation, use]);
        if (use !== 'notice') {
          expect(
            stage.connectors.get(connector)?.operations[operation],
            `${connector}.${operation}`,
          ).toBeTypeOf('function');
        } else expect(stage.connectors.get(connector)?.look).toBeTypeOf('function');
      }
    }
    await stage.close();
  });

  it('of systems that are off leave questions open and refuse jobs, without asking anybody', async () => {
    const connectors = createConnectors({
      systems: all({ mode: 'off' }),
      partners: async () => [],
      notes: notesIn(openTwinStore(':memory:'), ''),
    });
    const signal = new AbortController().signal;
    for (const [system, { uses }] of Object.entries(SYSTEMS)) {
      expect(connectors.get(system)?.look).toBeUndefined();
      for (const [operation, use] of Object.entries(uses)) {
        const asked = connectors.get(system)?.operations[operation];
        if (use === 'notice') expect(asked).toBeUndefined();
        else if (use === 'check')
          expect(await asked?.({ key: 'k', input: {}, signal })).toEqual({
            outcome: 'unavailable',
            output: {},
          });
        else
          await expect(asked?.({ key: 'k', input: {}, signal })).rejects.toMatchObject({
            name: 'LastingFault',
            code: 'off',
          });
      }
    }
  });

  it('are known to be answered by a twin where the settings say so', () => {
    const systems = {
      ...all({ mode: 'off' }),
      graph: { mode: 'twin' },
      hub: { mode: 'real', url: 'https://hub.example' },
    } as const;
    expect([...answeredByTwin({ systems })]).toEqual(['graph']);
  });

  it('are not made for a real service without an address, nor over a line that is not encrypted', () => {
    const rest = { partners: async () => [], notes: notesIn(openTwinStore(':memory:'), '') };
    const withHub = (hub: SystemConfig) => () =>
      createConnectors({ ...rest, systems: { ...all({ mode: 'off' }), hub } });
    expect(withHub({ mode: 'real' })).toThrow('needs a URL');
    expect(withHub({ mode: 'real', url: 'http://hub.example' })).toThrow('https');
    expect(withHub({ mode: 'twin' })).toThrow('no twin');
    expect(withHub({ mode: 'real', url: 'https://hub.example', secret: 's' })).not.toThrow();
  });
});
