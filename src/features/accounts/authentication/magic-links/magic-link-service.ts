import type { Call } from '../../../handler.ts';
import { finishLogin, type LoginResponse } from '../login/finish-login.ts';
import { establishOwner } from '../login/owner-establishment.ts';
import { inLoginTransaction } from '../sessions/session-service.ts';
import { redeemMailedToken } from '../tokens/mailed-token.ts';

/** Throws invalid_one_time_token or account_deactivated. */
export const redeemLink = (call: Call<'redeemMagicLink'>, token: string): Promise<LoginResponse> =>
  inLoginTransaction(call, async (call) => {
    const { account } = await redeemMailedToken(call, { purpose: 'magic_link', token });
    const owned = await establishOwner(call, account);
    return finishLogin(call, owned, { method: 'magic_link' });
  });
