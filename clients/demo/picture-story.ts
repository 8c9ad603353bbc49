/** The upload of a picture, its job, and the image of a product. */
import { randomInt } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { type Client, isProblem, waitForJob } from '@tradepost/client';
import type { Product } from './purchase-story.ts';
import { listed, type Say } from './telling.ts';

const [width, height] = [600, 400];

/** Draws a gradient in a random colour, as PNG. */
const drawPicture = (): Buffer => {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    checksum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, checksum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const [red, green] = [randomInt(256), randomInt(256)];
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([red, green, y % 256]))]),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = chunk('IDAT', deflateSync(Buffer.concat(rows)));
  return Buffer.concat([signature, chunk('IHDR', header), pixels, chunk('IEND', Buffer.alloc(0))]);
};

/** Uploads a picture, shows it in a product, tries to delete it meanwhile, and puts everything back. */
export const showPicture = async (admin: Client, { id: productId }: Product, say: Say): Promise<void> => {
  const file = new File([new Uint8Array(drawPicture())], 'gradient.png', { type: 'image/png' });
  const alt = 'A gradient';
  const { id: mediaId, state, jobId } = await admin.media.upload({ body: { alt, file } });
  say(`I uploaded a picture of ${file.size} bytes as ${mediaId}. It is ${state}, by the job ${jobId}.`);
  if (jobId !== undefined) await waitForJob(admin, await admin.jobs.get({ jobId }));
  const { renditions } = await admin.media.get({ mediaId });
  say(`The job has encoded it anew, as ${listed(renditions.map(({ name }) => name))}.`);

  const before = await admin.products.get({ productId });
  const put = (images: { mediaId?: string; url?: string; alt: string }[]) =>
    admin.products.update({ productId, ifMatch: '*', body: { images } });
  const { name, images } = await put([{ mediaId, alt }]);
  say(`The product "${name}" shows it: ${images[0]?.url}`);
  try {
    await admin.media.delete({ mediaId });
  } catch (error) {
    if (!isProblem(error, 'media_in_use')) throw error;
    say(`Then I tried to delete it: ${error.status} ${error.code}. ${error.problem.detail}`);
    await put(before.images.map(({ mediaId, url, alt }) => (mediaId ? { mediaId, alt } : { url, alt })));
    await admin.media.delete({ mediaId });
    say('So I gave the product its former image, and then the picture could be deleted.');
    return;
  }
  throw new Error('An image that a product shows was deleted.');
};
