/** A failure of the embedded Postgres that its message explains in full: print it without a stack. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
