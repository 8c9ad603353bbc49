import { encodePng } from '../../../lib/png.ts';

/** No wider than the smallest rendition, so the original is the only one. */
export const pictureSize = { width: 320, height: 240 } as const;

export type Motif = 'cup' | 'vase' | 'beans' | 'wheel' | 'books';

/** The colours of the wall, the table, the object and its shade. */
type Palette = readonly [wall: string, table: string, object: string, shade: string];

const palettes: readonly Palette[] = [
  ['#f4ede4', '#c8a27c', '#2f6f6b', '#1f4c49'],
  ['#dfe7ea', '#8a8f80', '#c65b3c', '#8f3c25'],
  ['#efe6d0', '#6f5a48', '#3d4f7c', '#28365a'],
];

const [WALL, TABLE, OBJECT, SHADE] = [0, 1, 2, 3];

/** Returns the part of the object at a point, from 0 to 1 in both directions. Undefined beside the object. */
type Shape = (x: number, y: number) => typeof OBJECT | typeof SHADE | undefined;

const within = (x: number, y: number, [cx, cy, rx, ry]: readonly [number, number, number, number]): boolean =>
  ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;

const shapes: Record<Motif, Shape> = {
  cup: (x, y) => {
    if (within(x, y, [0.48, 0.4, 0.17, 0.045])) return SHADE;
    const isBody = y > 0.4 && y < 0.78 && Math.abs(x - 0.48) < 0.17 - 0.06 * Math.max(0, y - 0.6);
    const isHandle = within(x, y, [0.65, 0.57, 0.1, 0.13]) && !within(x, y, [0.65, 0.57, 0.06, 0.08]);
    return isBody || isHandle ? (x > 0.58 ? SHADE : OBJECT) : undefined;
  },
  vase: (x, y) => {
    const radius = 0.09 + 0.09 * Math.sin(Math.PI * Math.min(1, (y - 0.2) / 0.5)) ** 2;
    if (y < 0.2 || y > 0.8 || Math.abs(x - 0.5) > radius) return undefined;
    return x - 0.5 > radius * 0.4 ? SHADE : OBJECT;
  },
  beans: (x, y) => {
    for (const [cx, cy] of [
      [0.34, 0.7],
      [0.52, 0.62],
      [0.66, 0.74],
      [0.46, 0.8],
    ] as const)
      if (within(x, y, [cx, cy, 0.085, 0.07]))
        return Math.abs(x - cx - 0.02 * Math.sin((y - cy) * 40)) < 0.008 ? SHADE : OBJECT;
    return undefined;
  },
  wheel: (x, y) => {
    if (within(x, y, [0.5, 0.6, 0.25, 0.07])) return within(x, y, [0.5, 0.595, 0.11, 0.03]) ? SHADE : OBJECT;
    return y > 0.6 && y < 0.86 && Math.abs(x - 0.5) < 0.045 ? SHADE : undefined;
  },
  books: (x, y) => {
    const shelf = Math.floor((y - 0.42) / 0.12);
    if (shelf < 0 || shelf > 2) return undefined;
    const shift = [0.03, -0.02, 0][shelf] as number;
    return Math.abs(x - 0.5 - shift) < 0.22 ? (shelf % 2 === 0 ? OBJECT : SHADE) : undefined;
  },
};

const descriptions: Record<Motif, string> = {
  cup: 'A cup on a table',
  vase: 'A vase on a table',
  beans: 'Coffee beans on a table',
  wheel: 'A potter’s wheel',
  books: 'A stack of books',
};

const TABLE_TOP = 0.68;

const draw = (shape: Shape): Uint8Array => {
  const { width, height } = pictureSize;
  const pixels = new Uint8Array(width * height);
  for (let index = 0; index < pixels.length; index += 1) {
    const [x, y] = [(index % width) / width, Math.floor(index / width) / height];
    pixels[index] = shape(x, y) ?? (y > TABLE_TOP ? TABLE : WALL);
  }
  return pixels;
};

const toRgb = (colour: string): [number, number, number] => {
  const [red = 0, green = 0, blue = 0] = Buffer.from(colour.slice(1), 'hex');
  return [red, green, blue];
};

/** Draws each motif in each palette, as PNG. */
export const drawPictures = (): { motif: Motif; name: string; alt: string; bytes: Buffer }[] =>
  Object.entries(shapes).flatMap(([motif, shape]) => {
    const pixels = draw(shape);
    return palettes.map((palette, index) => ({
      motif: motif as Motif,
      name: `${motif}-${index + 1}.png`,
      alt: descriptions[motif as Motif],
      bytes: encodePng({ ...pictureSize, pixels, palette: palette.map(toRgb) }),
    }));
  });
