import type { IdPrefix } from '../../lib/id.ts';

/** The prefix of the public id of a subject, by the type of the subject. */
export const subjectPrefixes = {
  api_key: 'key',
  category: 'cat',
  comment: 'cmt',
  customer_group: 'cgr',
  discount: 'dsc',
  identity: 'idn',
  invoice: 'inv',
  media: 'med',
  order: 'ord',
  payment: 'pay',
  post: 'pst',
  post_category: 'pcg',
  product: 'prd',
  refund: 'rfd',
  return: 'rtn',
  shipment: 'shp',
  shipping_method: 'shm',
  stock_reservation: 'rsv',
  tag: 'tag',
  tax_rate: 'txr',
  user: 'usr',
  variant: 'var',
} as const satisfies Record<string, IdPrefix>;

export type SubjectType = keyof typeof subjectPrefixes;
