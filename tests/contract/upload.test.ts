/** Bodies that stream: forms with files, bytes of any media type, parts of files. */
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AnyRequest } from '../../src/contract/handler-type.ts';
import type { FilePart } from '../../src/contract/multipart-parts.ts';
import type { MultipartBody } from '../../src/contract/multipart-reader.ts';
import { generateFixture } from '../support/foreign-contract.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';

const mebibyte = 1024 * 1024;
let server: ForeignServer;
let ignoreFiles = false;

const sizeOf = async (content: Readable): Promise<number> => {
  let size = 0;
  for await (const chunk of content) size += (chunk as Buffer).length;
  return size;
};

const uploadFiles = async ({ body }: AnyRequest) => {
  const { fields, files } = body as MultipartBody;
  const seen: object[] = [];
  if (!ignoreFiles) {
    for await (const { name, filename, mediaType, content } of files as AsyncIterable<FilePart>) {
      seen.push({ name, filename, mediaType, size: await sizeOf(content) });
    }
  }
  return { status: 201, body: { fields, seen } };
};

beforeAll(async () => {
  server = await startForeignServer(
    await generateFixture('file-storage'),
    {
      uploadFiles,
      putFile: async ({ body, mediaType }) => ({
        status: 200,
        body: { size: await sizeOf(body), mediaType },
      }),
      getFile: async ({ params, headers }) => {
        if (headers.Range) {
          return {
            status: 206,
            headers: { 'Content-Range': 'bytes 0-1/5' },
            body: Readable.from([Buffer.from('ab')]),
          };
        }
        return params.key === 'csv'
          ? { status: 200, mediaType: 'text/csv', body: 'a,b' }
          : { status: 200, mediaType: params.key.replace('.', '/'), body: Buffer.from([1, 2, 3]) };
      },
      headFile: async () => ({ status: 200, headers: { 'X-Size': 5 } }),
      putAvatar: async () => ({ status: 204 }),
    },
    { bodyLimit: 1024, uploadLimit: 8 * mebibyte },
  );
});
afterAll(() => server.stop());

const upload = async (...parts: [name: string, value: string | Blob, filename?: string][]) => {
  const form = new FormData();
  for (const [name, value, filename] of parts) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, filename);
  }
  const response = await fetch(`${server.baseUrl}/files`, { method: 'POST', body: form });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

const folder: [string, string] = ['folder', 'a'];
const png = new Blob([randomBytes(10)], { type: 'image/png' });
const document: [string, Blob, string] = ['document', new Blob(['abc'], { type: 'text/plain' }), 'ä.txt'];

describe('a form with files', () => {
  test('has its fields by type, and its files as streams', async () => {
    const { body } = await upload(
      folder,
      ['year', '2030'],
      ['tags', 'x'],
      ['tags', 'y'],
      ['meta', new Blob(['{"author":"Ö"}'], { type: 'application/json' }), 'blob'],
      document,
      ['pictures', png, '1.png'],
      ['pictures', png, '2.png'],
    );
    expect(body).toEqual({
      fields: { folder: 'a', year: 2030, tags: ['x', 'y'], meta: { author: 'Ö' } },
      seen: [
        { name: 'document', filename: 'ä.txt', mediaType: 'text/plain', size: 3 },
        { name: 'pictures', filename: '1.png', mediaType: 'image/png', size: 10 },
        { name: 'pictures', filename: '2.png', mediaType: 'image/png', size: 10 },
      ],
    });
  });

  test('is not held in memory, whatever its size', async () => {
    const big = new Blob([randomBytes(7 * mebibyte)]);
    const { body } = await upload(folder, ['document', big, 'big']);
    expect(body.seen).toEqual([expect.objectContaining({ size: 7 * mebibyte })]);
  });

  test.each<[string, Parameters<typeof upload>, string, string]>([
    ['a field of another type', [folder, ['year', 'x'], document], '/year', 'type'],
    ['a missing field', [document], '/folder', 'required'],
    ['an empty field', [['folder', ''], document], '/folder', 'minLength'],
    ['a duplicate field', [folder, folder, document], '/folder', 'type'],
    ['an unknown field', [folder, ['color', 'red'], document], '/color', 'additionalProperties'],
    ['JSON that violates its schema', [folder, ['meta', '{}'], document], '/meta/author', 'required'],
    ['a missing file', [folder], '/document', 'required'],
    ['a second file', [folder, document, document], '/document', 'maxItems'],
    ['an unknown file', [folder, document, ['virus', png, 'x']], '/virus', 'additionalProperties'],
    [
      'a file of another media type',
      [folder, document, ['pictures', document[1], 'x']],
      '/pictures',
      'contentType',
    ],
    ['a field after a file', [document, folder], '/folder', 'required'],
    ['another field after a file', [folder, document, ['year', '1']], '/year', 'position'],
  ])('%s is rejected by its name', async (_name, parts, pointer, rule) => {
    const { status, body } = await upload(...parts);
    expect(status).toBe(422);
    expect(body.errors).toEqual([expect.objectContaining({ in: 'body', pointer, rule })]);
  });

  test('of more bytes than allowed is rejected', async () => {
    const big = new Blob([randomBytes(9 * mebibyte)]);
    await expect(upload(folder, ['document', big, 'big'])).resolves.toMatchObject({ status: 413 });
    await expect(upload(['folder', 'x'.repeat(2000)], document)).resolves.toMatchObject({ status: 413 });
  });

  test.each([
    [
      'that ends before the last delimiter',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="folder"\r\n\r\na',
    ],
    [
      'that ends within a file that the handler reads',
      'multipart/form-data; boundary=x',
      `--x\r\nContent-Disposition: form-data; name="folder"\r\n\r\na\r\n--x\r\nContent-Disposition: form-data; name="document"; filename="a"\r\nContent-Type: text/plain\r\n\r\n${'a'.repeat(mebibyte)}`,
    ],
    ['that has no parts', 'multipart/form-data; boundary=x', 'hello'],
    ['without a boundary', 'multipart/form-data', 'hello'],
  ])('%s is malformed', async (_name, type, body) => {
    const response = await fetch(`${server.baseUrl}/files`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'malformed_request' });
  });

  test('that no handler reads does not block the connection', async () => {
    ignoreFiles = true;
    const { status } = await upload(folder, ['document', new Blob([randomBytes(5 * mebibyte)]), 'big']);
    ignoreFiles = false;
    expect(status).toBe(201);
    expect((await upload(folder, document)).status).toBe(201);
  });
});

describe('bytes', () => {
  const put = async (
    path: string,
    type: string,
    body: RequestInit['body'],
    headers: Record<string, string> = {},
  ) => {
    const init = { method: 'PUT', body, headers: { 'content-type': type, ...headers }, duplex: 'half' };
    const response = await fetch(server.baseUrl + path, init as RequestInit);
    return { status: response.status, body: response.status === 204 ? undefined : await response.json() };
  };

  test('of any media type stream in', async () => {
    const stream = ReadableStream.from([Buffer.alloc(mebibyte), Buffer.alloc(mebibyte)]);
    expect(await put('/files/a', 'video/mp4', stream as unknown as RequestInit['body'])).toEqual({
      status: 200,
      body: { size: 2 * mebibyte, mediaType: 'video/mp4' },
    });
  });

  test('beyond the limit are rejected, with and without Content-Length', async () => {
    expect(await put('/files/a', 'video/mp4', Buffer.alloc(9 * mebibyte))).toMatchObject({ status: 413 });
    const chunks = Array.from({ length: 9 }, () => Buffer.alloc(mebibyte));
    const stream = ReadableStream.from(chunks) as unknown as RequestInit['body'];
    expect(await put('/files/a', 'video/mp4', stream)).toMatchObject({ status: 413 });
  });

  test('of a range of media types must be in that range', async () => {
    expect(await put('/avatar', 'image/webp', 'x')).toMatchObject({ status: 204 });
    expect(await put('/avatar', 'text/plain', 'x')).toMatchObject({ status: 415 });
    expect(await put('/avatar', 'image/webp', 'x', { 'content-encoding': 'gzip' })).toMatchObject({
      status: 415,
    });
  });

  test('that no handler reads do not block the connection', async () => {
    const { port } = new URL(server.baseUrl);
    const socket = connect(Number(port), '127.0.0.1');
    const size = 4 * mebibyte;
    socket.write(
      `PUT /avatar HTTP/1.1\r\nHost: x\r\nContent-Type: image/png\r\nContent-Length: ${size}\r\n\r\n`,
    );
    socket.write(Buffer.alloc(size));
    socket.write('GET /files/csv HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    let text = '';
    for await (const chunk of socket) text += chunk;
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 204', 'HTTP/1.1 200']);
  });

  test('of an aborted request are no internal error', async () => {
    const { port } = new URL(server.baseUrl);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          'PUT /files/a HTTP/1.1\r\nHost: x\r\nContent-Type: a/b\r\nContent-Length: 10\r\n\r\nabc',
          () => socket.destroy(),
        );
      });
      socket.on('close', () => resolve());
    });
    expect((await put('/files/a', 'a/b', 'x')).status).toBe(200);
    expect(server.defects()).toEqual([]);
  });

  test("leave with the handler's media type, if it is declared", async () => {
    const get = async (path: string, headers: Record<string, string> = {}) => {
      const response = await fetch(server.baseUrl + path, { headers });
      return [response.status, response.headers.get('content-type'), (await response.bytes()).length];
    };
    expect(await get('/files/image.png')).toEqual([200, 'image/png', 3]);
    expect(await get('/files/csv')).toEqual([200, 'text/csv;charset=utf-8', 3]);
    expect(await get('/files/csv', { range: 'bytes=0-1' })).toEqual([206, 'application/octet-stream', 2]);
    expect((await get('/files/video.mp4'))[0]).toBe(500);
  });

  test('a declared HEAD has its own handler', async () => {
    const response = await fetch(`${server.baseUrl}/files/a`, { method: 'HEAD' });
    expect([response.status, response.headers.get('x-size')]).toEqual([200, '5']);
  });
});
