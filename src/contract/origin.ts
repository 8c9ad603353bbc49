/** The source of a request, for records of it. */
export type Origin = {
  readonly requestId: string;
  /** The IP address of the client. Empty for a call in process that names none. */
  readonly ipAddress: string;
  /** The first 500 characters. Empty without the header. */
  readonly userAgent: string;
};

/** Makes an origin. The User-Agent may be of any length. */
export const originOf = ({ requestId, ipAddress, userAgent }: Origin): Origin => ({
  requestId,
  ipAddress,
  userAgent: userAgent.slice(0, 500),
});
