/** Runs the work without the warnings of the SDK, such as one about a deprecated operation. */
export const withoutWarnings = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
};
