import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import { useActingFor } from '../api/session.ts';
import { newKey } from '../api/write.ts';
import { documentQuery } from './kept-documents.ts';
import { sendFile } from './send-file.ts';
import { UPLOAD } from './words.ts';

interface Underway {
  readonly name: string;
  readonly percent: number;
}

/** Hands in one file after the other: how far it is, why it was not taken, and how to stop it. */
export function useUpload(kind: string, onDone: (id: string) => void) {
  const words = useWords(UPLOAD);
  const client = useQueryClient();
  const actingFor = useActingFor();
  const [underway, setUnderway] = useState<Underway>();
  const [error, setError] = useState<Error>();
  const stop = useRef<AbortController>(undefined);
  const last = useRef<{ file: File; key: string }>(undefined);
  const send = async (file: File, key: string) => {
    stop.current?.abort();
    const { signal } = (stop.current = new AbortController());
    last.current = { file, key };
    const onProgress = (percent: number) => setUnderway({ name: file.name, percent });
    setError(undefined);
    onProgress(0);
    try {
      const kept = await sendFile({ file, actingFor, kind, key, signal, onProgress });
      client.setQueryData(documentQuery(kept.id).queryKey, kept);
      void client.invalidateQueries({ queryKey: ['documents', 'list'] });
      announce(words.handedIn(kept.file));
      onDone(kept.id);
    } catch (refused) {
      if (signal.aborted) announce(words.cancelled, 'plain');
      else setError(refused as Error);
    } finally {
      if (stop.current?.signal === signal) setUnderway(undefined);
    }
  };
  return {
    underway,
    error,
    send: (file: File) => void send(file, newKey()),
    cancel: () => stop.current?.abort(),
    /** Under the same key: what was received before the connection went is not kept twice. */
    again: () => void (last.current && send(last.current.file, last.current.key)),
  };
}
