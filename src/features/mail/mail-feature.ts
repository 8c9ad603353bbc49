import type { Feature } from '../feature.ts';
import { expired } from '../retention.ts';
import { deleteMailsTo } from './outbox-repository.ts';

const DAY_MS = 24 * 60 * 60_000;

export const mailFeature = {
  handlers: [],
  retention: [expired('mails', 'finished_at', 7 * DAY_MS)],
  personalData: { erase: (context, { email }) => deleteMailsTo(context, email) },
} as const satisfies Feature;
