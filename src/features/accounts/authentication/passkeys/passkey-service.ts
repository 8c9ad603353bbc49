import type { CallFacts } from '../../../../contract/handler-call.ts';
import type { Db } from '../../../../db/db.ts';
import { inTransaction } from '../../../../db/transaction.ts';
import { newUuid } from '../../../../lib/id.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Context } from '../../../context.ts';
import type { Services } from '../../../services.ts';
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

/** The challenge is valid only for the session of the actor. */
const ceremonyOf = <Name extends 'registration' | 'reauthentication'>(actor: Actor, ceremony: Name) => ({
  ceremony,
  userId: actor.id,
  sessionId: sessionIdOf(actor),
});

/** Starts the registration of a passkey. Throws invalid_token if the account is gone. */
export const startRegistration = (
  context: Context<'invalid_token'> & Pick<Services, 'config'>,
  actor: Actor,
): Promise<PasskeyCreationOptions> =>
  inTransaction(context, async (context) => {
    const user = await getOwnUser(context, actor);
    const existing = await passkeys.listCredentialRefs(context, user.id);
    const challenge = await issueChallenge(context, ceremonyOf(actor, 'registration'));
    return creationOptions(context.config, { user, challenge, existing });
  });

/** Starts a reauthentication by passkey. Throws invalid_token if the session has ended. */
export const startReauthentication = (
  context: Context & Pick<Services, 'config'>,
  actor: Actor,
): Promise<PasskeyRequestOptions> =>
  inTransaction(context, async (context) => {
    await requireLiveSession(context, actor);
    return requirePasskey(context, ceremonyOf(actor, 'reauthentication'), 'required');
  });

type Attested = NonNullable<Awaited<ReturnType<typeof checkAttestation>>>;
type Registration = { name: string; credential: PasskeyAttestation };
type Registered = {
  readonly status: 201;
  readonly headers: { readonly Location: string };
  readonly body: { readonly passkey: Passkey; readonly recoveryCodes?: readonly string[] };
};

type RegistrationProblem = 'passkey_not_accepted' | 'passkey_already_registered' | 'too_many_passkeys';

/** Adds a passkey, with recovery codes if it is the first second factor. Throws a problem of `RegistrationProblem`. */
export const registerPasskey = async (
  context: Context<RegistrationProblem> &
    Pick<Services, 'config'> &
    Pick<CallFacts<Db>, 'confirmActor' | 'checked'>,
  actor: Actor,
  { name, credential }: Registration,
): Promise<Registered> => {
  const challenge = await redeemChallenge(context, credential, ceremonyOf(actor, 'registration'));
  const attested = challenge && (await checkAttestation(context.config, credential, challenge));
  if (!attested) throw context.problem('passkey_not_accepted');
  return inTransaction(context, async (context) => {
    // First, because it may lock all administrators.
    await context.confirmActor(context);
    const registration = { ...attested, name, credential, userId: actor.id };
    const { passkey, recoveryCodes } = await addPasskey(context, registration);
    return context.checked({
      status: 201,
      headers: { Location: `/v1/me/passkeys/${passkey.id}` },
      body: { passkey, ...(recoveryCodes && { recoveryCodes }) },
    });
  });
};

const addPasskey = async (
  context: Context<'passkey_already_registered' | 'too_many_passkeys'>,
  { name, credential, userId, ...attested }: Registration & Attested & { userId: string },
) => {
  const { result: passkey, recoveryCodes } = await changeSecondFactors(context, userId, async (context) => {
    const existing = await passkeys.listPasskeys(context, userId);
    if (existing.length >= MAX_PASSKEYS) throw context.problem('too_many_passkeys');
    const createdAt = context.clock.now();
    const added = await passkeys.insertPasskey(context, {
      ...attested,
      uuid: newUuid(createdAt),
      userId,
      name,
      credentialId: credential.id,
      transports: credential.response.transports ?? [],
      createdAt,
    });
    await recordAuditEvent(context, {
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
  context: Context<'not_found'>,
  actor: Actor,
  { passkeyId, name }: { passkeyId: string; name: string },
): Promise<Passkey> =>
  inTransaction(context, async (context) => {
    const own = { userId: actor.id, passkeyId };
    const passkey = await passkeys.renamePasskey(context, own, name);
    if (!passkey) throw context.problem('not_found');
    await recordAuditEvent(context, {
      action: 'passkey.renamed',
      actorId: own.userId,
      target: own.passkeyId,
    });
    return passkey;
  });

/** Throws not_found, or last_login_method if no other login method remains. */
export const deletePasskey = (
  context: Context<'not_found' | 'last_login_method'> & Pick<Services, 'identityProviders'>,
  actor: Actor,
  passkeyId: string,
): Promise<unknown> =>
  changeSecondFactors(context, actor.id, async (context) => {
    const own = { userId: actor.id, passkeyId };
    if (!(await passkeys.deletePasskey(context, own))) throw context.problem('not_found');
    const providers = context.identityProviders.list().map(({ id }) => id);
    if (!(await hasLoginMethod(context, own.userId, providers))) throw context.problem('last_login_method');
    await recordAuditEvent(context, {
      action: 'second_factor.removed',
      actorId: own.userId,
      target: own.passkeyId,
      details: { method: 'passkey' },
    });
  });
