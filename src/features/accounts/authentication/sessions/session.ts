import type { components } from '../../../../../generated/types.ts';
import type { Config } from '../../../../config.ts';

export type Session = components['schemas']['Session'];
export type TokenSet = components['schemas']['TokenSet'];

type Lifetimes = Pick<Config, 'refreshTokenTtlSeconds' | 'browserSessionIdleSeconds' | 'sessionTtlSeconds'>;

/**
 * Returns the time at which a session expires unless it is used again. It never exceeds the session's maximum lifetime.
 */
export const expiryOf = (
  config: Lifetimes,
  { kind, createdAt, now }: { kind: Session['kind']; createdAt: Date; now: Date },
): Date => {
  const idleSeconds = kind === 'browser' ? config.browserSessionIdleSeconds : config.refreshTokenTtlSeconds;
  const end = createdAt.getTime() + config.sessionTtlSeconds * 1000;
  return new Date(Math.min(now.getTime() + idleSeconds * 1000, end));
};
