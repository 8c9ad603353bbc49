/** Streams of items: Server-Sent Events (WHATWG HTML, §9.2), and JSON by line. */
import { ApiError, ConnectionError, TimeoutError } from './api-error.ts';
import type { Operation } from './http-request.ts';
import type { ItemOf, OperationId } from './operation-type.ts';
import type { CallOptions, Transport } from './transport.ts';

/** The items of a stream. The iteration sends the request; its end, such as by `break`, cancels it. */
export type StreamCall<Id extends OperationId> = AsyncGenerator<ItemOf<Id>, void, undefined>;

/** Three times the interval at which the server sends comments in a quiet stream of events. */
const longestSilenceMs = 45_000;

/**
 * Yields the items of a stream. Throws a ConnectionError if the stream is cut off, a TimeoutError if it is silent, and an
 * ApiError for an item that is no JSON.
 */
export async function* callStream<Id extends OperationId>(
  transport: Transport,
  operation: Operation,
  input?: object,
  options: CallOptions = {},
): StreamCall<Id> {
  const { response } = await transport.send(operation, input, options);
  const name = `${operation.method} ${operation.path}`;
  const lines = linesOf(textOf(response, name, options));
  const isEvents = operation.accept === 'text/event-stream';
  if (
    !response.headers
      .get('content-type')
      ?.toLowerCase()
      .startsWith(operation.accept ?? '')
  ) {
    throw new ApiError(response, await response.text());
  }
  const parse = (text: string): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      throw new ApiError(response, text);
    }
  };
  for await (const item of isEvents ? eventsOf(lines, parse, name) : valuesOf(lines, parse)) {
    options.signal?.throwIfAborted();
    yield item as ItemOf<Id>;
  }
}

async function* textOf(
  { body }: Response,
  name: string,
  { signal, timeoutMs = longestSilenceMs }: CallOptions,
): AsyncGenerator<string> {
  if (!body) return;
  const reader = body.getReader();
  // It removes a byte order mark.
  const decoder = new TextDecoder();
  let isSilent = false;
  const cancel = () => void reader.cancel(signal?.reason).catch(() => {});
  const expire = () => {
    isSilent = true;
    cancel();
  };
  signal?.addEventListener('abort', cancel);
  try {
    for (;;) {
      signal?.throwIfAborted();
      const timer = setTimeout(expire, Math.min(timeoutMs, 2 ** 31 - 1));
      const { done, value } = await reader.read().finally(() => clearTimeout(timer));
      signal?.throwIfAborted();
      if (isSilent) throw new TimeoutError(`${name} was silent for ${timeoutMs} ms`);
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    if (cause instanceof TimeoutError) throw cause;
    throw new ConnectionError(`${name} was cut off`, { cause });
  } finally {
    signal?.removeEventListener('abort', cancel);
    cancel();
  }
}

/** A line ends with CR, LF or CRLF, which two chunks may share. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let isAfterCr = false;
  for await (const chunk of chunks) {
    if (chunk === '') continue;
    const text = isAfterCr && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    isAfterCr = chunk.endsWith('\r');
    const [first = '', ...others] = text.split(/\r\n|\r|\n/);
    rest += first;
    for (const line of others) {
      yield rest;
      rest = line;
    }
  }
  if (rest !== '') yield rest;
}

type Parse = (text: string) => unknown;

async function* valuesOf(lines: AsyncIterable<string>, parse: Parse): AsyncGenerator<unknown> {
  for await (const line of lines) if (line.trim() !== '') yield parse(line);
}

async function* eventsOf(lines: AsyncIterable<string>, parse: Parse, name: string): AsyncGenerator<unknown> {
  let fields: Record<string, unknown> = {};
  let data: string | undefined;
  for await (const line of lines) {
    if (line === '') {
      if (data !== undefined) yield { ...fields, data: parse(data) };
      fields = {};
      data = undefined;
      continue;
    }
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'data') data = data === undefined ? value : `${data}\n${value}`;
    else if (field === 'event' && value === '') delete fields.event;
    else if (field === 'event') fields.event = value;
    else if (field === 'id' && !value.includes('\0')) fields.id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) fields.retry = Number(value);
  }
  if (data !== undefined) throw new ConnectionError(`${name} ended within an event`);
}
