import { inTransaction } from '../../../../db/transaction.ts';
import { newUuid } from '../../../../lib/id.ts';
import { recordAuditEvent } from '../../../audit/audit-event-repository.ts';
import type { Context } from '../../../context.ts';
import type { Services } from '../../../services.ts';
import type { Actor } from '../../access/actor.ts';
import { hasLoginMethod } from '../login/login-method-repository.ts';
import { redeemOneTimeToken } from '../tokens/one-time-token-repository.ts';
import type { Identity, IdentityKey } from './identity.ts';
import { appendIdentityEvent } from './identity-event.ts';
import { deleteIdentity, insertIdentity } from './identity-repository.ts';

/**
 * Links the identity of a link token to the account of the actor. The token of another account stays valid. Throws
 * identity_link_invalid or identity_taken.
 */
export const linkIdentity = (
  context: Context<'identity_link_invalid' | 'identity_taken'>,
  { id: actorId }: Actor,
  linkToken: string,
): Promise<Identity> =>
  inTransaction(context, async (context) => {
    const offer = await redeemOneTimeToken(context, { purpose: 'identity_link', token: linkToken });
    if (offer?.userId !== actorId) throw context.problem('identity_link_invalid');
    const key = offer.details as IdentityKey;
    const createdAt = context.clock.now();
    const identity = await insertIdentity(context, {
      ...key,
      uuid: newUuid(createdAt),
      userId: actorId,
      createdAt,
    });
    await recordAuditEvent(context, {
      action: 'identity.linked',
      actorId,
      target: identity.id,
      details: { provider: identity.provider },
    });
    await appendIdentityEvent(context, 'identity.linked', identity, actorId);
    return identity;
  });

/** Throws not_found, or last_login_method if no other login method remains. */
export const unlinkIdentity = (
  context: Context<'not_found' | 'last_login_method'> & Pick<Services, 'identityProviders'>,
  { id: actorId }: Actor,
  identityId: string,
): Promise<void> =>
  inTransaction(context, async (context) => {
    const identity = await deleteIdentity(context, { identityId, userId: actorId });
    if (!identity) throw context.problem('not_found');
    const providers = context.identityProviders.list().map(({ id }) => id);
    if (!(await hasLoginMethod(context, actorId, providers))) throw context.problem('last_login_method');
    await recordAuditEvent(context, {
      action: 'identity.unlinked',
      actorId,
      target: identity.id,
      details: { provider: identity.provider },
    });
    await appendIdentityEvent(context, 'identity.unlinked', identity, actorId);
  });
