import type { Schemas } from '@tradepost/client';
import type { Tradepost } from './test-app.ts';

/** Returns the export of the account, without the SDK's warning that `exportAccount` is deprecated. */
export const exportedAccount = async (tradepost: Tradepost): Promise<Schemas['AccountExport']> => {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await tradepost.personalData.exportAccount();
  } finally {
    console.warn = warn;
  }
};
