/** The faults of a contract: each names the construct and its place, and all are listed together. */

/** `line` and `column` begin with 1. */
export type Place = { file: string; line: number; column: number; pointer: string };

/** A fault of a contract, at which the generation stops. It has no place if the part was merged from several. */
export class ContractFault extends Error {
  override readonly name = 'ContractFault';
  readonly place: Place | undefined;

  constructor(message: string, place: Place | undefined) {
    super(place ? `${place.file}:${place.line}:${place.column}: ${message} (${place.pointer})` : message);
    this.place = place;
  }
}

/** All faults of a document, in the order of their places, with their number. */
export class ContractFaults extends Error {
  override readonly name = 'ContractFaults';

  constructor(faults: readonly ContractFault[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super([...faults.toSorted(byPlace).map(({ message }) => message), count].join('\n'));
  }
}

const byPlace = ({ place: a }: ContractFault, { place: b }: ContractFault): number => {
  if (!a || !b) return Number(a !== undefined) - Number(b !== undefined);
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
};
