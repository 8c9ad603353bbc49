import { inTransaction } from '../../../db/transaction.ts';
import { handler } from '../../handler.ts';
import { requireReadableOrder } from '../orders/order-access.ts';
import { describeDecline } from './payment.ts';
import * as cancellation from './payment-cancel-service.ts';
import { receiveEvent } from './payment-inbox.ts';
import * as payments from './payment-repository.ts';
import * as service from './payment-service.ts';
import * as refunds from './refund-repository.ts';

const rejection = 'The payment provider does not accept the payment method or the return URL.';

export const createPayment = handler('createPayment', async ({ params, headers, body, actor }, call) => {
  const { steps, problem } = call;
  const caller = { actor, orderToken: headers['Order-Token'] };
  const paymentId = await steps.write('reserve', ({ db }) =>
    service.reservePayment({ ...call, db }, { caller, ...params, ...body }),
  );
  const { state, declineReason, isSent } = await steps.call('provider', () =>
    service.sendPayment(call, paymentId),
  );
  if (state === 'declined')
    throw problem('payment_declined', { detail: describeDecline(declineReason ?? 'card_declined') });
  if (!isSent) throw problem('payment_method_rejected', { detail: rejection });
  return steps.complete('complete', async ({ db }) => {
    const payment = await payments.readPayment({ db }, paymentId);
    return {
      status: 201,
      headers: { Location: `/v1/payments/${paymentId}` },
      body: payments.showPayment(payment),
    };
  });
});

export const getPayment = handler('getPayment', async ({ params, headers, actor }, call) => {
  const caller = { actor, orderToken: headers['Order-Token'] };
  const payment = await service.requirePayment(call, { caller, ...params });
  return { status: 200, body: payments.showPayment(payment) };
});

export const listPayments = handler('listPayments', async ({ params, query, headers, actor }, call) => {
  await requireReadableOrder(call, { actor, orderToken: headers['Order-Token'] }, params.orderId);
  const { rows: items, ...rest } = await payments.listPayments(call, params.orderId, query);
  return { status: 200, body: { items, ...rest } };
});

export const confirmPayment = handler('confirmPayment', async ({ params, headers, actor }, call) => {
  const caller = { actor, orderToken: headers['Order-Token'] };
  await service.refreshPayment(call, { caller, ...params });
  return inTransaction(call, async (context) => {
    await call.confirmActor(context);
    const payment = await payments.readPayment(context, params.paymentId);
    return call.checked({ status: 200, body: payments.showPayment(payment) });
  });
});

export const cancelPayment = handler('cancelPayment', async ({ params, headers, actor }, call) => {
  await cancellation.cancelPayment(call, {
    caller: { actor, orderToken: headers['Order-Token'] },
    ...params,
  });
  return inTransaction(call, async (context) => {
    const payment = await payments.readPayment(context, params.paymentId);
    return call.checked({ status: 200, body: payments.showPayment(payment) });
  });
});

export const createRefund = handler('createRefund', async ({ params, body }, call) => {
  const { steps } = call;
  const refundId = await steps.write('reserve', ({ db }) =>
    service.createRefund({ ...call, db }, { ...params, ...body }),
  );
  await steps.call('provider', () => service.sendRefund(call, refundId));
  return steps.complete('complete', async ({ db }) => {
    const refund = await refunds.lockRefund({ db }, refundId);
    return {
      status: 201,
      headers: { Location: `/v1/refunds/${refundId}` },
      body: refunds.showRefund(refund),
    };
  });
});

export const getRefund = handler('getRefund', async ({ params, actor }, call) => ({
  status: 200,
  body: refunds.showRefund(await service.requireRefund(call, { caller: { actor }, ...params })),
}));

export const listRefunds = handler('listRefunds', async ({ params, query, actor }, call) => {
  await service.requirePayment(call, { caller: { actor }, ...params });
  const { rows: items, ...rest } = await refunds.listRefunds(call, params.paymentId, query);
  return { status: 200, body: { items, ...rest } };
});

export const receivePaymentEvent = handler('receivePaymentEvent', async ({ rawBody, headers }, call) => {
  await receiveEvent(call, {
    body: rawBody,
    headers: {
      'stripe-signature': headers['Stripe-Signature'],
      'test-payments-signature': headers['Test-Payments-Signature'],
    },
  });
  return { status: 204 };
});
