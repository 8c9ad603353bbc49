/** The features of the application and the folds of their contributions. A new feature is one line in `features`. */
import type { KeyOf } from './contract/exact.ts';
import type { Role } from './features/accounts/access/role.ts';
import { accountsFeature } from './features/accounts/accounts-feature.ts';
import { auditFeature } from './features/audit/audit-feature.ts';
import type { Seed } from './features/demo-data.ts';
import { eventsFeature } from './features/events/events-feature.ts';
import type { Feature } from './features/feature.ts';
import { feedsFeature } from './features/feeds/feeds-feature.ts';
import { filesFeature } from './features/files/files-feature.ts';
import type { Gauges } from './features/gauges.ts';
import { collectHandlers, type Handlers } from './features/handler.ts';
import type { JobKind } from './features/jobs/job-kind.ts';
import type { RulesOfJobs } from './features/jobs/job-rules.ts';
import { jobsFeature } from './features/jobs/jobs-feature.ts';
import { journalFeature } from './features/journal/journal-feature.ts';
import { mailDeliveryOf } from './features/mail/mail-delivery.ts';
import { mailFeature } from './features/mail/mail-feature.ts';
import type { MailTemplate } from './features/mail/mail-template.ts';
import { mediaFeature } from './features/media/media-feature.ts';
import type { ExportParts, PersonalDataParts } from './features/personal-data/personal-data.ts';
import { personalDataFeature } from './features/personal-data/personal-data-feature.ts';
import type { Reaction } from './features/reaction.ts';
import type { Retention } from './features/retention.ts';
import type { Schedule } from './features/schedule.ts';
import { scheduledRunOf } from './features/schedules/scheduled-run.ts';
import { schedulesFeature } from './features/schedules/schedules-feature.ts';
import type { ScopesOf } from './features/scope.ts';
import { searchFeature } from './features/search/search-feature.ts';
import { shopFeature } from './features/shop/shop-feature.ts';
import { sweepSchedule } from './features/sweep.ts';
import { userActivityFeature } from './features/user-activity/user-activity-feature.ts';
import { webhooksFeature } from './features/webhooks/webhooks-feature.ts';

/** Dependent features come last. */
const features = [
  accountsFeature,
  mailFeature,
  auditFeature,
  eventsFeature,
  schedulesFeature,
  jobsFeature,
  mediaFeature,
  journalFeature,
  shopFeature,
  searchFeature,
  userActivityFeature,
  feedsFeature,
  filesFeature,
  webhooksFeature,
  personalDataFeature,
] as const;

type Features = typeof features;

type Modules<List> = List extends readonly [
  { handlers: infer First extends readonly object[] },
  ...infer Rest,
]
  ? [...First, ...Modules<Rest>]
  : [];

/** The compiler names a missing handler, a duplicate one, and one that has no operation. */
const modules = features.flatMap(({ handlers }) => handlers as readonly object[]) as Modules<Features>;

/** The members of the contract's AccountExport to which a feature contributes. */
type Exported = KeyOf<
  Extract<Features[number], { personalData: { exports: object } }>['personalData']['exports']
>;

/** The contributions of all features, by kind. */
export type Contributions = {
  /** By operationId. */
  handlers: Handlers;
  ownTransactions: readonly (keyof Handlers)[];
  mailTemplates: readonly MailTemplate[];
  jobKinds: readonly JobKind[];
  rulesOfJobs: RulesOfJobs;
  reactions: readonly Reaction[];
  retention: readonly Retention[];
  schedules: readonly Schedule[];
  gauges: readonly Gauges[];
  scopesOf: ScopesOf;
  personalData: PersonalDataParts;
  seeds: readonly Seed[];
};

/** Collects the contributions of the application's features. Throws like `mergeContributions`. */
export const collectContributions = (): Contributions => {
  const { exports, erasers, ...merged } = mergeContributions(features);
  return {
    ...merged,
    handlers: collectHandlers(...modules),
    // The compiler names a member of AccountExport to which no feature contributes.
    personalData: { exports: exports as Pick<ExportParts, Exported>, erasers },
  };
};

/**
 * Merges the contributions of any features, in their order; erasers in the reverse order. Throws if two features contribute
 * the same mail, kind of job, scope, schedule, reaction, gauge or member of an export.
 */
export const mergeContributions = (all: readonly Feature[]) => {
  const mailTemplates = all.flatMap(({ mails = [] }) => mails);
  const retention = all.flatMap(({ retention = [] }) => retention);
  const grants = all.flatMap(({ scopes = {} }) => Object.entries<readonly Role[]>(scopes));
  const schedules = [...all.flatMap(({ schedules = [] }) => schedules), sweepSchedule(retention)];
  const jobKinds: JobKind[] = [
    ...all.flatMap(({ jobs = [] }) => jobs),
    ...schedules.map(scheduledRunOf),
    mailDeliveryOf(mailTemplates),
  ];
  const reactions = all.flatMap(({ reactions = [] }) => reactions);
  const gauges = all.flatMap(({ gauges }) => gauges ?? []);
  const exports = all.flatMap(({ personalData }) => Object.entries(personalData?.exports ?? {}));
  requireDistinct(mailTemplates.map(({ name }) => name));
  requireDistinct(schedules.map(({ name }) => name));
  requireDistinct(jobKinds.map(({ name }) => name));
  requireDistinct(reactions.map(({ name }) => name));
  requireDistinct(gauges.flatMap((one) => one.gauges.map(({ name }) => name)));
  requireDistinct(grants.map(([scope]) => scope));
  requireDistinct(exports.map(([name]) => name));
  return {
    ownTransactions: all.flatMap(({ ownTransactions = [] }) => ownTransactions),
    mailTemplates,
    jobKinds,
    reactions,
    rulesOfJobs: new Map(jobKinds.map((kind) => [kind.name, kind])),
    retention,
    schedules,
    gauges,
    seeds: all.flatMap(({ seed }) => seed ?? []),
    scopesOf: (role: Role) => grants.filter(([, roles]) => roles.includes(role)).map(([scope]) => scope),
    exports: Object.fromEntries(exports) as Partial<ExportParts>,
    // Dependent features are erased first.
    erasers: all.flatMap(({ personalData }) => personalData?.erase ?? []).toReversed(),
  };
};

const requireDistinct = (names: readonly string[]): void => {
  const duplicate = names.find((name, index) => names.indexOf(name) !== index);
  if (duplicate !== undefined) throw new Error(`Two features contribute ${duplicate}`);
};
