import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useActingFor } from '../api/session.ts';
import { useWrite } from '../api/write.ts';
import { importQuery } from './import-query.ts';
import { uploadFile } from './upload-file.ts';

/** Hands a file in, tells how far it is, and leads to what was found in it. */
export function useUpload(pack: string, table: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const actingFor = useActingFor();
  const [part, setPart] = useState(0);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const { send, isPending, error, reset, state } = useWrite((file: File, key: string) => {
    const signal = (stop.current ??= new AbortController()).signal;
    setPart(0);
    return uploadFile({ pack, table, actingFor, file, key, onProgress: setPart, signal });
  });
  const handIn = async (file: File) => {
    stop.current = new AbortController();
    const made = await send(file);
    client.setQueryData(importQuery(made.id).queryKey, made);
    void client.invalidateQueries({ queryKey: ['imports', 'list'] });
    await navigate({ to: `/imports/${made.id}` });
  };
  return {
    handIn: (file: File) => void handIn(file).catch(() => undefined),
    cancel: () => {
      stop.current?.abort();
      reset();
    },
    isPending,
    part,
    file: state.variables?.input.name ?? '',
    error: isAborted(error) ? null : error,
  };
}

const isAborted = (error: Error | null): boolean => error?.name === 'AbortError';
