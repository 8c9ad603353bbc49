import type { Context } from 'koa';

/** The source of a request, for records of it. */
export type Origin = {
  readonly requestId: string;
  /** The IP address of the client. */
  readonly address: string;
  /** The first 500 characters. Empty without the header. */
  readonly userAgent: string;
};

export const originOf = (ctx: Context, addressOf: (ctx: Context) => string): Origin => ({
  requestId: ctx.state.requestId as string,
  address: addressOf(ctx),
  userAgent: ctx.get('User-Agent').slice(0, 500),
});
