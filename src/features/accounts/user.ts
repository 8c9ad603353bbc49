import type { components } from '../../../generated/types.ts';

export type User = components['schemas']['User'];
export type Profile = components['schemas']['Profile'];
