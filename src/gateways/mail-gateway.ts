/** A mail to one recipient. Who sends it is the gateway's to know. */
export type Mail = { to: string; subject: string; text: string; html: string };

export type MailGateway = {
  /**
   * Resolves when the other side has taken the mail over. Throws MailRejected for one that it will never take; after
   * any other error the mail may be sent again. It may have arrived nevertheless: the answer can be lost too.
   */
  send: (mail: Mail, signal: AbortSignal) => Promise<void>;
};

/** This mail to this recipient has no prospect of being taken, however often it is sent. */
export class MailRejected extends Error {
  override readonly name = 'MailRejected';
}

/** Throws MailRejected for what could end a header and begin another. Line breaks belong into bodies only. */
export const checkHeaders = ({ to, subject }: Mail): void => {
  if (/[\p{Cc}\u2028\u2029]/u.test(subject)) throw new MailRejected('The subject holds a control character');
  if (!/^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u.test(to)) {
    throw new MailRejected('The recipient is not one plain address');
  }
};
