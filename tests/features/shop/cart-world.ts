/** The steps that the tests of carts share. */
import type { Schemas } from '@tradepost/client';
import { inTransaction } from '../../../src/db/transaction.ts';
import { newProblem } from '../../../src/errors.ts';
import { closeCart, lockOpenCart } from '../../../src/features/shop/carts/cart-lock.ts';
import { newUuid, toPublicId, toUuid } from '../../../src/lib/id.ts';
import { exportedAccount } from '../../support/exported-account.ts';
import { buildProduct } from '../../support/factories.ts';
import { setStock } from '../../support/stock.ts';
import type { TestApp, Tradepost } from '../../support/test-app.ts';

export type CartKey = { cartId: string; cartToken?: string };
type Product = Schemas['Product'];

export const absentCart = 'crt_01jd3v8w5gf3sa9k2m6q7x8y9z';
export const absentVariant = 'var_01jd3v8w5gf3sa9k2m6q7x8y9z';
export const wrongToken = 'x'.repeat(43);

/** The first variant of a product has its UUID. */
export const variantOf = ({ id }: { id: string }): string => toPublicId('var', toUuid(id));

export const createCartWorld = (app: TestApp, admin: Tradepost) => {
  const { db, clock } = app.deps;
  const sell = (fields: Parameters<typeof buildProduct>[0] = {}): Promise<Product> =>
    admin.products.create({ body: buildProduct({ stock: 100, ...fields }) });

  const openGuestCart = async (): Promise<Required<CartKey>> => {
    const { id: cartId, token: cartToken = '' } = await app.tradepost.carts.create();
    return { cartId, cartToken };
  };

  /** A new account, the SDK with its token, and its open cart. */
  const openAccountCart = async () => {
    const account = await app.signIn();
    const { id: cartId } = await account.tradepost.carts.create();
    return { ...account, key: { cartId } };
  };

  const add = (key: CartKey, product: { id: string }, quantity = 1, tradepost = app.tradepost) =>
    tradepost.carts.addLine({ ...key, body: { productId: product.id, quantity } });

  const quantitiesOf = ({ lines }: Schemas['Cart']): Record<string, number> =>
    Object.fromEntries(lines.map(({ productId, quantity }) => [productId, quantity]));

  /** Places an order from a cart, as the transaction of an order does. `between` runs under the lock of the cart. */
  const orderFrom = (
    { cartId, cartToken }: CartKey,
    actor: { id: string } | undefined = undefined,
    between: () => Promise<unknown> = async () => {},
  ): Promise<string> =>
    inTransaction({ db, clock, problem: newProblem }, async (context) => {
      const { cart } = await lockOpenCart(context, { cartId, cartToken, actor });
      await between();
      const uuid = newUuid(clock.now());
      await context.db('orders').insert({
        id: uuid,
        status: 'pending',
        currency: 'EUR',
        total_minor: 0,
        created_at: clock.now(),
      });
      await closeCart(context, cart, toPublicId('ord', uuid));
      return toPublicId('ord', uuid);
    });

  /** Fills a cart with five lines, and then changes the shop, so that four of them differ from it. */
  const fillDiffering = async (key: CartKey, tradepost = app.tradepost) => {
    const names = ['same', 'dearer', 'sold out', 'scarce', 'gone'] as const;
    const products = await Promise.all(names.map((name) => sell({ name })));
    const [same, dearer, soldOut, scarce, gone] = products as [Product, Product, Product, Product, Product];
    for (const product of products) await add(key, product, 3, tradepost);
    const byId = ({ id }: Product) => ({ id: toUuid(id) });
    await db('product_variants').where(byId(dearer)).update({ price_minor: 2500 });
    await setStock(db, 0, soldOut.id);
    await setStock(db, 2, scarce.id);
    await db('products').where(byId(gone)).delete();
    return { same, dearer, soldOut, scarce, gone };
  };

  return { sell, openGuestCart, openAccountCart, add, quantitiesOf, orderFrom, fillDiffering };
};

/** The kinds of the differences of each line, in the sequence of the lines. */
export const kindsOf = ({ lines }: Schemas['Cart']): string[] =>
  lines.map(({ differences }) => differences.map(({ kind }) => kind).join());

export const everyKind = ['', 'price_changed', 'out_of_stock', 'quantity_reduced', 'unavailable'];

/** The carts in the export of an account. */
export const exportCarts = async (tradepost: Tradepost): Promise<Schemas['Cart'][]> => {
  const { carts } = await exportedAccount(tradepost);
  return carts;
};
