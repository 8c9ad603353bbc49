/**
 * The HTML of a mail. Mail programs know less than browsers: tables make the layout, and styles are inline. The style sheet
 * holds only the dark colours. Nothing is loaded from the network.
 */
import { escapeHtml } from '../../lib/html.ts';
import { type Block, type Letter, type TableSum, webUrlOf } from './mail-block.ts';
import { type Frame, frameTexts } from './mail-frame.ts';
import { type Phrase, piecesOf, plain } from './phrase.ts';

const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const ink = 'color:#1f2328';
const muted = 'color:#57606a';
const breaking = 'overflow-wrap:anywhere;word-break:break-word';
const paragraph = `margin:0 0 16px;font-size:16px;line-height:24px;${ink};${breaking}`;
const cell = `padding:8px 0 8px 12px;vertical-align:top;font-size:16px;line-height:22px;${ink};border-bottom:1px solid #d5d9de`;

/** `!important`, because an inline style has precedence over a style sheet. */
const darkStyles = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background-color:#121417!important}
.card{background-color:#1d2126!important;border-color:#3a414a!important}
.ink{color:#e6e8eb!important;border-color:#3a414a!important}
.muted,.muted a{color:#a7b0ba!important}
.button{background-color:#7fd6bd!important;border-color:#7fd6bd!important;color:#06231c!important}
}`;

/** Renders a letter as an HTML document. */
export const renderHtml = ({ subject, blocks }: Letter, frame: Frame): string => {
  const { language, shop, unsubscribeUrl } = frame;
  const html = (phrase: Phrase): string =>
    piecesOf(language, phrase)
      // Isolates the writing direction of a name from the text around it.
      .map(({ text, isForeign }) => (isForeign ? `<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text)))
      .join('');
  const { greeting, footer, unsubscribe } = frameTexts(frame);
  const unsubscribeLink =
    unsubscribeUrl === undefined
      ? ''
      : `<br><a href="${escapeHtml(webUrlOf(unsubscribeUrl))}" style="${muted}">${html(unsubscribe)}</a>`;
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(plain(language, subject))}</title>
<style>
${darkStyles}
</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#f3f4f6;${font}">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f3f4f6">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td class="card" style="background-color:#ffffff;border:1px solid #d5d9de;border-radius:8px;padding:24px" align="left">
<div role="main" lang="${language}">
<p class="muted" style="margin:0 0 16px;font-size:14px;line-height:20px;font-weight:600;${muted}">${escapeHtml(shop)}</p>
<h1 class="ink" style="margin:0 0 16px;font-size:22px;line-height:28px;font-weight:600;${ink};${breaking}">${html(subject)}</h1>
<p class="ink" style="${paragraph}">${html(greeting)}</p>
${blocks.map((block) => renderBlock(block, html)).join('\n')}
</div>
</td></tr>
<tr><td align="left" style="padding:16px 25px">
<div role="contentinfo" lang="${language}">
<p class="muted" style="margin:0;font-size:13px;line-height:20px;${muted};${breaking}">${html(footer)}${unsubscribeLink}</p>
</div>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
};

const renderBlock = (block: Block, html: (phrase: Phrase) => string): string => {
  switch (block.kind) {
    case 'heading':
      return `<h2 class="ink" style="margin:24px 0 8px;font-size:18px;line-height:24px;font-weight:600;${ink};${breaking}">${html(block.text)}</h2>`;
    case 'text':
      return `<p class="ink" style="${paragraph}">${html(block.text)}</p>`;
    case 'quote':
      return `<blockquote class="ink" style="${paragraph};padding:0 0 0 12px;border-left:3px solid #d5d9de">${html(block.text)}</blockquote>`;
    case 'button':
      return renderButton(html(block.label), block.url);
    case 'money':
      return `<p class="ink" style="${paragraph}">${html(block.label)}<br><strong style="font-size:22px;line-height:30px">${html({ literals: ['', ''], values: [block.money] })}</strong></p>`;
    case 'table':
      return renderTable(block, html);
  }
};

/** The border keeps the shape visible where a mail program changes the colours of the background. */
const renderButton = (label: string, url: string): string =>
  `<p style="margin:0 0 16px"><a class="button" href="${escapeHtml(webUrlOf(url))}" style="display:inline-block;padding:11px 22px;font-size:16px;line-height:22px;font-weight:600;text-decoration:none;color:#ffffff;background-color:#0b5c4a;border:1px solid #0b5c4a;border-radius:6px">${label}</a></p>`;

const renderTable = (
  { columns, rows, sums }: Extract<Block, { kind: 'table' }>,
  html: (phrase: Phrase) => string,
): string => {
  const cells = (tag: string, attributes: string, phrases: Phrase[]): string =>
    phrases
      .map((phrase, index) => {
        const place =
          index === 0 ? `padding-left:0;text-align:left;${breaking}` : 'text-align:right;white-space:nowrap';
        return `<${tag}${attributes} class="ink" style="${cell};${place}">${html(phrase)}</${tag}>`;
      })
      .join('');
  const body = rows.map((row) => `<tr>${cells('td', '', row)}</tr>`).join('\n');
  const sumRow = ({ label, value, isTotal }: TableSum): string => {
    const style = `font-weight:${isTotal ? 600 : 400};border-bottom:0`;
    return `<tr><th scope="row" colspan="${columns.length - 1}" class="ink" style="${cell};padding-left:0;text-align:left;${style}">${html(label)}</th><td class="ink" style="${cell};text-align:right;white-space:nowrap;${style}">${html(value)}</td></tr>`;
  };
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;border-collapse:collapse">
<thead><tr>${cells('th', ' scope="col"', columns)}</tr></thead>
<tbody>
${body}
${sums.map(sumRow).join('\n')}
</tbody>
</table>`;
};
