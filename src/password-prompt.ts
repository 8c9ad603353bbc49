import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

type Terminal = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream };

/** Asks for a secret at a terminal without echo. Returns undefined after Ctrl-C or Ctrl-D. */
export const askSecret = async (
  { input, output }: Terminal,
  question: string,
): Promise<string | undefined> => {
  // The line editor echoes the input to this stream instead of the terminal.
  const discarded = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: discarded, terminal: true, historySize: 0 });
  const ended = new AbortController();
  lines.once('close', () => ended.abort());
  output.write(question);
  try {
    return await lines.question('', { signal: ended.signal });
  } catch (error) {
    if (ended.signal.aborted) return undefined;
    throw error;
  } finally {
    output.write('\n');
    lines.close();
  }
};
