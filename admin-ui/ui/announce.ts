import { useSyncExternalStore } from 'react';

export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'bad' | 'plain';
}

let shown: readonly Announcement[] = [];
let latest = 0;
const listeners = new Set<() => void>();

/** Milliseconds for which a short one stays; a long one stays for as long as it takes to read. */
const STAYS = 5_000;
const PER_CHARACTER = 60;

/** Says in passing that something was done. What was refused stays beside what was refused instead. */
export function announce(text: string, tone: Announcement['tone'] = 'good'): void {
  const announcement = { id: ++latest, text, tone };
  change([...shown, announcement]);
  setTimeout(() => dismiss(announcement.id), STAYS + PER_CHARACTER * text.length);
}

export function dismiss(id: number): void {
  change(shown.filter((one) => one.id !== id));
}

export function useAnnouncements(): readonly Announcement[] {
  return useSyncExternalStore(listen, () => shown);
}

function change(now: readonly Announcement[]): void {
  shown = now;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
