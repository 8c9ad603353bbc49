import type { IdPrefix } from '../../lib/id.ts';

/** The prefix of the public id of a subject, by the type of the subject. */
export const subjectPrefixes = {
  api_key: 'key',
  category: 'cat',
  comment: 'cmt',
  discount: 'dsc',
  identity: 'idn',
  media: 'med',
  order: 'ord',
  payment: 'pay',
  post: 'pst',
  product: 'prd',
  refund: 'rfd',
  return: 'rtn',
  shipment: 'shp',
  stock_reservation: 'rsv',
  tag: 'tag',
  user: 'usr',
  variant: 'var',
} as const satisfies Record<string, IdPrefix>;

export type SubjectType = keyof typeof subjectPrefixes;
