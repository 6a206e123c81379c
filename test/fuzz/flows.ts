import { fuzzFlows } from './fuzz-flows.ts';

/** `node flows.js [flows] [seed]`: the long run; prints one line of JSON, and fails on a difference. */
const [count = '20000', seed = '1'] = process.argv.slice(2);
const result = fuzzFlows(Number(count), Number(seed));
console.log(JSON.stringify({ name: 'fuzz: flows', seed: Number(seed), ...result }));
process.exitCode = result.differences.length === 0 ? 0 : 1;
