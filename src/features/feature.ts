import type { operations } from '../../generated/types.ts';
import type { Seed } from './demo-data.ts';
import type { Gauges } from './gauges.ts';
import type { JobKind } from './jobs/job-kind.ts';
import type { MailTemplate } from './mail/mail-template.ts';
import type { PersonalData } from './personal-data/personal-data.ts';
import type { Reaction } from './reaction.ts';
import type { Retention } from './retention.ts';
import type { Schedule } from './schedule.ts';
import type { ScopeGrants } from './scope.ts';

/** The contributions of one feature to the application. `src/features.ts` lists the features and folds them. */
export type Feature = Readonly<{
  /** Modules whose exports are the handlers of operations, each named like its operation. */
  handlers: readonly object[];
  /**
   * Operations whose handlers commit by themselves. Some effects outlive a rejection: a failed login is counted, a one-time
   * token is used up. No transaction stays open during a password hash or a request to an issuer.
   */
  ownTransactions?: readonly (keyof operations)[];
  scopes?: ScopeGrants;
  mails?: readonly MailTemplate[];
  jobs?: readonly JobKind[];
  reactions?: readonly Reaction[];
  retention?: readonly Retention[];
  schedules?: readonly Schedule[];
  gauges?: Gauges;
  personalData?: PersonalData;
  seed?: Seed;
}>;
