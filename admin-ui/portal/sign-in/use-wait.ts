import { useEffect, useState } from 'react';
import { Refusal } from '../api/refusal.ts';

/** Seconds until another attempt is taken, counted down; 0 where one is taken now. */
export function useWait(error: Error | null): number {
  const [left, setLeft] = useState(0);
  const asked = error instanceof Refusal && error.status === 429 ? (error.retryAfterSeconds ?? 60) : 0;
  useEffect(() => {
    const until = Date.now() + asked * 1000;
    const look = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    look();
    if (asked === 0) return undefined;
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [error, asked]);
  return left;
}

/** "4 minutes", "1 minute 5 seconds": as long as one has to wait. */
export function waitText(seconds: number, language: string): string {
  const say = (value: number, unit: 'minute' | 'second') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return say(seconds, 'second');
  return seconds % 60 === 0
    ? say(minutes, 'minute')
    : `${say(minutes, 'minute')} ${say(seconds % 60, 'second')}`;
}
