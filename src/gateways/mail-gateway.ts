/** A mail to one recipient. The gateway adds the sender. */
export type Mail = {
  /** Equal in all attempts to send this mail. The Message-ID derives from it, so a receiver can drop a second copy. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Further header fields by name, such as List-Unsubscribe. */
  headers?: Readonly<Record<string, string>>;
};

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

/** Prevents header injection: throws MailRejected for a value that could begin another header field or recipient. */
export const checkHeaders = ({ id, to, subject, headers = {} }: Mail): void => {
  if (/[\p{Cc}\u2028\u2029]/u.test(subject))
    throw new MailRejected('The subject contains a control character');
  if (!/^[\w-]+$/.test(id)) throw new MailRejected('The id is no part of a Message-ID');
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[A-Za-z-]+$/.test(name) || !/^[\x20-\x7e]*$/.test(value))
      throw new MailRejected(`The header field ${JSON.stringify(name)} is not printable ASCII`);
  }
  if (!/^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u.test(to)) {
    throw new MailRejected('The recipient is not exactly one plain e-mail address');
  }
};
