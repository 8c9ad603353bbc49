import type { Mail } from '../../gateways/mail-gateway.ts';
import type { Context } from '../context.ts';
import type { Services } from '../services.ts';

/** A mail as it waits in the outbox: whom it is for and what it is about. Whatever is secret comes at delivery. */
export type MailOrder = {
  address: string;
  /** Undefined where the address is all that is known; it may be nobody's. */
  userId: string | undefined;
  parameters: Record<string, unknown>;
};

export type MailContext = Pick<Context, 'db' | 'clock' | 'randomness'> & Pick<Services, 'config'>;

export type MailTemplate = {
  /** Stands in the outbox, so it stays. */
  name: string;
  /**
   * At most so many of them go to one address within an hour. What is beyond that is withheld, and nobody is told.
   * Undefined for news, which must arrive.
   */
  hourlyQuota: number | undefined;
  /** Runs in a transaction, for each attempt anew. Undefined if there is nothing to send, or nobody to send it to. */
  compose: (context: MailContext, order: MailOrder) => Promise<Omit<Mail, 'to'> | undefined>;
};
