import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { createApi } from '../../../src/api.ts';
import { readSitemap } from '../../../src/features/feeds/sitemap.ts';
import { buildProduct } from '../../support/factories.ts';
import { startTestApp, type TestApp, type Tradepost } from '../../support/test-app.ts';
import { readXml, textsOf } from '../../support/xml-document.ts';

const second = 1000;
let app: TestApp;
let editor: Tradepost;
let username: string;
beforeAll(async () => {
  app = await startTestApp({ PUBLIC_URL: 'https://api.example', WEB_URL: 'https://shop.example/' });
  const { tradepost, user } = await app.signIn('editor');
  [editor, username] = [tradepost, user.username];
});
afterAll(() => app.close());

const publish = async (
  title: string,
  fields: { body?: string; excerpt?: string; tagIds?: string[] } = {},
) => {
  const post = await editor.posts.create({ body: { title, body: 'Text.', status: 'published', ...fields } });
  return { ...post, url: `https://shop.example/posts/${post.slug}` };
};

const textOf = async (path: string) => (await app.fetch(path)).text();

/** The titles of a feed, as a parser of its format reads them. */
const titlesIn = {
  '/rss.xml': (text: string) => parseRssFeed(text).items?.map(({ title }) => title),
  '/atom.xml': (text: string) => parseAtomFeed(text).entries?.map(({ title }) => title?.value),
  '/feed.json': (text: string) => parseJsonFeed(text).items?.map(({ title }) => title),
};

const urlsIn = async (path = '/sitemap.xml') => textsOf(readXml(await textOf(path)), 'loc');

/** The tests that all formats share. */
const testFeed = (path: keyof typeof titlesIn, type: string) => () => {
  const read = async (query = '') => titlesIn[path](await textOf(`${path}${query}`));

  test('shows public posts with escaped titles and their HTML, with the type of its format', async () => {
    const title = ']]> & <b>Crème</b> 😀\u0007';
    const { url } = await publish(title, { body: 'It is **hot** & <i>', excerpt: 'A & B' });
    const response = await app.fetch(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe('public, max-age=30');
    const text = await response.text();
    const expected = path === '/feed.json' ? title : title.replace('\u0007', '');
    expect(titlesIn[path](text)).toEqual([expected, ...((await read()) as string[]).slice(1)]);
    const html = '<p>It is <strong>hot</strong> &#x26; &#x3C;i></p>';
    if (path === '/feed.json') {
      const [item] = JSON.parse(text).items;
      expect(item).toMatchObject({
        url,
        summary: 'A & B',
        content_html: html,
        authors: [{ name: username }],
      });
    } else {
      const root = readXml(text);
      expect(textsOf(root, path === '/rss.xml' ? 'content:encoded' : 'content')).toContain(html);
      expect(text).toContain(url);
      expect(text).toContain(`>${username}<`);
    }
    expect(text).toContain(`https://api.example${path}`);
  });

  test('shows no draft; a scheduled post appears at its time, and a hidden or deleted one disappears', async () => {
    const draft = await editor.posts.create({ body: { title: 'Later', body: 'Text.' } });
    expect(await read()).not.toContain('Later');
    const publishAt = new Date(app.clock.now().getTime() + 60 * second).toISOString();
    await editor.posts.schedule({ postId: draft.id, ifMatch: '*', body: { publishAt } });
    expect(await read()).not.toContain('Later');
    app.clock.advance(60 * second);
    expect(((await read()) as string[])[0]).toBe('Later');
    await editor.posts.unpublish({ postId: draft.id, ifMatch: '*' });
    expect(await read()).not.toContain('Later');
    await editor.posts.publish({ postId: draft.id, ifMatch: '*' });
    expect(await read()).toContain('Later');
    await editor.posts.delete({ postId: draft.id, ifMatch: '*' });
    expect(await read()).not.toContain('Later');
    await editor.posts.restore({ postId: draft.id, ifMatch: '*' });
    expect(await read()).toContain('Later');
    await editor.posts.delete({ postId: draft.id, ifMatch: '*' });
  });

  test('answers 304 to the tag and to the date of its copy until something changes, a removal too', async () => {
    const post = await publish('Short-lived');
    const other = await publish('Longer-lived');
    const get = (headers: Record<string, string>) => app.fetch(path, { headers });
    const validators = async () => {
      const { headers } = await get({});
      return { tag: headers.get('etag') as string, date: headers.get('last-modified') as string };
    };
    const first = await validators();
    expect(first.tag).toMatch(/^"/);
    expect(Date.parse(first.date)).toBe(app.clock.now().getTime() - second);
    expect((await get({ 'if-none-match': first.tag })).status).toBe(304);
    expect((await get({ 'if-modified-since': first.date })).status).toBe(304);
    const removals = [
      () => editor.posts.unpublish({ postId: other.id, ifMatch: '*' }),
      () => editor.posts.delete({ postId: post.id, ifMatch: '*' }),
    ];
    for (const remove of removals) {
      const before = await validators();
      app.clock.advance(second);
      await remove();
      const response = await get({ 'if-modified-since': before.date });
      expect(response.status).toBe(200);
      const changed = await validators();
      expect(Date.parse(changed.date)).toBeGreaterThan(Date.parse(before.date));
      expect((await get({ 'if-none-match': before.tag })).status).toBe(200);
      expect((await get({ 'if-none-match': changed.tag })).status).toBe(304);
    }
  });

  test('tells two changes of one second apart, once the second is over', async () => {
    app.clock.advance(second);
    await publish('The first of a second');
    const { headers } = await app.fetch(path);
    const post = await publish('The second of a second');
    app.clock.advance(second);
    const date = headers.get('last-modified') as string;
    const response = await app.fetch(path, { headers: { 'if-modified-since': date } });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(post.title);
  });

  test('changes its date, but not its tag, with a draft', async () => {
    const before = (await app.fetch(path)).headers;
    app.clock.advance(second);
    await editor.posts.create({ body: { title: 'Draft', body: 'Text.' } });
    const after = (await app.fetch(path)).headers;
    expect(after.get('etag')).toBe(before.get('etag'));
    expect(after.get('last-modified')).not.toBe(before.get('last-modified'));
  });

  test('shows the posts of a tag or an author', async () => {
    const { tradepost, user } = await app.signIn('editor');
    const slug = `tag-${path.slice(1).replace('.', '-')}`;
    const { id: tagId } = await editor.tags.create({ body: { slug, name: 'Tag' } });
    await publish('Tagged', { tagIds: [tagId] });
    await tradepost.posts.create({ body: { title: 'Another hand', body: 'Text.', status: 'published' } });
    expect(await read(`?tag=${slug}`)).toEqual(['Tagged']);
    expect(await read(`?author=${user.username.toUpperCase()}`)).toEqual(['Another hand']);
    expect((await read(`?author=${user.username}&tag=${slug}`)) ?? []).toEqual([]);
    expect((await read('?tag=unknown')) ?? []).toEqual([]);
    expect(await textOf(`${path}?tag=${slug}`)).toContain(`https://api.example${path}?tag=${slug}`);
    const date = (await app.fetch(path)).headers.get('last-modified') as string;
    app.clock.advance(second);
    await tradepost.accounts.updateMe({ ifMatch: '*', body: { username: `${user.username}-2` } });
    expect(await textOf(path)).toContain(`${user.username}-2`);
    app.clock.advance(31 * second);
    expect((await app.fetch(path, { headers: { 'if-modified-since': date } })).status).toBe(200);
  });

  test('rejects a wrong filter', async () => {
    for (const query of ['?tag=Not+a+slug', '?author=a', '?tag=%00', '?limit=1'])
      expect((await app.fetch(`${path}${query}`)).status).toBe(422);
    expect((await app.fetch(path, { headers: { accept: 'text/csv' } })).status).toBe(406);
  });
};

describe('getRssFeed', testFeed('/rss.xml', 'application/rss+xml'));
describe('getAtomFeed', testFeed('/atom.xml', 'application/atom+xml'));
describe('getJsonFeed', testFeed('/feed.json', 'application/feed+json'));

test('a feed without posts is valid', async () => {
  const unknown = '?author=nobody-here';
  expect(parseRssFeed(await textOf(`/rss.xml${unknown}`))).toMatchObject({ title: 'Tradepost: nobody-here' });
  expect(parseAtomFeed(await textOf(`/atom.xml${unknown}`))).toMatchObject({
    title: { value: 'Tradepost: nobody-here' },
    updated: '1970-01-01T00:00:00.000Z',
  });
  expect(parseJsonFeed(await textOf(`/feed.json${unknown}`))).toMatchObject({
    title: 'Tradepost: nobody-here',
  });
});

test('a feed shows the 30 newest posts', async () => {
  for (let number = 1; number <= 31; number += 1) {
    app.clock.advance(second);
    await publish(`Number ${number}`);
  }
  const titles = titlesIn['/rss.xml'](await textOf('/rss.xml')) as string[];
  expect(titles).toHaveLength(30);
  expect([titles[0], titles.at(-1)]).toEqual(['Number 31', 'Number 2']);
});

describe('getSitemap', () => {
  test('lists the pages of public posts and published products', async () => {
    const post = await publish('On the map');
    const { tradepost } = await app.signIn('admin');
    const product = await tradepost.products.create({ body: buildProduct() });
    const productUrl = `https://shop.example/products/${product.slug}`;
    const response = await app.fetch('/sitemap.xml');
    expect(response.headers.get('content-type')).toBe('application/xml');
    const { tag, date } = {
      tag: response.headers.get('etag') as string,
      date: response.headers.get('last-modified') as string,
    };
    expect(readXml(await response.text())).toMatchObject({
      name: 'urlset',
      attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    });
    const urls = await urlsIn();
    expect(urls[0]).toBe('https://shop.example/');
    expect(urls).toEqual(expect.arrayContaining([post.url, productUrl]));
    expect(await urlsIn('/sitemap.xml?page=1')).toEqual(urls);
    for (const headers of [{ 'if-none-match': tag }, { 'if-modified-since': date }])
      expect((await app.fetch('/sitemap.xml', { headers })).status).toBe(304);
    app.clock.advance(second);
    await tradepost.products.delete({ productId: product.id });
    await editor.posts.unpublish({ postId: post.id, ifMatch: '*' });
    expect((await app.fetch('/sitemap.xml', { headers: { 'if-modified-since': date } })).status).toBe(200);
    expect(await urlsIn()).toEqual(urls.filter((url) => url !== post.url && url !== productUrl));
  });

  test('rejects a page that does not exist', async () => {
    expect((await app.fetch('/sitemap.xml?page=2')).status).toBe(404);
    for (const page of ['0', '50001', 'one', '1.5'])
      expect((await app.fetch(`/sitemap.xml?page=${page}`)).status).toBe(422);
  });

  test('is an index of pages if one page has not enough room', async () => {
    const { tradepost } = await app.signIn('admin');
    for (let made = 0; made < 3; made += 1) await tradepost.products.create({ body: buildProduct() });
    const all = await urlsIn();
    const read = async (page?: number) =>
      readXml((await readSitemap(app.deps, { page, urlsPerPage: 4 }))?.text ?? '');
    const index = await read();
    expect(index.name).toBe('sitemapindex');
    const pages = Math.ceil(all.length / 4);
    const locations = Array.from(
      { length: pages },
      (_, at) => `https://api.example/sitemap.xml?page=${at + 1}`,
    );
    expect(textsOf(index, 'loc')).toEqual(locations);
    const parts = await Promise.all(locations.map((_, at) => read(at + 1)));
    expect(parts.flatMap((part) => textsOf(part, 'loc'))).toEqual(all);
    expect(parts.map((part) => part.children.length).slice(0, -1)).toEqual(Array(pages - 1).fill(4));
    expect(await readSitemap(app.deps, { page: pages + 1, urlsPerPage: 4 })).toBeUndefined();
  });
});

describe('getRobots', () => {
  test('names the sitemap and the private paths', async () => {
    const response = await app.fetch('/robots.txt');
    expect(response.headers.get('content-type')).toBe('text/plain;charset=utf-8');
    const lines = (await response.text()).split('\n');
    expect(lines[0]).toBe('User-agent: *');
    expect(lines).toEqual(
      expect.arrayContaining(['Disallow: /v1/me', 'Sitemap: https://api.example/sitemap.xml']),
    );
    const headers = { 'if-none-match': response.headers.get('etag') as string };
    expect((await app.fetch('/robots.txt', { headers })).status).toBe(304);
  });

  test('has the date at which the process started', async () => {
    const { startedAt } = app.deps;
    app.clock.advance(3_600 * second);
    const { headers } = await app.fetch('/robots.txt');
    expect(headers.get('last-modified')).toBe(startedAt.toUTCString());
    const statusSince = async (since: number, more = {}) =>
      (
        await app.fetch('/robots.txt', {
          headers: { 'if-modified-since': new Date(since).toUTCString(), ...more },
        })
      ).status;
    expect(await statusSince(startedAt.getTime())).toBe(304);
    expect(await statusSince(startedAt.getTime() - second)).toBe(200);
    expect(await statusSince(startedAt.getTime(), { 'if-none-match': '"0-other"' })).toBe(200);
  });

  test('a copy is replaced by that of a process that started later, and never by an earlier one', async () => {
    const startedAt = new Date(app.deps.startedAt.getTime() + 60 * second);
    app.clock.advance(3_600 * second);
    const config = { ...app.deps.config, publicUrl: 'https://new.example' };
    const later = await createApi({ ...app.deps, startedAt, config });
    const read = (api: Pick<TestApp['api'], 'call'>, since = new Date(0)) =>
      api.call('getRobots', { headers: { 'If-Modified-Since': since.toUTCString() } });
    const newer = await read(later);
    expect(newer.body).toContain('https://new.example');
    expect(await read(later, app.deps.startedAt)).toMatchObject({ status: 200, body: newer.body });
    expect(await read(app.api, startedAt)).toMatchObject({ status: 304 });
  });

  test('in the second of the start the date is earlier, because another process may start in it', async () => {
    const api = await createApi({ ...app.deps, startedAt: app.clock.now() });
    const date = new Date(app.clock.now().getTime() - second).toUTCString();
    expect(await api.call('getRobots', {})).toMatchObject({ headers: { 'Last-Modified': date } });
  });

  test('has no parameters', async () => {
    expect((await app.fetch('/robots.txt?page=1')).status).toBe(422);
  });
});
