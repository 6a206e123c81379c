import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from './incoming.ts';
import { TooMany } from './problems.ts';

/** So many requests in so many seconds. */
interface Rate {
  readonly requests: number;
  readonly seconds: number;
}

/** What one class of routes allows to each address and to each caller. */
interface Budget {
  readonly perIp: Rate;
  readonly perCaller: Rate;
}

/** All limits, by class of route. `read` and `write` are what a route without a class of its own is counted to. */
export interface RateLimits {
  readonly read: Budget;
  readonly write: Budget;
  readonly [budget: string]: Budget;
}

export interface Limiter {
  /** Throws `TooMany`. */
  countIp(budget: string, ip: string): Promise<unknown>;
  /** Throws `TooMany`. */
  countCaller(budget: string, caller: string): Promise<unknown>;
}

/** Counts in memory: each process allows the whole budget, and a restart forgets. */
export function limiter(limits: RateLimits): Limiter {
  const perIp = eachBudget(limits, ({ perIp }) => perIp);
  const perCaller = eachBudget(limits, ({ perCaller }) => perCaller);
  return {
    countIp: (budget, ip) => count(perIp, budget, networkOf(ip)),
    countCaller: (budget, caller) => count(perCaller, budget, caller),
  };
}

type Counters = ReadonlyMap<string, RateLimiterMemory>;

function eachBudget(limits: RateLimits, rate: (budget: Budget) => Rate): Counters {
  const counters = Object.entries(limits).map(([name, budget]): [string, RateLimiterMemory] => {
    const { requests, seconds } = rate(budget);
    return [name, new RateLimiterMemory({ points: requests, duration: seconds })];
  });
  return new Map(counters);
}

async function count(counters: Counters, budget: string, key: string): Promise<void> {
  const counter = counters.get(budget);
  if (counter === undefined) throw new Error(`no rate limit is named ${budget}`);
  try {
    await counter.consume(key);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw new TooMany(Math.max(1, refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
