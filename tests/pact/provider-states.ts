import { buildProduct, buildUser } from '../support/factories.ts';
import type { TestApp } from '../support/test-app.ts';
import type { States } from './verify-pacts.ts';

/** Sets up the states of a pact through the API, and returns their ids and tokens. */
export const createProviderStates = (app: TestApp): States => {
  let made = 0;

  const addProduct = async (stock = 24): Promise<string> => {
    made += 1;
    const { tradepost } = await app.signIn('admin');
    const { id } = await tradepost.products.create({
      body: buildProduct({ stock }),
    });
    return id;
  };

  const addPost = async (): Promise<string> => {
    made += 1;
    const { tradepost } = await app.signIn('editor');
    const { id } = await tradepost.posts.create({
      body: { slug: `espresso-${made}`, title: 'Espresso', body: 'Write it down.', status: 'published' },
    });
    return id;
  };

  const addAccount = async (): Promise<string> => {
    return (await app.tradepost.accounts.register({ body: buildUser() })).email;
  };

  const addTag = async (): Promise<string> => {
    made += 1;
    const { tradepost } = await app.signIn('editor');
    return (await tradepost.tags.create({ body: { slug: `tea-${made}`, name: 'Tea' } })).id;
  };

  const administrator = async () => ({ token: (await app.signIn('admin')).token });

  return {
    'a product': async () => ({ productId: await addProduct() }),
    'four products': async () => {
      for (let count = 0; count < 4; count += 1) await addProduct();
      return {};
    },
    'no such product': async () => ({}),
    'an account': async () => ({ email: await addAccount() }),
    'a customer and a product of which there are two': async () => {
      const { token } = await app.signIn();
      return { token, productId: await addProduct(2) };
    },
    'a published post': async () => ({ postId: await addPost() }),
    'no such post': async () => ({}),
    'an administrator': administrator,
    'an administrator and an audit event': async () => {
      await addAccount();
      return administrator();
    },
    'a tag and an administrator': async () => ({ tagId: await addTag(), ...(await administrator()) }),
  };
};
