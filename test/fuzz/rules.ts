import { fuzzRules } from './fuzz-rules.ts';

/** `node rules.js [rule sets] [seed]`: the long run; prints one line of JSON, and fails on a difference. */
const [count = '100000', seed = '1'] = process.argv.slice(2);
const result = await fuzzRules(Number(count), Number(seed));
console.log(JSON.stringify({ name: 'fuzz: rules', seed: Number(seed), ...result }));
process.exitCode = result.differences.length === 0 ? 0 : 1;
