import type { CallFacts } from '../../../contract/handler-call.ts';
import type { Db } from '../../../db/db.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { newUuid, toPublicId } from '../../../lib/id.ts';
import type { Actor } from '../../accounts/access/actor.ts';
import type { Context } from '../../context.ts';
import { ensureCategory } from '../categories/category-service.ts';
import type { Product } from './product.ts';
import { insertProduct, insertProductAs } from './product-repository.ts';

type ProductCreate = Omit<Product, 'id' | 'createdAt' | 'updatedAt'>;
type Created = {
  readonly status: 201;
  readonly headers: { readonly Location: string };
  readonly body: Product;
};

/**
 * Stores a product and returns the response. Fast path: the response is composed and checked first, then one statement
 * confirms the actor and stores the product. A transaction would cost three more round trips. Throws slug_taken, or
 * invalid_token if the actor may no longer call the operation.
 */
export const createProduct = async (
  context: Context<'slug_taken'> & Pick<CallFacts<Db>, 'checked' | 'confirmActor'>,
  actor: Actor,
  fields: ProductCreate,
): Promise<Created> => {
  const now = context.clock.now();
  const uuid = newUuid(now);
  const at = now.toISOString();
  const body = { ...fields, id: toPublicId('prd', uuid), createdAt: at, updatedAt: at };
  const response = context.checked({ status: 201, headers: { Location: `/v1/products/${body.id}` }, body });
  if (hasAccessToken(actor) && (await insertProductAs(context, actor, body))) return response;
  // Slow path: the category is new, the account has changed, or its session or API key must be confirmed too. `confirmActor`
  // decides, and throws the reason of a rejection.
  return inTransaction(context, async (context) => {
    await context.confirmActor(context);
    await ensureCategory(context, fields.category);
    await insertProduct({ ...context, actor }, body);
    return response;
  });
};

const hasAccessToken = ({ apiKeyId, isByCookie }: Actor): boolean => apiKeyId === undefined && !isByCookie;
