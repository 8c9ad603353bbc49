import type { Feature } from '../feature.ts';
import * as userActivity from './user-activity-handlers.ts';

/** Accounts together with their posts and orders. It stands above the features whose read models it combines. */
export const userActivityFeature = { handlers: [userActivity] } as const satisfies Feature;
