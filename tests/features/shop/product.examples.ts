import { accounts, type Examples, given, products } from '../../support/example-given.ts';

export const examples: Examples = {
  listProducts: {
    firstPage: given(products, { query: { limit: 2 } }),
    soldOut: given(products, { query: { inStock: false } }),
    lastPage: given(accounts),
  },
  createProduct: {
    slug_taken: given(products),
  },
  getProduct: {
    apron: given(products, { path: { productId: 'prd_01kghn47crfjmr24pa3eywnyp2' } }),
  },
};
