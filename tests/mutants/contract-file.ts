/** The handwritten files of the contract, and the operations of each: a mutant changes one location in one of them. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type Document, parseDocument } from 'yaml';

export type Path = (string | number)[];
export type Mutant = {
  kind: string;
  file: string;
  /** The location in the file, and the change. */
  change: string;
  original: string;
  text: () => string;
};
export type Node = Record<string, unknown>;
export type ContractFile = { file: string; text: string; root: Node };

export const readContractFiles = (root: string): ContractFile[] =>
  globSync(['openapi/paths/**/*.yaml', 'openapi/components/**/*.yaml', 'openapi/problems.yaml'], {
    cwd: root,
  })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return { file, text, root: parseDocument(text).toJS() as Node };
    });

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export type Mutate = (kind: string, path: Path, to: unknown) => Mutant;

/** `to` is the new value; undefined deletes. */
export const mutatorOf =
  ({ file, text, root }: ContractFile): Mutate =>
  (kind, path, to) => {
    const was = path.reduce<unknown>((node, key) => (node as Node | undefined)?.[key], root);
    const show = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60);
    return {
      kind,
      file,
      change: `${path.join('/')}: ${show(was)} → ${show(to)}`,
      original: text,
      text: () =>
        edit(text, (document) => (to === undefined ? document.deleteIn(path) : document.setIn(path, to))),
    };
  };

const edit = (text: string, change: (document: Document) => void): string => {
  const document = parseDocument(text);
  change(document);
  return document.toString({ lineWidth: 0 });
};

/** The operations that reach a file, directly or through other files, and their tags. */
export type Touched = { operations: Set<string>; tags: Set<string> };

export const touchedByFile = (files: ContractFile[]): ((file: string) => Touched) => {
  const touched = new Map<string, Touched>();
  const byName = new Map(files.map((each) => [each.file, each]));
  const touch = (file: string): Touched => {
    const known = touched.get(file) ?? { operations: new Set(), tags: new Set() };
    touched.set(file, known);
    return known;
  };
  const visit = (file: string, by: { operations: string[]; tags: string[] }): void => {
    const { operations, tags } = touch(file);
    if (by.operations.every((id) => operations.has(id))) return;
    for (const id of by.operations) operations.add(id);
    for (const tag of by.tags) tags.add(tag);
    for (const [, reference] of byName.get(file)?.text.matchAll(/\$ref: (\S+\.yaml)/g) ?? []) {
      visit(normalize(join(dirname(file), reference as string)).replaceAll('\\', '/'), by);
    }
  };
  for (const { file, text } of files.filter((each) => each.file.startsWith('openapi/paths/'))) {
    const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, word]) => word as string);
    visit(file, { operations: all(/^ {2}operationId: (\S+)$/gm), tags: all(/^ {2}tags: \[(.+)\]$/gm) });
  }
  return touch;
};
