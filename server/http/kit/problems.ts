import { Problem, type ProblemFacts } from './problem.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';

/** Also when somebody may not know that it exists. */
export class NotFound extends Problem {
  constructor(facts?: ProblemFacts) {
    super(PROBLEM_KINDS.notFound, facts);
  }
}

export class Gone extends Problem {
  constructor(facts?: ProblemFacts) {
    super(PROBLEM_KINDS.gone, facts);
  }
}

export class Unauthorised extends Problem {
  constructor(facts: ProblemFacts = {}) {
    super(PROBLEM_KINDS.unauthorised, {
      ...facts,
      headers: { 'www-authenticate': 'Bearer', ...facts.headers },
    });
  }
}

export class Forbidden extends Problem {
  constructor(facts?: ProblemFacts) {
    super(PROBLEM_KINDS.forbidden, facts);
  }
}

export class Conflict extends Problem {
  constructor(facts?: ProblemFacts) {
    super(PROBLEM_KINDS.conflict, facts);
  }
}

export class PreconditionFailed extends Problem {
  constructor(facts?: ProblemFacts) {
    super(PROBLEM_KINDS.preconditionFailed, facts);
  }
}

export class PreconditionRequired extends Problem {
  constructor(facts?: ProblemFacts) {
    super(PROBLEM_KINDS.preconditionRequired, facts);
  }
}

export class PayloadTooLarge extends Problem {
  constructor(maxBytes: number) {
    super(PROBLEM_KINDS.payloadTooLarge, {
      detail: `The body has at most ${maxBytes} bytes.`,
      // What is left of the body would be taken for the next request.
      headers: { connection: 'close' },
    });
  }
}

export class UnsupportedMediaType extends Problem {
  constructor(taken: readonly string[], detail = `The body is taken as ${taken.join(' or ')}.`) {
    super(PROBLEM_KINDS.unsupportedMediaType, { detail, headers: { accept: taken.join(', ') } });
  }
}

export class KeyReused extends Problem {
  constructor() {
    super(PROBLEM_KINDS.keyReused);
  }
}

export class TooMany extends Problem {
  constructor(retryAfterSeconds: number) {
    super(PROBLEM_KINDS.tooMany, { retryAfterSeconds });
  }
}

export class Busy extends Problem {
  constructor(retryAfterSeconds = 1) {
    super(PROBLEM_KINDS.busy, { retryAfterSeconds });
  }
}

export class StorageFull extends Problem {
  constructor() {
    super(PROBLEM_KINDS.storageFull);
  }
}
