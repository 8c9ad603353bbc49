import type { Exchange } from '../exchange.ts';

/** Adds the Link to the next page (RFC 8288), if there is one. The link has no credentials. */
export const linkNextPage = ({ operation, incoming, response, rendered }: Exchange): void => {
  const cursor = (response.body as { nextCursor?: string } | undefined)?.nextCursor;
  if (cursor === undefined || rendered.status === 304) return;
  const query = new URLSearchParams(incoming.query);
  for (const name of operation.spec.queryCredentials) query.delete(name);
  query.set('cursor', cursor);
  rendered.headers.Link = `<?${query}>; rel="next"`;
};
