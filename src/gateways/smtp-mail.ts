import type { NodemailerError } from 'nodemailer';
import { checkHeaders, type MailGateway, MailRejected } from './mail-gateway.ts';

/** Sending a mail takes seconds. A server that is silent for longer counts as unavailable. */
const TIMEOUT_MS = 10_000;

/** Sends mail by SMTP, with STARTTLS if the server offers it. Imports the client at its first use, for a faster start. */
export const createSmtpMail = async (
  url: string,
  from: { name: string; address: string },
): Promise<MailGateway> => {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    dnsTimeout: TIMEOUT_MS,
    socketTimeout: 3 * TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    send: async (mail, signal) => {
      checkHeaders(mail);
      const { id, to, headers, ...content } = mail;
      try {
        await transport.sendMail({
          ...content,
          from,
          // An object, which is not parsed, so one e-mail address cannot become several.
          to: { name: '', address: to },
          // RFC 3834 §5: automatic responders must not reply.
          headers: { ...headers, 'Auto-Submitted': 'auto-generated' },
          messageId: `<${id}@${domain}>`,
          signal,
        });
      } catch (error) {
        if (isRejection(error as NodemailerError))
          throw new MailRejected((error as Error).message, { cause: error });
        throw error;
      }
    },
  };
};

/** Whether the server rejects this recipient or content permanently. Other rejections, of our login or sender, are ours. */
const isRejection = ({ permanent, command, code }: NodemailerError): boolean =>
  permanent === true && (command === 'RCPT TO' || code === 'EMESSAGE');
