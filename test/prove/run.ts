import { spawnSync } from 'node:child_process';

/**
 * `npm run prove`: the long proofs, in full; with `-- --short`, a part of each with a fixed seed. Each prints JSON
 * objects, one a line; exit code 1 if one fails.
 */
const short = process.argv.includes('--short');

const PROOFS: readonly { name: string; file: string; long: readonly string[]; short: readonly string[] }[] = [
  {
    name: 'differential fuzz of rules',
    file: 'dist/test/fuzz/rules.js',
    long: ['100000', '1'],
    short: ['4000', '1'],
  },
  {
    name: 'differential fuzz of flows',
    file: 'dist/test/fuzz/flows.js',
    long: ['20000', '1'],
    short: ['300', '1'],
  },
  {
    name: 'mutation of the shipped packs',
    file: 'dist/test/prove/run-mutation.js',
    long: ['--survivors'],
    short: ['--every', '40'],
  },
  {
    name: 'a server that is killed during load',
    file: 'dist/test/crash/kill-loop.js',
    long: ['60'],
    short: ['4'],
  },
  {
    name: 'a server that is killed, or refused by the disk, at each write and each sync of a submission',
    file: 'dist/test/crash/kill-points.js',
    long: ['1'],
    short: ['9'],
  },
];

for (const proof of PROOFS) {
  process.stdout.write(`# ${proof.name}\n`);
  const { status } = spawnSync(process.execPath, [proof.file, ...(short ? proof.short : proof.long)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
