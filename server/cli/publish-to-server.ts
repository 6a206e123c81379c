import type { PackFile } from '../../engine/index.ts';
import type { PublicVerdict } from '../store/schema/index.ts';
import { sourcesAsFiles, sourcesOf } from '../registry/sources.ts';
import type { PublishResult, PublishWish } from './publish-result.ts';
import type { Reply, ServerClient } from './server-client.ts';

interface Draft {
  readonly id: string;
  readonly secondPerson: boolean;
}

interface Publication {
  readonly status: 'running' | 'published' | 'refused' | 'overtaken' | 'interrupted';
  readonly stage?: string;
  readonly release?: string;
  readonly verdict?: PublicVerdict;
}

const LOOK_EVERY_MS = 300;

/**
 * Publishes by the way that everybody takes: a draft that is proposed, checked by the server and, where the pack asks for
 * it, approved by somebody else. A draft that is refused is discarded again.
 */
export async function publishToServer(
  server: ServerClient,
  files: readonly PackFile[],
  { pack, reason }: PublishWish,
  onStage: (stage: string) => void = () => undefined,
): Promise<PublishResult> {
  const sources = sourcesAsFiles(sourcesOf(files));
  const begun = await server.post<Draft>('/definition-drafts', {
    pack,
    title: reason.slice(0, 200),
    files: sources,
  });
  const path = `/definition-drafts/${begun.body.id}`;
  const proposed = await server.post(`${path}/propose`, { reason }, begun.etag);
  const { secondPerson } = (await server.get<Draft>(path)).body;
  if (secondPerson) return { published: false, proposed: begun.body.id };
  const ended = await publication(server, path, proposed.etag, onStage);
  if (ended.status === 'published') return publishedIn(server, pack, ended);
  const { etag } = await server.get(path);
  await server.delete(path, etag);
  if (ended.status !== 'refused')
    throw new Error(
      ended.status === 'overtaken'
        ? 'another release came into force meanwhile; look what has changed, and publish again'
        : 'the server stopped meanwhile; publish again',
    );
  return { published: false, ...(ended.verdict === undefined ? {} : { verdict: ended.verdict }) };
}

async function publication(
  server: ServerClient,
  draft: string,
  etag: string,
  onStage: (stage: string) => void,
): Promise<Publication> {
  const { body } = await server.post<{ publication: string }>(`${draft}/publish`, undefined, etag);
  for (;;) {
    const { body: now }: Reply<Publication> = await server.get<Publication>(
      `/publications/${body.publication}`,
    );
    if (now.status !== 'running') return now;
    onStage(now.stage ?? '');
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

async function publishedIn(
  server: ServerClient,
  pack: string,
  { release: hash = '', verdict }: Publication,
): Promise<PublishResult> {
  const { number } = (await server.get<{ number: number }>(`/packs/${pack}/releases/${hash}`)).body;
  return { published: true, release: { pack, number, hash }, ...(verdict === undefined ? {} : { verdict }) };
}
