import type { Context } from 'koa';

/** The source of a request, for records of it. */
export type Origin = {
  readonly requestId: string;
  /** The IP address of the client. */
  readonly ipAddress: string;
  /** The first 500 characters. Empty without the header. */
  readonly userAgent: string;
};

export const originOf = (ctx: Context, ipAddressOf: (ctx: Context) => string): Origin => ({
  requestId: ctx.state.requestId as string,
  ipAddress: ipAddressOf(ctx),
  userAgent: ctx.get('User-Agent').slice(0, 500),
});
