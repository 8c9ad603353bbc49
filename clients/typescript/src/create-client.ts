import { createNamespaces } from './generated/namespaces.ts';
import { type AccessToken, type ClientOptions, createTransport, type Transport } from './transport.ts';

export type Client = Transport &
  ReturnType<typeof createNamespaces> & {
    /** A client like this one that calls with another token or, given undefined, with none. */
    withAccessToken(accessToken: AccessToken | undefined): Client;
  };

/** Every operation, by resource: `tradepost.products.list({ limit: 3 })`. A session is a transport too. */
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
