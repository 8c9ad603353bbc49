import type { ProblemContext } from '../../../context.ts';
import { finishLogin, type LoginContext, type LoginResponse } from '../login/finish-login.ts';
import { establishOwner } from '../login/owner-establishment.ts';
import { inLoginTransaction } from '../sessions/session-service.ts';
import { redeemMailedToken } from '../tokens/mailed-token.ts';

/** Logs in by the token of a mail. Throws invalid_one_time_token or account_deactivated. */
export const redeemMagicLink = (
  context: LoginContext & ProblemContext<'account_deactivated' | 'invalid_one_time_token'>,
  token: string,
): Promise<LoginResponse> =>
  inLoginTransaction(context, async (context) => {
    const { account } = await redeemMailedToken(context, { purpose: 'magic_link', token });
    const owned = await establishOwner(context, account);
    return finishLogin(context, owned, { method: 'magic_link' });
  });
