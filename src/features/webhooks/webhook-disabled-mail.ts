import { findUser, listAdministrators } from '../accounts/accounts-read-model.ts';
import type { Context } from '../context.ts';
import { defineMail } from '../mail/define-mail.ts';
import { text } from '../mail/mail-block.ts';
import { enqueueMail } from '../mail/outbox-repository.ts';
import { say } from '../mail/phrase.ts';
import { findEndpoint } from './webhook-endpoint-repository.ts';

type Facts = { endpointId: string; reason: 'gone' | 'failing'; url: string };
type Parameters = Omit<Facts, 'url'>;

/** Notifies an administrator that the server has disabled a webhook endpoint. */
export const webhookDisabledMail = defineMail<Facts>({
  name: 'webhook_disabled',
  hourlyQuota: undefined,
  gather: async (context, { userId, parameters }) => {
    const { endpointId, reason } = parameters as Parameters;
    const user = userId === undefined ? undefined : await findUser(context, userId);
    const endpoint = await findEndpoint(context, endpointId);
    if (!user || endpoint?.status !== 'disabled') return undefined;
    return { recipient: user, facts: { endpointId, reason, url: endpoint.url } };
  },
  letter: {
    en: ({ endpointId, reason, url }) => ({
      subject: say`A webhook endpoint was disabled`,
      blocks: [
        text(
          reason === 'gone'
            ? say`The webhook endpoint ${endpointId} was disabled: it responded with the status 410, which asks for no further webhooks.`
            : say`The webhook endpoint ${endpointId} was disabled: no webhook has reached it for five days.`,
        ),
        text(say`Its URL is ${url}`),
        text(
          say`When the receiver works again, activate the endpoint, and replay the events that it has missed.`,
        ),
      ],
    }),
    de: ({ endpointId, reason, url }) => ({
      subject: say`Ein Webhook-Endpunkt wurde abgeschaltet`,
      blocks: [
        text(
          reason === 'gone'
            ? say`Der Webhook-Endpunkt ${endpointId} wurde abgeschaltet: Er hat mit dem Status 410 geantwortet und will keine Webhooks mehr.`
            : say`Der Webhook-Endpunkt ${endpointId} wurde abgeschaltet: Seit fünf Tagen hat ihn kein Webhook erreicht.`,
        ),
        text(say`Seine URL ist ${url}`),
        text(
          say`Wenn der Empfänger wieder funktioniert, schalten Sie den Endpunkt ein und senden Sie die verpassten Ereignisse noch einmal.`,
        ),
      ],
    }),
  },
  sample: {
    endpointId: 'whe_01kkhp2m4n6q8rsatbvcwdxeyf',
    reason: 'failing',
    url: 'https://erp.example.com/hooks/tradepost',
  },
});

/** Sends the mail to all active administrators. */
export const mailAdministrators = async (
  context: Pick<Context, 'db' | 'clock'>,
  parameters: Parameters,
): Promise<void> => {
  for (const { id: userId, email } of await listAdministrators(context))
    await enqueueMail(context, webhookDisabledMail, { email, userId, parameters });
};
