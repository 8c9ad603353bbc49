import { createNamespaces } from './generated/namespaces.ts';
import { type AccessToken, type ClientOptions, createTransport, type Transport } from './transport.ts';

export type Client = Transport &
  ReturnType<typeof createNamespaces> & {
    /** Returns a client that sends this access token, or none if it is undefined. This client is unchanged. */
    withAccessToken(accessToken: AccessToken | undefined): Client;
  };

/**
 * Creates a client with every operation, grouped by resource. Takes connection options, or a session, which authenticates
 * the calls.
 *
 * @example
 * ```ts
 * const tradepost = createClient({ baseUrl: 'https://api.example.com' });
 * const { items } = await tradepost.products.list({ limit: 3, sort: ['-price'] });
 * console.log(items.map(({ name }) => name));
 * ```
 */
export const createClient = (options: ClientOptions | Transport): Client => {
  const { send } = 'send' in options ? options : createTransport(options);
  return {
    send,
    ...createNamespaces({ send }),
    withAccessToken: (accessToken = '') =>
      createClient({
        send: (operation, input, call) =>
          send(operation, input, { ...call, accessToken: call?.accessToken ?? accessToken }),
      }),
  };
};
