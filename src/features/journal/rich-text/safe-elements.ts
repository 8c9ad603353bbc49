/** The elements and attributes that the HTML of a text may hold. */
import type { Schema } from 'hast-util-sanitize';

/** The prefix of every id, so that no id shadows a property of `window` or `document` of the page. */
export const idPrefix = 'user-content-';

const id = ['id', /^user-content-/] as [string, RegExp];

const commentElements = [
  ...['a', 'blockquote', 'br', 'code', 'del', 'em', 'hr', 'li', 'ol', 'p', 'pre', 'strong', 'ul'],
];

const commonAttributes: Schema['attributes'] = {
  a: ['href', 'title', 'rel'],
  code: [['className', /^language-[\w+#.-]{1,40}$/]],
  ol: ['start'],
};

const base: Schema = {
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  ancestors: {},
  clobber: [],
  clobberPrefix: '',
  required: {},
  strip: [],
  allowComments: false,
  allowDoctypes: false,
};

/** The elements of comments. */
export const commentSchema: Schema = { ...base, tagNames: commentElements, attributes: commonAttributes };

/** The elements of posts: those of comments, headings, images, tables, task lists and footnotes. */
export const postSchema: Schema = {
  ...base,
  tagNames: [
    ...commentElements,
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'img', 'input', 'section', 'sup'],
    ...['table', 'tbody', 'td', 'th', 'thead', 'tr'],
  ],
  attributes: {
    ...commonAttributes,
    a: ['href', 'title', 'rel', id, 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel'],
    h1: [id],
    h2: [id],
    h3: [id],
    h4: [id],
    h5: [id],
    h6: [id],
    img: ['src', 'alt', 'title'],
    input: [
      ['type', 'checkbox'],
      ['disabled', true],
      ['checked', true],
    ],
    li: [id, ['className', 'task-list-item']],
    section: ['dataFootnotes'],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
    ul: [['className', 'contains-task-list']],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
};
