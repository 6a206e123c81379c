export { counterOf, countersOf, isListed } from './counters.ts';
