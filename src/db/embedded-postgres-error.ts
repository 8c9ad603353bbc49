/** A failure of the embedded Postgres. Its message explains it in full, so the stack is not printed. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
