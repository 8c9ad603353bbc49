import { isProblem } from './api-error.ts';
import { createCart, mergeCart } from './generated/operations.ts';
import { createMutex } from './mutex.ts';
import type { DataOf } from './operation-type.ts';
import type { Session } from './session.ts';
import { createMemoryStorage, type TokenStorage } from './token-store.ts';

/** The parameters that the operations of carts take. Only a guest cart has a token. */
export type CartKey = { cartId: string; cartToken?: string };

export type KeptCart = {
  /** Returns the cart of the visitor, and creates it if there is none: a guest cart, or the open cart of the account. */
  open(): Promise<CartKey>;
  /** Forgets the guest cart, for instance after its order. */
  forget(): Promise<void>;
};

export type KeepCartOptions = {
  /** Stores the token of a guest cart, for a reload and for other tabs. Default: memory. */
  storage?: TokenStorage | undefined;
  /** The name of the guest cart in the storage. Default: `tradepost-cart`. */
  key?: string | undefined;
  /** Receives the result of each merge, for instance to show its reductions. */
  onMerge?: ((merge: DataOf<'mergeCart'>) => void) | undefined;
};

/**
 * Keeps the cart of a visitor, and merges a guest cart into the cart of the account when the session signs in. If this merge
 * fails, `open` repeats it and throws its error: the guest cart remains until it is merged or forgotten.
 *
 * @example
 * ```ts
 * const session = createTokenSession({ baseUrl: 'https://api.example.com', storage: localStorage });
 * const tradepost = createClient(session);
 * const cart = keepCart(session, { storage: localStorage });
 * const { lines } = await tradepost.carts.get(await cart.open());
 * console.log(lines.length);
 * ```
 */
export const keepCart = (session: Session, options: KeepCartOptions = {}): KeptCart => {
  const { storage = createMemoryStorage(), key = 'tradepost-cart', onMerge } = options;
  const runExclusive = createMutex(options.storage && key);
  const read = async () => parse(await storage.getItem(key));
  const forget = async (): Promise<void> => {
    await storage.removeItem(key);
  };

  const mergeKept = async (): Promise<CartKey | undefined> => {
    const kept = await read();
    if (!kept) return undefined;
    try {
      const merge = await mergeCart(session, kept);
      await forget();
      onMerge?.(merge);
      return { cartId: merge.cart.id };
    } catch (error) {
      // The guest cart has expired, was ordered, or is in the cart of another account.
      if (!isProblem(error, 'not_found', 'cart_closed')) throw error;
      return void (await forget());
    }
  };

  const openAsGuest = async (): Promise<CartKey> => {
    const kept = await read();
    if (kept) return kept;
    const { id: cartId, token: cartToken = '' } = await createCart(session);
    await storage.setItem(key, JSON.stringify({ cartId, cartToken }));
    return { cartId, cartToken };
  };

  session.subscribe((event) => {
    if (event === 'signed-in') runExclusive(mergeKept).catch(() => {});
  });
  return {
    open: () =>
      runExclusive(async () => {
        if (!(await session.isSignedIn())) return openAsGuest();
        return (await mergeKept()) ?? { cartId: (await createCart(session)).id };
      }),
    forget: () => runExclusive(forget),
  };
};

const parse = (text: string | null): CartKey | undefined => {
  try {
    const kept = JSON.parse(text ?? '') as CartKey | null;
    return typeof kept?.cartToken === 'string' ? kept : undefined;
  } catch {
    return undefined;
  }
};
