import type { Config } from '../../config.ts';
import type { Db } from '../../db/db.ts';
import type { Mail } from '../../gateways/mail-gateway.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Randomness } from '../../lib/secret.ts';

/** A mail as it waits in the outbox: whom it is for and what it is about. Whatever is secret comes at delivery. */
export type MailOrder = {
  address: string;
  /** Undefined where the address is all that is known; it may be nobody's. */
  userId: string | undefined;
  parameters: Record<string, unknown>;
};

export type MailSources = { clock: Clock; randomness: Randomness; config: Config };

export type MailTemplate = {
  /** Stands in the outbox, so it stays. */
  name: string;
  /**
   * At most so many of them go to one address within an hour. What is beyond that is withheld, and nobody is told.
   * Undefined for news, which must arrive.
   */
  hourlyQuota: number | undefined;
  /** Runs in a transaction, for each attempt anew. Undefined if there is nothing to send, or nobody to send it to. */
  compose: (tx: Db, sources: MailSources, order: MailOrder) => Promise<Omit<Mail, 'to'> | undefined>;
};
