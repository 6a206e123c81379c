/** A release as it is taken out again. */
export interface StoredRelease {
  readonly pack: string;
  readonly number: number;
  readonly hash: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** Where releases are: a running server, or the data of one. */
export interface ReleaseShelf {
  /** The packs that can be taken out. */
  packs(): Promise<readonly string[]>;
  releases(pack: string): Promise<readonly ReleaseName[]>;
  read(pack: string, hash: string): Promise<StoredRelease['files']>;
  close(): void;
}

export interface ReleaseName {
  readonly hash: string;
  readonly number: number;
  readonly inForce: boolean;
}
