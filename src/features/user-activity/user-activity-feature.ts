import type { Feature } from '../feature.ts';
import * as userActivity from './user-activity-handlers.ts';

/** Accounts with their posts and orders, from the read models of the other features. */
export const userActivityFeature = { handlers: [userActivity] } as const satisfies Feature;
