import { createNamespaces } from './generated/namespaces.ts';
import { type AccessToken, type ClientOptions, createTransport, type Transport } from './transport.ts';

export type Client = Transport &
  ReturnType<typeof createNamespaces> & {
    /** A client like this one that calls with another token or, given undefined, with none. */
    withAccessToken(accessToken: AccessToken | undefined): Client;
  };

/** Every operation, by resource: `tradepost.products.list({ limit: 3 })`. */
export const createClient = (options: ClientOptions): Client => {
  const transport = createTransport(options);
  return {
    ...transport,
    ...createNamespaces(transport),
    withAccessToken: (accessToken) => createClient({ ...options, accessToken }),
  };
};
