import { inTransaction } from '../../db/transaction.ts';
import type { Feature } from '../feature.ts';
import { expired } from '../retention.ts';
import * as preferences from './mail-preference-handlers.ts';
import { deleteSuppressions } from './mail-preference-repository.ts';
import { getMailPreferences } from './mail-preference-service.ts';
import { adoptMails, deleteMailsTo } from './outbox-repository.ts';

const DAY_MS = 24 * 60 * 60_000;

export const mailFeature = {
  handlers: [preferences],
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
  personalData: {
    exports: { mailPreferences: { read: (context, { id }) => getMailPreferences(context, id) } },
    erase: async (context, { email }) => {
      await deleteMailsTo(context, email);
      await deleteSuppressions(context, email);
    },
  },
} as const satisfies Feature;
