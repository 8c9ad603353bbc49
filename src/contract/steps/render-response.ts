import { ContractBreach } from '../contract-breach.ts';
import type { Exchange } from '../exchange.ts';
import { render } from '../exchange-response.ts';

/** Serialises the response and checks it against the contract. Throws a ContractBreach. */
export const renderResponse = (exchange: Exchange): void => {
  const { operation, response, checked } = exchange;
  if (checked?.response === response) {
    exchange.rendered = checked.rendered;
    return;
  }
  if (!operation.commitsItself) {
    exchange.rendered = render(exchange, response);
    return;
  }
  throw new ContractBreach(
    `${operation.spec.id} returned ${response.status}, which was not checked before it was committed`,
  );
};
