/** Direct uploads of media files. */
import type { Schemas } from '@tradepost/client';
import { pathOf } from './media.ts';
import type { TestApp, Tradepost } from './test-app.ts';

export type Upload = Schemas['MediaUpload'];
export type UploadFields = Partial<Schemas['MediaUploadCreate']>;

/** The text of a small PDF, unlike those with another text. */
export const pdfText = (text: string): string => `%PDF-1.7\n% ${text}\n%%EOF\n`;

/** Begins the upload of the content. */
export const beginUpload = (
  editor: Tradepost,
  content: string | Uint8Array,
  fields: UploadFields = {},
): PromiseLike<Upload> =>
  editor.mediaUploads.create({
    body: { name: 'price-list.pdf', size: Buffer.from(content as string).length, ...fields },
  });

/** Sends the content as `request` of the upload says, to the test application. */
export const sendContent = (
  { fetch }: Pick<TestApp, 'fetch'>,
  { request }: Upload,
  content: string | Uint8Array,
): Promise<Response> => {
  const { method, url, headers } = request as NonNullable<Upload['request']>;
  return fetch(pathOf({ url }), { method, headers, body: content as string });
};

/** Begins an upload and sends its content. */
export const uploadContent = async (
  app: Pick<TestApp, 'fetch'>,
  editor: Tradepost,
  content: string | Uint8Array,
  fields: UploadFields = {},
): Promise<Upload> => {
  const upload = await beginUpload(editor, content, fields);
  const response = await sendContent(app, upload, content);
  if (response.status !== 204) throw new Error(`The content was rejected: ${await response.text()}`);
  return upload;
};
