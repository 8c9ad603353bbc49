/** Events that must and must not compile, as in handler.types.ts. */
import type { StreamedEvent } from '@tradepost/client';
import type { Context } from '../../src/features/context.ts';
import { appendEvent } from '../../src/features/events/append-event.ts';
import type { EventType } from '../../src/features/events/event-type.ts';

type Unselected = {
  [Type in EventType]: [Extract<StreamedEvent, { type: Type }>] extends [never] ? Type : never;
}[EventType];

/** Every type selects its event in the union of the SDK. */
export const everyTypeSelects: [Unselected] extends [never] ? true : Unselected = true;

declare const context: Context;
const tag = { subjectId: 'tag_01kh5wcqn3f9vae04tjkt1w2qf', version: 1 };
const fields: ['name'] = ['name'];

export const append = async (): Promise<void> => {
  await appendEvent(context, 'tag.created', { ...tag, data: { slug: 'glaze' } });
  await appendEvent(context, 'tag.updated', { ...tag, data: { slug: 'glaze', fields } });

  // @ts-expect-error the contract has no such type
  await appendEvent(context, 'tag.painted', { ...tag, data: { slug: 'glaze' } });

  // @ts-expect-error the data have no slug
  await appendEvent(context, 'tag.created', { ...tag, data: {} });

  // @ts-expect-error the slug is a text
  await appendEvent(context, 'tag.created', { ...tag, data: { slug: 5 } });

  // @ts-expect-error the data of another type
  await appendEvent(context, 'tag.updated', { ...tag, data: { slug: 'glaze' } });

  // @ts-expect-error a member that the data do not have
  await appendEvent(context, 'tag.created', { ...tag, data: { slug: 'glaze', name: 'Glaze' } });

  // @ts-expect-error no version
  await appendEvent(context, 'tag.created', { subjectId: tag.subjectId, data: { slug: 'glaze' } });
};
