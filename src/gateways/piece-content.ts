/**
 * Content whose failure ends it early instead of throwing, so that its reader can store what came before. `requireEnd` throws
 * the error afterwards.
 */
export const untilBroken = (content: AsyncIterable<Uint8Array>) => {
  let failure: { error: unknown } | undefined;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* content;
    } catch (error) {
      failure = { error };
    }
  }
  return {
    chunks: chunks(),
    requireEnd: (): void => {
      if (failure) throw failure.error;
    },
  };
};
