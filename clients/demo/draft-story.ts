/** Two conflicting changes of a draft. */
import { type Client, isProblem } from '@tradepost/client';
import type { Say } from './telling.ts';

/** Changes a draft twice from the same version: the second change is rejected, and then built on the first. */
export const collide = async (editor: Client, say: Say): Promise<void> => {
  const body = {
    slug: `demo-${crypto.randomUUID().slice(0, 8)}`,
    title: 'A draft',
    body: 'Written by the demo.',
    status: 'draft' as const,
  };
  const { data, headers } = await editor.posts.create({ body }).withResponse();
  const postId = data.id;
  const first = headers.get('etag') ?? '';
  say(`As an editor I wrote the draft "${data.title}", version ${first}.`);

  const retitled = await editor.posts.update({ postId, ifMatch: first, body: { title: 'A better draft' } });
  say(`In one window I called it "${retitled.title}".`);
  try {
    await editor.posts.update({ postId, ifMatch: first, body: { title: 'A lost title' } });
  } catch (error) {
    if (!isProblem(error, 'precondition_failed')) throw error;
    say(
      `In another, still showing version ${first}, I changed the title too, and the server rejected the change: ${error.status} ${error.code}.`,
    );
    const current = await editor.posts.get({ postId }).withResponse();
    const ifMatch = current.headers.get('etag') ?? '';
    const title = `${current.data.title}, with a postscript`;
    const merged = await editor.posts.update({ postId, ifMatch, body: { title } });
    say(`So I read version ${ifMatch} and built on it: "${merged.title}". Nothing was overwritten.`);
    return;
  }
  throw new Error('The second change overwrote the first.');
};
