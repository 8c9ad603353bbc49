import type { Money } from '../../../lib/money.ts';

export type Product = {
  id: string;
  slug: string;
  name: string;
  /** Markdown. */
  description: string;
  category: string;
  price: Money;
  stock: number;
  createdAt: string;
  updatedAt: string;
};

export type ProductSort = 'name' | '-name' | 'price' | '-price' | 'createdAt' | '-createdAt';

/** What is left out does not narrow the list. */
export type ProductFilter = {
  category?: string | undefined;
  price?: { gte?: number | undefined; lte?: number | undefined } | undefined;
  inStock?: boolean | undefined;
};
