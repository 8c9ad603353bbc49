/** The handler broke the contract. The client gets only a constant 500; the log gets the message. */
export class ContractBreach extends Error {
  override readonly name = 'ContractBreach';
}
