import { inTransaction } from '../../db/transaction.ts';
import { hashSecret } from '../../lib/secret.ts';
import { accountGoneProblem } from '../account-gone-problem.ts';
import { findUser, lockUserShared } from '../accounts/accounts-read-model.ts';
import type { Context } from '../context.ts';
import * as preferences from './mail-preference-repository.ts';
import type { MailKind } from './mail-template.ts';
import type { Unsubscription } from './unsubscribe-link.ts';

type Preferences = Record<MailKind, boolean>;

/** Returns which kinds of mail an account gets. Throws invalid_token if the account is gone. */
export const getMailPreferences = async (
  context: Pick<Context<'invalid_token'>, 'db' | 'problem'>,
  userId: string,
): Promise<Preferences> => {
  const user = await findUser(context, userId);
  if (!user) throw accountGoneProblem(context.problem);
  return preferences.readPreferences(context, { userId, email: user.email });
};

/** Turns kinds of mail on or off, and returns all. Throws invalid_token if the account is gone. */
export const changeMailPreferences = (
  context: Context<'invalid_token'>,
  userId: string,
  change: Partial<Preferences>,
): Promise<Preferences> =>
  inTransaction(context, async (context) => {
    const user = await lockUserShared(context, userId);
    if (!user) throw accountGoneProblem(context.problem);
    const at = context.clock.now();
    for (const [kind, isSubscribed] of Object.entries(change) as [MailKind, boolean][]) {
      await preferences.setPreference(context, { userId, kind, isSubscribed, at });
      if (isSubscribed) await preferences.liftSuppression(context, { email: user.email, kind });
    }
    return preferences.readPreferences(context, { userId, email: user.email });
  });

/**
 * Suppresses the kind of mail for the e-mail address, and turns it off for the account if that still has the e-mail address.
 * Idempotent. Does nothing if the account is gone, so an erased account leaves no trace.
 */
export const unsubscribe = (context: Context, { userId, emailHash, kind }: Unsubscription): Promise<void> =>
  inTransaction(context, async (context) => {
    const user = await lockUserShared(context, userId);
    if (!user) return;
    const at = context.clock.now();
    if (hashSecret(user.email).equals(emailHash))
      await preferences.setPreference(context, { userId, kind, isSubscribed: false, at });
    await preferences.suppress(context, { emailHash, kind, at });
  });
