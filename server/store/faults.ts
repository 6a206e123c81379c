/** Why the storage cannot be written. What was acknowledged before is safe, and reading goes on. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
  /** `full`: no room; `busy`: later; `broken`: the disk failed, and what it holds is not known before a restart. */
  readonly kind: 'full' | 'busy' | 'broken';

  constructor(kind: StorageFault['kind'], cause: unknown) {
    super(SAYS[kind], { cause });
    this.kind = kind;
  }
}

const SAYS = {
  full: 'there is no room left to store anything',
  busy: 'the storage is busy',
  broken: 'the storage failed while writing',
} as const;

/** Nothing can be written any more because the process is stopping. */
export class StoreClosed extends Error {
  override readonly name = 'StoreClosed';

  constructor() {
    super('the store is closed');
  }
}
