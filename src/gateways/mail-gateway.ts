/** A mail to one recipient. The gateway adds the sender. */
export type Mail = { to: string; subject: string; text: string; html: string };

export type MailGateway = {
  /**
   * Resolves when the mail server has accepted the mail. Throws MailRejected for a permanent rejection. After any other
   * error the mail may be sent again, although it may have arrived: the server's reply may have been lost.
   */
  send: (mail: Mail, signal: AbortSignal) => Promise<void>;
};

/** A permanent rejection: no retry of this mail to this recipient can succeed. */
export class MailRejected extends Error {
  override readonly name = 'MailRejected';
}

/** Prevents header injection: throws MailRejected for a subject or recipient that could begin another header. */
export const checkHeaders = ({ to, subject }: Mail): void => {
  if (/[\p{Cc}\u2028\u2029]/u.test(subject))
    throw new MailRejected('The subject contains a control character');
  if (!/^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u.test(to)) {
    throw new MailRejected('The recipient is not exactly one plain e-mail address');
  }
};
