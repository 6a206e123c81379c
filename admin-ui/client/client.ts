import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './api.generated.ts';

/** The shapes that the interface answers with, by their names in its description. */
export type Schemas = components['schemas'];

export type SlipwayClient = Client<paths>;

/** A client whose paths, parameters, bodies and answers are those of the description of the server. */
export function createSlipwayClient(options: ClientOptions = {}): SlipwayClient {
  return createClient<paths>({ baseUrl: '/api/v1', ...options });
}
