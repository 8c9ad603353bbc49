/** An export of an account, as a job. */
import { type Client, waitForJob } from '@tradepost/client';
import type { Say } from './telling.ts';

/** Starts an export of the account, and reports its progress until it is done. */
export const exportAccount = async (customer: Client, say: Say): Promise<void> => {
  const { data: started, status } = await customer.personalData.startAccountExport().withResponse();
  say(
    `I asked for all data of my account. The server responded with ${status} at once: the job ${started.id}.`,
  );
  const { result } = await waitForJob(customer, started, {
    onProgress: ({ state, progress }) => say(`The job is ${state}, ${progress} %.`),
  });
  say(`The export is the file ${result?.fileId}.`);
};
