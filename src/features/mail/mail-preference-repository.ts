import { toUuid } from '../../lib/id.ts';
import type { DbContext } from '../context.ts';
import type { MailKind } from './mail-template.ts';

/** An account, and the e-mail address that gets its mail. */
type Recipient = { userId: string; email: string };
type Preferences = Record<MailKind, boolean>;

const isSubscribedSql = `
  not exists (select from mail_preferences where user_id = :id and kind = :kind and not is_subscribed)
  and not exists (select from mail_suppressions where address_hash = email_hash(:email) and kind = :kind)`;

/** Tells whether an account gets a kind of mail at an e-mail address. The default is yes. */
export const isSubscribed = async (
  { db }: DbContext,
  { userId, email, kind }: Recipient & { kind: MailKind },
): Promise<boolean> => {
  const { rows } = await db.raw<{ rows: [{ is: boolean }] }>(`select ${isSubscribedSql} as is`, {
    id: toUuid(userId),
    email,
    kind,
  });
  return rows[0].is;
};

/** Returns whether an account gets each kind of mail at an e-mail address. */
export const readPreferences = async (context: DbContext, recipient: Recipient): Promise<Preferences> => ({
  welcome: await isSubscribed(context, { ...recipient, kind: 'welcome' }),
  comment: await isSubscribed(context, { ...recipient, kind: 'comment' }),
  reply: await isSubscribed(context, { ...recipient, kind: 'reply' }),
});

type Choice = { userId: string; kind: MailKind; isSubscribed: boolean; at: Date };

/** Stores the choice of the owner. */
export const setPreference = async (
  { db }: DbContext,
  { userId, kind, isSubscribed, at }: Choice,
): Promise<void> => {
  await db('mail_preferences')
    .insert({ user_id: toUuid(userId), kind, is_subscribed: isSubscribed, updated_at: at })
    .onConflict(['user_id', 'kind'])
    .merge();
};

/** Suppresses a kind of mail to an e-mail address, given as its `email_hash`. Idempotent. */
export const suppress = async (
  { db }: DbContext,
  { emailHash, kind, at }: { emailHash: Buffer; kind: MailKind; at: Date },
): Promise<void> => {
  await db('mail_suppressions')
    .insert({ address_hash: emailHash, kind, created_at: at })
    .onConflict(['address_hash', 'kind'])
    .ignore();
};

const hasHash = 'address_hash = email_hash(?)';

/** Allows a kind of mail to an e-mail address again. */
export const liftSuppression = async (
  { db }: DbContext,
  { email, kind }: { email: string; kind: MailKind },
): Promise<void> => {
  await db('mail_suppressions').where({ kind }).whereRaw(hasHash, [email]).delete();
};

/** Deletes all suppressions of an e-mail address. */
export const deleteSuppressions = async ({ db }: DbContext, email: string): Promise<void> => {
  await db('mail_suppressions').whereRaw(hasHash, [email]).delete();
};
