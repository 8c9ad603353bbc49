import type { NodemailerError } from 'nodemailer';
import { checkHeaders, type MailGateway, MailRejected } from './mail-gateway.ts';

/** A mail takes seconds; a server that is silent for longer is away. */
const TIMEOUT_MS = 10_000;

/** Sends by SMTP, upgraded to TLS where the server can. Loaded only when it is used, to start faster without it. */
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
  return {
    send: async (mail, signal) => {
      checkHeaders(mail);
      const { to, ...content } = mail;
      try {
        await transport.sendMail({
          ...content,
          from,
          // An object, which is not parsed, so that no address turns into several.
          to: { name: '', address: to },
          // RFC 3834: no machine should answer it.
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal,
        });
      } catch (error) {
        if (isRefusal(error as NodemailerError))
          throw new MailRejected((error as Error).message, { cause: error });
        throw error;
      }
    },
  };
};

/** Of this recipient or this content. What else is refused for good, our login or sender, is for us to mend. */
const isRefusal = ({ permanent, command, code }: NodemailerError): boolean =>
  permanent === true && (command === 'RCPT TO' || code === 'EMESSAGE');
