import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query';
import { Unreachable } from './refusal.ts';

/** A key under which something is done once, however often it is sent. Needs no secure context, as `randomUUID` does. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface Sent<Input> {
  readonly input: Input;
  readonly key: string;
}

type Options<Input, Data> = Pick<
  UseMutationOptions<Data, Error, Sent<Input>>,
  'onSuccess' | 'onError' | 'onSettled'
>;

export interface Write<Input, Data> {
  /** Sends it. The answer comes with the promise, a refusal rejects it. */
  readonly send: (input: Input) => Promise<Data>;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly reset: () => void;
  readonly state: UseMutationResult<Data, Error, Sent<Input>>;
}

const RETRIES = 5;

/**
 * Something that changes what the server keeps. Where no answer comes it is sent again under the same key, so that it is done
 * once; while the browser is offline it waits.
 */
export function useWrite<Input, Data>(
  send: (input: Input, key: string) => Promise<Data>,
  options: Options<Input, Data> = {},
): Write<Input, Data> {
  const state = useMutation<Data, Error, Sent<Input>>({
    mutationFn: ({ input, key }) => send(input, key),
    retry: (failures, error) => error instanceof Unreachable && failures < RETRIES,
    retryDelay: (failures) => Math.min(500 * 2 ** failures, 8000),
    ...options,
  });
  return {
    send: (input) => state.mutateAsync({ input, key: newKey() }),
    isPending: state.isPending,
    error: state.error,
    reset: state.reset,
    state,
  };
}
