import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface AttemptLimits {
  readonly attempts: number;
  /** Seconds in which so many are allowed, and for which it is shut afterwards. */
  readonly seconds: number;
}

/**
 * Shuts out whoever guesses: per address and login, and per login from anywhere, where more is allowed, so that nobody can
 * shut out somebody else by a few wrong passwords.
 */
export class Attempts {
  readonly #pair: RateLimiterMemory;
  readonly #login: RateLimiterMemory;

  constructor({ attempts, seconds }: AttemptLimits) {
    this.#pair = new RateLimiterMemory({ points: attempts, duration: seconds, blockDuration: seconds });
    this.#login = new RateLimiterMemory({ points: attempts * 10, duration: seconds });
  }

  /** Seconds to wait; `undefined` where another attempt may be made, which is counted. */
  async count(ip: string, login: string): Promise<number | undefined> {
    try {
      await this.#pair.consume(`${ip} ${login}`);
      await this.#login.consume(login);
      return undefined;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw error;
    }
  }

  /** Whoever got in is not held to what went wrong before. */
  async succeeded(ip: string, login: string): Promise<void> {
    await this.#pair.delete(`${ip} ${login}`);
  }
}
