import type { Feature } from '../feature.ts';
import { jobGauges } from './job-gauges.ts';
import * as jobs from './job-handlers.ts';
import { deleteFinishedJobs, deleteJobsOf, listOwnJobs } from './job-record-repository.ts';

const DAY_MS = 24 * 60 * 60_000;

export const jobsFeature = {
  handlers: [jobs],
  scopes: {
    'jobs:read': ['user', 'editor', 'moderator', 'admin'],
    'jobs:write': ['user', 'editor', 'moderator', 'admin'],
    'jobs:manage': ['admin'],
  },
  gauges: jobGauges,
  retention: [
    {
      kind: 'jobs',
      deleteSome: (context, limit) =>
        deleteFinishedJobs(context, new Date(context.clock.now().getTime() - 14 * DAY_MS), limit),
    },
  ],
  personalData: {
    exports: { jobs: { pageSize: 100, readPage: (context, { id }, page) => listOwnJobs(context, id, page) } },
    erase: (context, { id }) => deleteJobsOf(context, id),
  },
} as const satisfies Feature;
