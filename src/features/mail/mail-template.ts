import type { components } from '../../../generated/types.ts';
import type { Mail } from '../../gateways/mail-gateway.ts';
import type { Language } from '../../lib/language.ts';
import type { Context } from '../context.ts';
import type { Services } from '../services.ts';

/** A mail in the outbox, without secrets: delivery makes those. */
export type OutboxMail = {
  /** The e-mail address of the recipient. */
  email: string;
  /** Undefined if only the e-mail address is known. Perhaps no account has that e-mail address. */
  userId: string | undefined;
  parameters: Record<string, unknown>;
};

/** A kind of mail that its recipient can turn off. Mails of no kind must arrive. */
export type MailKind = keyof components['schemas']['MailPreferences'];

export type MailContext = Pick<Context, 'db' | 'clock' | 'randomness'> & Pick<Services, 'config'>;

/** The part of a mail that a template makes. */
export type MailContent = Omit<Mail, 'id' | 'to'>;

export type MailTemplate = {
  /** The outbox stores it, so it never changes. */
  name: string;
  /**
   * The most mails of this template to one e-mail address within an hour. Further ones are withheld silently. Undefined for
   * notifications, which must arrive.
   */
  hourlyQuota: number | undefined;
  /** Undefined for mail that must arrive. */
  optional?: MailKind | undefined;
  /** Runs in a transaction, once per attempt. Returns undefined if nothing is to be sent. */
  compose: (context: MailContext, mail: OutboxMail) => Promise<MailContent | undefined>;
  /** The mail in a language, with sample facts. */
  preview: (context: Pick<MailContext, 'config'>, language: Language) => MailContent;
};
