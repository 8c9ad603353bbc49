import { handler } from '../handler.ts';
import { openEventStream } from './event-stream-service.ts';

export const streamEvents = handler('streamEvents', async ({ query, headers, actor }, call) => {
  const { type: types, subjectId } = query;
  const lastEventId = headers['Last-Event-ID'];
  const after = lastEventId === undefined ? query.after : Number(lastEventId);
  return { status: 200, body: await openEventStream(call, { actor, after, types, subjectId }) };
});
