import { Button, NativeSelect, NumberInput, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import type { Fault, System } from './systems-query.ts';
import { useScriptFault } from './use-faults.ts';
import { SYSTEMS } from './words.ts';

/** What most services answer when they are down, and how many retries show it. */
const FIRST = { kind: 'status', operation: '', status: 503, seconds: 5, times: '' } as const;

interface Written {
  readonly kind: Fault['kind'];
  readonly operation: string;
  readonly status: number;
  readonly seconds: number;
  readonly times: number | '';
}

export function FaultForm({ system: { system, operations } }: { readonly system: System }) {
  const words = useWords(SYSTEMS);
  const [written, setWritten] = useState<Written>(FIRST);
  const { send, isPending, error } = useScriptFault(system);
  const change = (to: Partial<Written>) => setWritten((former) => ({ ...former, ...to }));
  const { kind } = written;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(faultOf(written)).catch(() => undefined);
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          <NativeSelect
            label={words.kind}
            data={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
            value={kind}
            onChange={({ currentTarget }) => change({ kind: currentTarget.value as Fault['kind'] })}
          />
          <NativeSelect
            label={words.operation}
            data={[{ value: '', label: words.anything }, ...operations]}
            value={written.operation}
            onChange={({ currentTarget }) => change({ operation: currentTarget.value })}
          />
          {kind === 'status' && (
            <NumberInput
              label={words.status}
              min={200}
              max={599}
              allowDecimal={false}
              required
              value={written.status}
              onChange={(status) => change({ status: Number(status) })}
            />
          )}
          {kind === 'delay' && (
            <NumberInput
              label={words.delay}
              min={0}
              max={120}
              required
              value={written.seconds}
              onChange={(seconds) => change({ seconds: Number(seconds) })}
            />
          )}
          <NumberInput
            label={words.times}
            placeholder={words.always}
            min={1}
            max={1_000_000}
            allowDecimal={false}
            value={written.times}
            onChange={(times) => change({ times: times === '' ? '' : Number(times) })}
          />
        </SimpleGrid>
        {error !== null && <WhyRefused error={error} />}
        <Button type="submit" variant="default" w="fit-content" loading={isPending}>
          {words.addFailure}
        </Button>
      </Stack>
    </form>
  );
}

function faultOf({ kind, operation, status, seconds, times }: Written): Omit<Fault, 'id'> {
  return {
    kind,
    ...(operation === '' ? {} : { operation }),
    ...(kind === 'status' ? { status } : {}),
    ...(kind === 'delay' ? { delayMs: Math.round(seconds * 1000) } : {}),
    ...(times === '' ? {} : { times }),
  };
}
