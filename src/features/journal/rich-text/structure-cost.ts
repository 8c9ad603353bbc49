/**
 * A linear scan of Markdown before its parse. The parser takes quadratic time where containers end, where headings are
 * underlined, where code spans and titles do not end, and where URLs end in punctuation. The scan bounds that time from above
 * without knowing where exactly a block begins; where it cannot tell, it assumes the dearer case.
 */
import { MarkdownLimit, maxContainers } from './markdown-limit.ts';

/** The state of the scan between two lines. */
type Scan = {
  cost: number;
  lines: number;
  /** The greatest possible number of open containers. */
  depth: number;
  /** Lines since the last empty one, if a container may be open: each may continue a paragraph lazily. */
  lazyLines: number;
  afterBlank: boolean;
  /** The column of the text of the last line that had some. */
  column: number;
  /** The markers of the last line that had some; undefined if no container can be open. */
  markers: string | undefined;
};

/** `markers` has the digits alike; `column` is that of the text; `indent` is the width of the blanks that no marker needs. */
type Line = { isBlank: boolean; markers: string; column: number; indent: number; containers: number };

const lineCost = 150;
const blankLineCost = 20;
const itemCost = 200;
const emptyCellCost = 20;
/** The part of a character that the parser passes over when it searches the end of a span. */
const searchCost = 1 / 4;
/** Marks that begin or end a token outside of code blocks. The marks of emphasis are counted during the parse. */
const markCosts: Readonly<Record<string, number>> = {
  '[': 100,
  '@': 100,
  '>': 60,
  '|': 50,
  '`': 40,
  '#': 40,
  '\\': 20,
  '&': 8,
  '<': 8,
};
const urlStartCost = 100;

/**
 * Returns the cost of the structure of the Markdown: a unit is about 0.2 microseconds. Throws MarkdownLimit `maxDepth` if
 * containers may be nested too deeply.
 */
export const structureCost = (markdown: string): number => {
  const scan: Scan = {
    cost: 0,
    lines: 0,
    depth: 0,
    lazyLines: 0,
    afterBlank: true,
    column: 0,
    markers: undefined,
  };
  let fence: RegExp | undefined;
  let table: { columns: number } | undefined;
  for (const text of markdown.split(/\r\n|[\n\r]/)) {
    scan.lines += 1;
    if (fence) {
      if (fence.test(text)) fence = undefined;
      scan.cost += blankLineCost;
      continue;
    }
    fence = closingFence(text);
    const line = fence ? blankLine : readLine(text);
    table = line.isBlank ? undefined : (delimiterRow(text) ?? table);
    scan.cost += line.isBlank && !fence ? blankLineCost : lineCost + markCost(text);
    if (table) scan.cost += emptyCellCost * table.columns;
    scanLine(scan, line, text);
  }
  return scan.cost + spanCost(markdown) + urlCost(markdown);
};

const blankLine: Line = { isBlank: true, markers: '', column: 0, indent: 0, containers: 0 };

/**
 * The pattern of the line that closes the fence, if the line opens one. Only a fence without indentation is certain: an
 * indented one may be part of a list item and end with it.
 */
const closingFence = (text: string): RegExp | undefined => {
  const [, marks] = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(text) ?? [];
  return marks === undefined ? undefined : new RegExp(`^ {0,3}${marks[0]}{${marks.length},}[ \\t]*$`);
};

const delimiterRow = (text: string): { columns: number } | undefined =>
  /^[\s>]*[|:-][|:\- \t]*$/.test(text) && text.includes('-')
    ? { columns: countOf(text, '|') + 1 }
    : undefined;

const markCost = (text: string): number => {
  let cost = 0;
  for (const mark of text) cost += markCosts[mark] ?? 0;
  return cost;
};

const countOf = (text: string, mark: string): number => {
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
};

const isBreak = /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})$/;
const marker = /^(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^(?:\\.|[^\]\\\s])+\]:) ?/;

/** Reads the markers of quotes, list items and footnotes at the beginning of a line. */
const readLine = (text: string): Line => {
  let at = 0;
  let column = 0;
  let indent = 0;
  let markers = '';
  let containers = 0;
  for (;;) {
    const before = column;
    for (; text[at] === ' ' || text[at] === '\t'; at += 1) column += text[at] === '\t' ? 4 - (column % 4) : 1;
    indent += column - before;
    const found = containers <= maxContainers ? markerAt(text, at) : undefined;
    if (found === undefined) break;
    markers += ' '.repeat(column - before) + found.trimEnd();
    containers += 1;
    at += found.length;
    column += found.length;
  }
  return {
    isBlank: at === text.length,
    markers: markers.replaceAll(/\d+/g, '1'),
    column,
    indent,
    containers,
  };
};

const markerAt = (text: string, at: number): string | undefined => {
  const rest = text.slice(at);
  return isBreak.test(rest) ? undefined : marker.exec(rest)?.[0];
};

/** Items of one list replace each other cheaply, and lines of one quote end nothing. */
const continues = ({ markers, afterBlank }: Scan, line: Line): boolean =>
  line.markers === markers &&
  (line.containers === 1 ? markers !== '>' || !afterBlank : /^>+$/.test(markers) && !afterBlank);

const scanLine = (scan: Scan, line: Line, text: string): void => {
  if (line.containers > 0) {
    // An item that goes on takes two columns of indentation; a quote that goes on has its marker.
    scan.depth = Math.min(scan.depth, Math.floor(line.indent / 2)) + line.containers;
    if (scan.depth > maxContainers) throw new MarkdownLimit('maxDepth');
    scan.cost += itemCost * line.containers;
    if (scan.markers !== undefined && !continues(scan, line)) scan.cost += scan.lines;
    scan.markers = line.markers;
  } else if (!line.isBlank && scan.markers !== undefined) {
    if (scan.afterBlank) scan.depth = Math.min(scan.depth, Math.floor(line.indent / 2));
    // A line that is indented like the one before continues all items; otherwise the parser may copy all lines before it.
    if (line.column < scan.column || scan.markers.includes('>')) scan.cost += scan.lines;
    if (scan.depth === 0) scan.markers = undefined;
  }
  if (line.isBlank) scan.lazyLines = 0;
  else if (scan.depth > 0) {
    scan.lazyLines += 1;
    if (line.containers === 0) scan.cost += scan.lazyLines / 16;
  }
  // An underlined heading.
  if (!scan.afterBlank && /^[\s>]*(?:=+|-+)[ \t]*$/.test(text)) scan.cost += scan.lines;
  scan.afterBlank = line.isBlank && line.containers === 0;
  if (!line.isBlank) scan.column = line.column;
};

/** The cost of code spans and of titles in parentheses that do not end: the parser reads on to the end of their paragraph. */
const spanCost = (markdown: string): number => {
  let cost = 0;
  const ends = new Map<string, number>();
  let paragraphEnd = markdown.length;
  for (const { 0: found, index } of backwards(markdown)) {
    if (/[\n\r]/.test(found)) {
      ends.clear();
      paragraphEnd = index;
      continue;
    }
    if (found === ')') {
      if (markdown[index - 1] !== '\\') ends.set(')', index);
      continue;
    }
    if (found.endsWith('(')) {
      cost += ((ends.get(')') ?? paragraphEnd) - index) * searchCost;
      continue;
    }
    // An escaped mark does not open a code span, but the marks after it do.
    for (const run of markdown[index - 1] === '\\' ? [found, found.slice(1)] : [found])
      cost += ((ends.get(run) ?? paragraphEnd) - index) * searchCost;
    ends.set(found, index);
  }
  return cost;
};

/** Empty lines, runs of backticks and parentheses, the last first. */
const backwards = (markdown: string): RegExpExecArray[] =>
  [...markdown.matchAll(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)|`+|(?<=\s)\(|\)/g)].reverse();

/** The cost of URLs that end in punctuation: the parser decides again at each mark whether the URL has ended. */
const urlCost = (markdown: string): number => {
  let cost = 0;
  let wordEnd = 0;
  for (const { index } of markdown.matchAll(/https?:\/\/|www\./gi)) {
    cost += urlStartCost;
    if (index < wordEnd) continue;
    wordEnd = endOfWord(markdown, index);
    const word = markdown.slice(index, wordEnd);
    const marks = word.match(/[!"'()*,.:;<?_~&\]]|https?:\/\/|www\./gi)?.length ?? 0;
    cost += (marks * word.length) / 16;
  }
  return cost;
};

const endOfWord = (text: string, from: number): number => {
  const blank = /\s|$/g;
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
};
