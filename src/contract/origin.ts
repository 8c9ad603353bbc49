import type { Context } from 'koa';

/** Where a request comes from, for those who keep a record of it. */
export type Origin = {
  readonly requestId: string;
  readonly address: string;
  /** At most 500 characters of it; empty if the client does not say. */
  readonly userAgent: string;
};

export const originOf = (ctx: Context, addressOf: (ctx: Context) => string): Origin => ({
  requestId: ctx.state.requestId as string,
  address: addressOf(ctx),
  userAgent: ctx.get('User-Agent').slice(0, 500),
});
