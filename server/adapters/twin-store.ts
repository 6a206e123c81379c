/** Where twins keep what they know, so that a restart changes nothing. Values are JSON. */
export interface TwinStore {
  readonly get: (key: string) => unknown;
  readonly put: (key: string, value: unknown) => void;
  readonly delete: (key: string) => void;
  /** In the order of the keys. */
  readonly list: (prefix: string) => readonly { readonly key: string; readonly value: unknown }[];
}
