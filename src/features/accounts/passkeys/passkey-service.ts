import { inTransaction } from '../../../db/transaction.ts';
import { newUuid } from '../../../lib/id.ts';
import { recordAuditEvent } from '../../audit/audit-event-repository.ts';
import type { Call } from '../../handler.ts';
import { hasLoginMethod } from '../login/login-method-repository.ts';
import { changeSecondFactors } from '../mfa/second-factor-change.ts';
import type { User } from '../user.ts';
import {
  MAX_PASSKEYS,
  type Passkey,
  type PasskeyAttestation,
  type PasskeyCreationOptions,
} from './passkey.ts';
import { checkAttestation, creationOptions } from './passkey-ceremony.ts';
import { issueChallenge, redeemChallenge } from './passkey-challenge.ts';
import * as passkeys from './passkey-repository.ts';

export const startRegistration = async (
  call: Call<'startPasskeyRegistration'>,
  user: User,
): Promise<PasskeyCreationOptions> => {
  const existing = await passkeys.listCredentialRefs(call.db, user.id);
  const challenge = await issueChallenge(call.db, call, { ceremony: 'registration', userId: user.id });
  return creationOptions(call.config, { user, challenge, existing });
};

type Registration = { userId: string; name: string; credential: PasskeyAttestation };
type Registered = { passkey: Passkey; recoveryCodes: string[] | undefined };

/** Throws passkey_not_accepted, passkey_already_registered or too_many_passkeys. */
export const registerPasskey = async (
  call: Call<'registerPasskey'>,
  { userId, name, credential }: Registration,
): Promise<Registered> => {
  const { refuse, clock, config } = call;
  const challenge = await redeemChallenge(call, credential, { ceremony: 'registration', userId });
  const checked = challenge && (await checkAttestation(config, credential, challenge));
  if (!checked) throw refuse('passkey_not_accepted');
  const { result: passkey, recoveryCodes } = await changeSecondFactors(call, userId, async (tx) => {
    const existing = await passkeys.listPasskeys(tx, userId);
    if (existing.length >= MAX_PASSKEYS) throw refuse('too_many_passkeys');
    const createdAt = clock.now();
    const added = await passkeys.insertPasskey(
      { db: tx, refuse },
      {
        ...checked,
        uuid: newUuid(createdAt),
        userId,
        name,
        credentialId: credential.id,
        transports: credential.response.transports ?? [],
        createdAt,
      },
    );
    await recordAuditEvent(tx, call, {
      action: 'second_factor.added',
      actorId: userId,
      target: added.id,
      details: { method: 'passkey' },
    });
    return added;
  });
  return { passkey, recoveryCodes };
};

type Own = { userId: string; passkeyId: string };

/** Throws not_found. */
export const renamePasskey = (
  call: Call<'renamePasskey'>,
  { name, ...own }: Own & { name: string },
): Promise<Passkey> =>
  inTransaction(call.db, async (tx) => {
    const passkey = await passkeys.renamePasskey(tx, own, name);
    if (!passkey) throw call.refuse('not_found');
    await recordAuditEvent(tx, call, {
      action: 'passkey.renamed',
      actorId: own.userId,
      target: own.passkeyId,
    });
    return passkey;
  });

/** Throws not_found or last_login_method. */
export const deletePasskey = (call: Call<'deletePasskey'>, own: Own): Promise<unknown> =>
  changeSecondFactors(call, own.userId, async (tx) => {
    if (!(await passkeys.deletePasskey(tx, own))) throw call.refuse('not_found');
    const providers = call.identityProviders.list().map(({ id }) => id);
    if (!(await hasLoginMethod(tx, own.userId, providers))) throw call.refuse('last_login_method');
    await recordAuditEvent(tx, call, {
      action: 'second_factor.removed',
      actorId: own.userId,
      target: own.passkeyId,
      details: { method: 'passkey' },
    });
  });
