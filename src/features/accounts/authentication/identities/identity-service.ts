import { inTransaction } from '../../../../db/transaction.ts';
import { newUuid } from '../../../../lib/id.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Call } from '../../../handler.ts';
import type { Actor } from '../../access/actor.ts';
import { hasLoginMethod } from '../login/login-method-repository.ts';
import { redeemOneTimeToken } from '../tokens/one-time-token-repository.ts';
import type { Identity, IdentityKey } from './identity.ts';
import { deleteIdentity, insertIdentity } from './identity-repository.ts';

/** Throws identity_link_invalid or identity_taken. What was offered to someone else stays theirs to use. */
export const linkIdentity = (
  call: Call<'linkIdentity'>,
  { id: actorId }: Actor,
  linkToken: string,
): Promise<Identity> =>
  inTransaction(call, async (call) => {
    const offer = await redeemOneTimeToken(call, { purpose: 'identity_link', token: linkToken });
    if (offer?.userId !== actorId) throw call.problem('identity_link_invalid');
    const key = offer.details as IdentityKey;
    const createdAt = call.clock.now();
    const identity = await insertIdentity(call, {
      ...key,
      uuid: newUuid(createdAt),
      userId: actorId,
      createdAt,
    });
    await recordAuditEvent(call, {
      action: 'identity.linked',
      actorId,
      target: identity.id,
      details: { provider: identity.provider },
    });
    return identity;
  });

/** Throws not_found or last_login_method. */
export const unlinkIdentity = (
  call: Call<'unlinkIdentity'>,
  { id: actorId }: Actor,
  identityId: string,
): Promise<void> =>
  inTransaction(call, async (call) => {
    const identity = await deleteIdentity(call, { identityId, userId: actorId });
    if (!identity) throw call.problem('not_found');
    const providers = call.identityProviders.list().map(({ id }) => id);
    if (!(await hasLoginMethod(call, actorId, providers))) throw call.problem('last_login_method');
    await recordAuditEvent(call, {
      action: 'identity.unlinked',
      actorId,
      target: identity.id,
      details: { provider: identity.provider },
    });
  });
