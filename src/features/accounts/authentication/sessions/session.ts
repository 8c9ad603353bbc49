import type { components } from '../../../../../generated/types.ts';
import type { Config } from '../../../../config.ts';

export type Session = components['schemas']['Session'];
export type TokenSet = components['schemas']['TokenSet'];

type Lifetimes = Pick<Config, 'refreshTokenTtlSeconds' | 'browserSessionIdleSeconds' | 'sessionTtlSeconds'>;

/** When a session ends unless it is used again: after a pause, but never later than its life lasts. */
export const expiryOf = (
  config: Lifetimes,
  { kind, createdAt, now }: { kind: Session['kind']; createdAt: Date; now: Date },
): Date => {
  const pause = kind === 'browser' ? config.browserSessionIdleSeconds : config.refreshTokenTtlSeconds;
  const end = createdAt.getTime() + config.sessionTtlSeconds * 1000;
  return new Date(Math.min(now.getTime() + pause * 1000, end));
};
