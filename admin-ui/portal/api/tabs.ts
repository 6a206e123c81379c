/** `session`: it is another one now. `signedOut`: whoever was signed in has left. */
export type News = 'session' | 'signedOut';

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('slipway');

/** All tabs of a browser share one session. */
export function tellOtherTabs(news: News): void {
  channel?.postMessage(news);
}

export function hearOtherTabs(hear: (news: News) => void): () => void {
  const listen = ({ data }: MessageEvent<News>) => hear(data);
  channel?.addEventListener('message', listen);
  return () => channel?.removeEventListener('message', listen);
}
