import { inTransaction } from '../../db/transaction.ts';
import type { Feature } from '../feature.ts';
import { expired } from '../retention.ts';
import { adoptMails, deleteMailsTo } from './outbox-repository.ts';

const DAY_MS = 24 * 60 * 60_000;

export const mailFeature = {
  handlers: [],
  schedules: [
    {
      name: 'mail.adopt',
      description: 'Delivers mails that a process of an earlier release has stored and not delivered.',
      cron: '*/5 * * * *',
      run: async (context) => {
        const count = await inTransaction(context, adoptMails);
        if (count > 0) context.log.info({ count }, 'mails of an earlier release will be delivered');
      },
    },
  ],
  retention: [expired('mails', 'finished_at', 7 * DAY_MS)],
  personalData: { erase: (context, { email }) => deleteMailsTo(context, email) },
} as const satisfies Feature;
