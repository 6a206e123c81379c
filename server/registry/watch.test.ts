import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PackFile } from '../../engine/index.ts';
import { ROOT } from '../root.ts';
import { type PackWatch, watchPacks, type WatchOptions } from './watch.ts';

const DEFINITIONS = join(ROOT, 'definitions');
const DEBOUNCE_MS = 60;

interface Call {
  readonly pack: string;
  readonly files: readonly PackFile[];
}

let root: string;
let loan: string;
let calls: Call[];
let watches: PackWatch[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'slipway-watch-'));
  loan = join(root, 'equipment-loan');
  cpSync(join(DEFINITIONS, 'equipment-loan'), loan, { recursive: true });
  cpSync(join(DEFINITIONS, 'msp-hub'), join(root, 'msp-hub'), { recursive: true });
  [calls, watches] = [[], []];
});
afterEach(async () => {
  for (const watch of watches) await watch.close();
  rmSync(root, { recursive: true, force: true });
});

async function watching(options: Partial<WatchOptions> = {}, folder = root): Promise<void> {
  const onChange = (pack: string, files: readonly PackFile[]) =>
    void calls.push({ pack: basename(pack), files });
  watches.push(await watchPacks(folder, { onChange, debounceMs: DEBOUNCE_MS, ...options }));
}

const rest = (ms = DEBOUNCE_MS * 5) => new Promise((resolve) => setTimeout(resolve, ms));

/** The calls, once there are as many as expected and no more come. */
async function settled(count: number): Promise<Call[]> {
  for (let tries = 0; calls.length < count && tries < 100; tries++) await rest(20);
  await rest();
  expect(calls.map(({ pack }) => pack)).toHaveLength(count);
  return calls;
}

function textOf({ files }: Call, path: string): string | undefined {
  const file = files.find((one) => one.path === path);
  return file && new TextDecoder().decode(file.bytes);
}

const LIST = 'lists/tools.yaml';
const other = (note: string) => `${readFileSync(join(loan, LIST), 'utf8')}# ${note}\n`;

describe('a folder of packs that is watched', () => {
  it('tells nothing as long as nothing changes', async () => {
    await watching();
    await settled(0);
  });

  it('tells of a file that is saved, with all files of its pack and of no other', async () => {
    await watching();
    writeFileSync(join(loan, LIST), other('saved'));
    const [call] = (await settled(1)) as [Call];
    expect(call.pack).toBe('equipment-loan');
    expect(textOf(call, LIST)).toContain('# saved');
    expect(textOf(call, 'pack.yaml')).toContain('id: equipment-loan');
  });

  it('tells of each save, also where an editor puts a new file in the place of the old one', async () => {
    await watching();
    for (const [index, note] of ['first', 'second', 'third'].entries()) {
      writeFileSync(join(loan, `${LIST}.tmp.4711`), other(note));
      renameSync(join(loan, `${LIST}.tmp.4711`), join(loan, LIST));
      const last = (await settled(index + 1)).at(-1) as Call;
      expect(textOf(last, LIST)).toContain(`# ${note}`);
    }
  });

  it('tells of a save that first puts the old file aside', async () => {
    await watching();
    const text = other('backed up');
    writeFileSync(join(loan, 'lists/4913'), '');
    rmSync(join(loan, 'lists/4913'));
    renameSync(join(loan, LIST), join(loan, `${LIST}~`));
    writeFileSync(join(loan, LIST), text);
    const [call] = (await settled(1)) as [Call];
    expect(textOf(call, LIST)).toContain('# backed up');
    expect(call.files.map(({ path }) => path).filter((path) => path.startsWith('lists/'))).toEqual([LIST]);
  });

  it('says nothing of what editors leave beside a file, nor of notes', async () => {
    await watching();
    for (const name of [
      '.tools.yaml.swp',
      'tools.yaml~',
      '#tools.yaml#',
      '.#tools.yaml',
      'tools.yaml___jb_tmp___',
    ])
      writeFileSync(join(loan, 'lists', name), 'half a f');
    appendFileSync(join(loan, 'README.md'), 'A note.\n');
    await settled(0);
  });

  it('says nothing of a file that is saved as it was', async () => {
    await watching();
    writeFileSync(join(loan, LIST), readFileSync(join(loan, LIST)));
    await settled(0);
  });

  it('tells of new files, also in new folders, and goes on watching there', async () => {
    await watching();
    mkdirSync(join(loan, 'documents'));
    writeFileSync(join(loan, 'documents/receipt.yaml'), 'kind: document\n');
    const [first] = (await settled(1)) as [Call];
    expect(textOf(first, 'documents/receipt.yaml')).toBe('kind: document\n');
    writeFileSync(join(loan, 'documents/receipt.yaml'), 'kind: document\nid: receipt\n');
    expect(textOf((await settled(2)).at(-1) as Call, 'documents/receipt.yaml')).toContain('id: receipt');
  });

  it('tells of files and folders that are deleted', async () => {
    await watching();
    rmSync(join(loan, LIST));
    expect(textOf((await settled(1)).at(-1) as Call, LIST)).toBeUndefined();
    rmSync(join(loan, 'texts'), { recursive: true });
    const last = (await settled(2)).at(-1) as Call;
    expect(last.files.some(({ path }) => path.startsWith('texts/'))).toBe(false);
  });

  it('tells of a pack without its pack.yaml, and of one that is gone', async () => {
    await watching();
    rmSync(join(loan, 'pack.yaml'));
    const [first] = (await settled(1)) as [Call];
    expect(first.files.length).toBeGreaterThan(0);
    rmSync(loan, { recursive: true });
    expect((await settled(2)).at(-1)).toEqual({ pack: 'equipment-loan', files: [] });
  });

  it('tells of a pack that is new, and of one that has gone and come back', async () => {
    await watching();
    cpSync(join(DEFINITIONS, 'partner-portal'), join(root, 'partner-portal'), { recursive: true });
    expect((await settled(1)).at(-1)?.pack).toBe('partner-portal');
    rmSync(loan, { recursive: true });
    expect((await settled(2)).at(-1)).toEqual({ pack: 'equipment-loan', files: [] });
    cpSync(join(DEFINITIONS, 'equipment-loan'), loan, { recursive: true });
    await settled(3);
    writeFileSync(join(loan, LIST), other('after its return'));
    expect(textOf((await settled(4)).at(-1) as Call, LIST)).toContain('# after its return');
  });

  it('makes one change of a burst', async () => {
    await watching();
    for (let number = 0; number < 100; number++) {
      writeFileSync(join(loan, LIST), other(`${number}`));
      if (number % 10 === 0) await rest(5);
    }
    const [call] = (await settled(1)) as [Call];
    expect(textOf(call, LIST)).toContain('# 99');
  });

  it('does not wait for ever where there is never a rest', async () => {
    await watching({ debounceMs: 30 });
    const end = performance.now() + 1_500;
    while (performance.now() < end && calls.length === 0) {
      appendFileSync(join(loan, LIST), '# again\n');
      await rest(5);
    }
    expect(calls.length).toBeGreaterThan(0);
  });

  it('tells one change after the other, and the last of those that come meanwhile', async () => {
    let running = 0;
    let most = 0;
    await watching({
      onChange: async (pack, files) => {
        most = Math.max(most, ++running);
        await rest(200);
        running--;
        calls.push({ pack: basename(pack), files });
      },
    });
    writeFileSync(join(loan, LIST), other('one'));
    await rest(150);
    for (const note of ['two', 'three']) {
      writeFileSync(join(loan, LIST), other(note));
      await rest(5);
    }
    expect(textOf((await settled(2)).at(-1) as Call, LIST)).toContain('# three');
    expect(most).toBe(1);
  });

  it('goes on where somebody who is told fails', async () => {
    const errors: unknown[] = [];
    await watching({
      onError: (error) => errors.push(error),
      onChange: (pack, files) => {
        calls.push({ pack: basename(pack), files });
        if (calls.length === 1) throw new Error('not today');
      },
    });
    writeFileSync(join(loan, LIST), other('one'));
    await settled(1);
    writeFileSync(join(loan, LIST), other('two'));
    await settled(2);
    expect(errors).toEqual([new Error('not today')]);
  });

  it('may be a pack itself', async () => {
    await watching({}, loan);
    writeFileSync(join(loan, LIST), other('saved'));
    expect((await settled(1))[0]?.pack).toBe('equipment-loan');
  });

  it('that is not there is refused', async () => {
    await expect(watching({}, join(root, 'nowhere'))).rejects.toThrow('there is no folder');
  });

  it('tells nothing once nobody watches', async () => {
    await watching();
    writeFileSync(join(loan, LIST), other('just before'));
    await watches[0]?.close();
    writeFileSync(join(loan, LIST), other('just after'));
    await settled(0);
  });
});

describe('a folder that cannot be watched', () => {
  it('is looked at again and again', async () => {
    await watching({ pollMs: 30, watchFolders: () => Promise.resolve(undefined) });
    writeFileSync(join(loan, LIST), other('one'));
    expect(textOf((await settled(1)).at(-1) as Call, LIST)).toContain('# one');
    writeFileSync(join(loan, LIST), other('two'));
    expect(textOf((await settled(2)).at(-1) as Call, LIST)).toContain('# two');
  });

  it('is looked at again and again from when watching it fails', async () => {
    let fail = () => {};
    let works = true;
    await watching({
      pollMs: 30,
      watchFolders: (_folder, _onEvent, onFailure) => {
        fail = onFailure;
        return Promise.resolve(works ? { close: () => {} } : undefined);
      },
    });
    works = false;
    fail();
    await rest();
    writeFileSync(join(loan, LIST), other('after the failure'));
    expect(textOf((await settled(1)).at(-1) as Call, LIST)).toContain('# after the failure');
  });

  it('because it is away is watched again when it is back', async () => {
    await watching({ pollMs: 30 });
    const aside = `${root}-aside`;
    renameSync(root, aside);
    await settled(2);
    expect(calls.every(({ files }) => files.length === 0)).toBe(true);
    renameSync(aside, root);
    await settled(4);
    writeFileSync(join(loan, LIST), other('after its return'));
    expect(textOf((await settled(5)).at(-1) as Call, LIST)).toContain('# after its return');
  });
});
