import type { Schemas } from '@tradepost/client';
import type { Tradepost } from './test-app.ts';
import { withoutWarnings } from './without-warnings.ts';

/** Returns the export of the account. `exportAccount` is deprecated. */
export const exportedAccount = (tradepost: Tradepost): Promise<Schemas['AccountExport']> =>
  withoutWarnings(() => tradepost.personalData.exportAccount());
