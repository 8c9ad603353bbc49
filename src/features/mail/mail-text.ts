import { type Block, type Letter, webUrlOf } from './mail-block.ts';
import { type Frame, frameTexts } from './mail-frame.ts';
import { type Phrase, plain } from './phrase.ts';

/** Renders a letter as plain text. */
export const renderText = ({ blocks }: Letter, frame: Frame): string => {
  const line = (phrase: Phrase): string => plain(frame.language, phrase);
  const { greeting, footer, unsubscribe } = frameTexts(frame);
  const end = [
    line(footer),
    ...(frame.unsubscribeUrl === undefined ? [] : [link(line(unsubscribe), frame.unsubscribeUrl)]),
  ];
  const parts = [
    line(greeting),
    ...blocks.map((block) => renderBlock(block, line)),
    `-- \n${end.join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
};

const link = (label: string, url: string): string => `${label}:\n${webUrlOf(url)}`;

const renderBlock = (block: Block, line: (phrase: Phrase) => string): string => {
  switch (block.kind) {
    case 'heading':
      return line(block.text).toUpperCase();
    case 'text':
      return line(block.text);
    case 'quote':
      return `> ${line(block.text)}`;
    case 'button':
      return link(line(block.label), block.url);
    case 'money':
      return `${line(block.label)}: ${line({ literals: ['', ''], values: [block.money] })}`;
    case 'table':
      return renderTable(block, line);
  }
};

/** A row is a line with the names of its columns, because the font of a mail program may be proportional. */
const renderTable = (
  { columns, rows, sums }: Extract<Block, { kind: 'table' }>,
  line: (phrase: Phrase) => string,
): string => {
  const [, ...names] = columns.map(line);
  const lines = rows.map((row) => {
    const [first, ...others] = row.map(line);
    return `- ${first} (${others.map((cell, index) => `${names[index]}: ${cell}`).join(', ')})`;
  });
  return [...lines, ...sums.map(({ label, value }) => `${line(label)}: ${line(value)}`)].join('\n');
};
