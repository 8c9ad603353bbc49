import { inTransaction } from '../../../../db/transaction.ts';
import { newUuid } from '../../../../lib/id.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Call } from '../../../handler.ts';
import { type Actor, sessionIdOf } from '../../access/actor.ts';
import { getOwnUser } from '../../users/own-user.ts';
import { changeSecondFactors } from '../factors/second-factor-change.ts';
import { hasLoginMethod } from '../login/login-method-repository.ts';
import { requireLiveSession } from '../sessions/live-session.ts';
import {
  MAX_PASSKEYS,
  type Passkey,
  type PasskeyAttestation,
  type PasskeyCreationOptions,
  type PasskeyRequestOptions,
} from './passkey.ts';
import { checkAttestation, creationOptions } from './passkey-ceremony.ts';
import { issueChallenge, redeemChallenge } from './passkey-challenge.ts';
import { requirePasskey } from './passkey-check.ts';
import * as passkeys from './passkey-repository.ts';

/** For the session of the actor only. */
const ceremonyOf = <Name extends 'registration' | 'reauthentication'>(actor: Actor, ceremony: Name) => ({
  ceremony,
  userId: actor.id,
  sessionId: sessionIdOf(actor),
});

export const startRegistration = (
  call: Call<'startPasskeyRegistration'>,
  actor: Actor,
): Promise<PasskeyCreationOptions> =>
  inTransaction(call, async (call) => {
    const user = await getOwnUser(call, actor);
    const existing = await passkeys.listCredentialRefs(call, user.id);
    const challenge = await issueChallenge(call, ceremonyOf(actor, 'registration'));
    return creationOptions(call.config, { user, challenge, existing });
  });

export const startReauthentication = (
  call: Call<'startPasskeyReauthentication'>,
  actor: Actor,
): Promise<PasskeyRequestOptions> =>
  inTransaction(call, async (call) => {
    await requireLiveSession(call, actor);
    return requirePasskey(call, ceremonyOf(actor, 'reauthentication'), 'required');
  });

type Attested = NonNullable<Awaited<ReturnType<typeof checkAttestation>>>;
type Registration = { name: string; credential: PasskeyAttestation };
type Registered = {
  readonly status: 201;
  readonly headers: { readonly Location: string };
  readonly body: { readonly passkey: Passkey; readonly recoveryCodes?: readonly string[] };
};

/** Throws passkey_not_accepted, passkey_already_registered or too_many_passkeys. */
export const registerPasskey = async (
  call: Call<'registerPasskey'>,
  actor: Actor,
  { name, credential }: Registration,
): Promise<Registered> => {
  const challenge = await redeemChallenge(call, credential, ceremonyOf(actor, 'registration'));
  const attested = challenge && (await checkAttestation(call.config, credential, challenge));
  if (!attested) throw call.problem('passkey_not_accepted');
  return inTransaction(call, async (call) => {
    // It comes first, because it may lock all administrators.
    await call.confirmActor(call);
    const registration = { ...attested, name, credential, userId: actor.id };
    const { passkey, recoveryCodes } = await addPasskey(call, registration);
    return call.checked({
      status: 201,
      headers: { Location: `/v1/me/passkeys/${passkey.id}` },
      body: { passkey, ...(recoveryCodes && { recoveryCodes }) },
    });
  });
};

const addPasskey = async (
  call: Call<'registerPasskey'>,
  { name, credential, userId, ...attested }: Registration & Attested & { userId: string },
) => {
  const { problem, clock } = call;
  const { result: passkey, recoveryCodes } = await changeSecondFactors(call, userId, async (call) => {
    const existing = await passkeys.listPasskeys(call, userId);
    if (existing.length >= MAX_PASSKEYS) throw problem('too_many_passkeys');
    const createdAt = clock.now();
    const added = await passkeys.insertPasskey(
      { db: call.db, problem },
      {
        ...attested,
        uuid: newUuid(createdAt),
        userId,
        name,
        credentialId: credential.id,
        transports: credential.response.transports ?? [],
        createdAt,
      },
    );
    await recordAuditEvent(call, {
      action: 'second_factor.added',
      actorId: userId,
      target: added.id,
      details: { method: 'passkey' },
    });
    return added;
  });
  return { passkey, recoveryCodes };
};

/** Throws not_found. */
export const renamePasskey = (
  call: Call<'renamePasskey'>,
  actor: Actor,
  { passkeyId, name }: { passkeyId: string; name: string },
): Promise<Passkey> =>
  inTransaction(call, async (call) => {
    const own = { userId: actor.id, passkeyId };
    const passkey = await passkeys.renamePasskey(call, own, name);
    if (!passkey) throw call.problem('not_found');
    await recordAuditEvent(call, {
      action: 'passkey.renamed',
      actorId: own.userId,
      target: own.passkeyId,
    });
    return passkey;
  });

/** Throws not_found or last_login_method. */
export const deletePasskey = (
  call: Call<'deletePasskey'>,
  actor: Actor,
  passkeyId: string,
): Promise<unknown> =>
  changeSecondFactors(call, actor.id, async (call) => {
    const own = { userId: actor.id, passkeyId };
    if (!(await passkeys.deletePasskey(call, own))) throw call.problem('not_found');
    const providers = call.identityProviders.list().map(({ id }) => id);
    if (!(await hasLoginMethod(call, own.userId, providers))) throw call.problem('last_login_method');
    await recordAuditEvent(call, {
      action: 'second_factor.removed',
      actorId: own.userId,
      target: own.passkeyId,
      details: { method: 'passkey' },
    });
  });
