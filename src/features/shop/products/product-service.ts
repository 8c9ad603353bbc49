import { inTransaction } from '../../../db/transaction.ts';
import { newUuid, toPublicId } from '../../../lib/id.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import type { Call } from '../../handler.ts';
import type { Product } from './product.ts';
import { insertProduct, insertProductAs } from './product-repository.ts';

type ProductCreate = Omit<Product, 'id' | 'createdAt' | 'updatedAt'>;
type Created = {
  readonly status: 201;
  readonly headers: { readonly Location: string };
  readonly body: Product;
};

/**
 * The fast path: the response is made and checked first, then one statement confirms the actor and stores exactly that.
 * It takes no transaction, which would be three more round trips. Throws slug_taken.
 */
export const createProduct = async (
  call: Call<'createProduct'>,
  actor: Actor,
  wish: ProductCreate,
): Promise<Created> => {
  const now = call.clock.now();
  const uuid = newUuid(now);
  const at = now.toISOString();
  const body = { ...wish, id: toPublicId('prd', uuid), createdAt: at, updatedAt: at };
  const answer = call.checked({ status: 201, headers: { Location: `/v1/products/${body.id}` }, body });
  if (isByAccessToken(actor) && (await insertProductAs(call, actor, body))) return answer;
  // The account has changed, or its credential has to be confirmed too. It may still do this, or is told why not.
  return inTransaction(call, async (call) => {
    await call.confirmActor(call);
    await insertProduct(call, { ...wish, uuid, createdAt: now });
    return answer;
  });
};

const isByAccessToken = ({ apiKeyId, isByCookie }: Actor): boolean => apiKeyId === undefined && !isByCookie;
