import { createNetworkPolicy } from './network-policy.ts';
import type { ResolveHost, WebhookFailure, WebhookGateway } from './webhook-gateway.ts';
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
  const outcomes = new Map<'delivered' | WebhookFailure, number>();
  return {
    urlFault: (url) => webhookUrlFault(url, networks),
    send: async (request, signal) => {
      const { sendWebhook } = await import('./webhook-sender.ts');
      const outcome = await sendWebhook(request, signal, { ...options, networks });
      const name = outcome.failure?.code ?? 'delivered';
      outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
      return outcome;
    },
    outcomes: () => outcomes,
  };
};
