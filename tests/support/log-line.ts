import { setImmediate } from 'node:timers/promises';
import type { TestApp } from './test-app.ts';

export type LogLine = Record<string, unknown> & { level: number; msg: string };

/** The access log's line of one request; it may be written a moment after the answer has come. */
export const accessLogLine = async (
  { logLines }: Pick<TestApp, 'logLines'>,
  requestId: string | null,
): Promise<LogLine> => {
  for (;;) {
    const lines = logLines.map((line) => JSON.parse(line) as LogLine);
    const found = lines.find((line) => line.requestId === requestId && line.msg === 'request');
    if (found) return found;
    await setImmediate();
  }
};
