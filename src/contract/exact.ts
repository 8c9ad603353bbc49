/** Types that make a surplus field an error. TypeScript alone rejects one only in a literal of a declared type. */

export type KeyOf<T> = T extends unknown ? keyof T : never;
type ValueAt<T, Key extends PropertyKey> = T extends unknown ? (Key extends keyof T ? T[Key] : never) : never;

/** `Given`, with `never` for each field that no member of the union `Wanted` has. An item of a stream counts, but no method. */
export type Exact<Given, Wanted> = unknown extends Wanted
  ? Given
  : Given extends readonly (infer Item)[]
    ? readonly Exact<Item, Wanted extends readonly (infer Other)[] ? Other : never>[]
    : Given extends AsyncIterable<infer Item>
      ? AsyncIterable<Exact<Item, Wanted extends AsyncIterable<infer Other> ? Other : never>>
      : Given extends object
        ? {
            [Key in keyof Given]: Key extends KeyOf<Wanted> ? Exact<Given[Key], ValueAt<Wanted, Key>> : never;
          }
        : Given;

/** `T`, deeply read-only, so that TypeScript may infer literal types. */
export type Immutable<T> = T extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends (...args: never[]) => unknown
    ? T
    : T extends object
      ? { readonly [Key in keyof T]: Immutable<T[Key]> }
      : T;
