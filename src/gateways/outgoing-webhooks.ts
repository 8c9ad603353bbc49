import { createNetworkPolicy } from './network-policy.ts';
import type { ResolveHost, WebhookGateway } from './webhook-gateway.ts';
import { webhookUrlFault } from './webhook-url.ts';

type Options = {
  /** Networks that may receive webhooks although they are not public, such as 127.0.0.0/8. */
  allowedNetworks: readonly string[];
  timeoutMs: number;
  /** Replaces DNS. */
  resolveHost?: ResolveHost | undefined;
  /** A certificate authority in PEM, in place of the public ones. */
  certificateAuthority?: string | undefined;
};

/** Creates the gateway to the receivers of webhooks. Imports the HTTP client at its first use, for a faster start. */
export const createOutgoingWebhooks = ({ allowedNetworks, ...options }: Options): WebhookGateway => {
  const networks = createNetworkPolicy(allowedNetworks);
  return {
    urlFault: (url) => webhookUrlFault(url, networks),
    send: async (request, signal) => {
      const { sendWebhook } = await import('./webhook-sender.ts');
      return sendWebhook(request, signal, { ...options, networks });
    },
  };
};
