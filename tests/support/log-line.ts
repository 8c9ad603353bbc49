import { eventually } from './eventually.ts';
import type { TestApp } from './test-app.ts';

export type LogLine = Record<string, unknown> & { level: number; msg: string };

/** The access log's line of one request; the server may write it a moment after the response. */
export const accessLogLine = (
  { logLines }: Pick<TestApp, 'logLines'>,
  requestId: string | null,
): Promise<LogLine> =>
  eventually(() =>
    logLines
      .map((line) => JSON.parse(line) as LogLine)
      .find((line) => line.requestId === requestId && line.msg === 'request'),
  );
