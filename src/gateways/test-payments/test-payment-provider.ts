/**
 * The test provider: the state machine over rows of its own, so that several processes share it and a kill loses nothing.
 * It stands for another system: each call is one transaction of its own, and knows nothing of ours.
 */
import type { Db } from '../../db/db.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Clock } from '../../lib/clock.ts';
import { digestOf } from '../../lib/digest.ts';
import { encodeBase32, newUuid } from '../../lib/id.ts';
import { findMagicCard, type MagicCard } from './magic-card.ts';
import * as machine from './payment-machine.ts';
import { claimEvent, confirmEvent, insertEvent, type TestEvent } from './test-event-repository.ts';
import * as repository from './test-payment-repository.ts';

/** A payment as it was after a call. JSON stores it. */
export type PaymentSnapshot = Omit<machine.MachinePayment, 'settlesAt' | 'createdAt'>;
export type RefundSnapshot = Omit<machine.MachineRefund, 'settlesAt' | 'createdAt'>;

/** `losesResponse` tells the wire to lose the response of this call. */
export type Executed<Outcome> = { outcome: Outcome; losesResponse: MagicCard['losesResponse'] };

export type CreatePayment = { key: string } & Pick<
  machine.MachinePayment,
  'amountMinor' | 'currency' | 'method' | 'reference' | 'returnUrl'
>;
type ChangePayment = { key: string; paymentId: string };
type AmountOf = { amountMinor: number; currency: string };

/** Longer than the receiver of an event takes. */
const EVENT_LEASE_MS = 30_000;

type Tx = { db: Db };

export type TestProvider = ReturnType<typeof createTestProvider>;

export const createTestProvider = ({ db, clock }: { db: Db; clock: Clock }) => {
  const newId = (prefix: 'evt' | 'pi' | 're'): string => `${prefix}_${encodeBase32(newUuid(clock.now()))}`;
  const isOver = (settlesAt: Date | undefined): boolean =>
    settlesAt !== undefined && settlesAt <= clock.now();

  /** Executes a key once, and keeps the outcome for its repetitions. A rejection rolls the claim of the key back. */
  const once = <Outcome>(
    { key, ...request }: { key: string },
    work: (tx: Tx) => Promise<{ outcome: Outcome; card: MagicCard }>,
  ): Promise<Executed<Outcome>> =>
    inTransaction({ db }, async (tx) => {
      const fingerprint = digestOf(request);
      const known = await repository.claimKey(tx, { key, fingerprint, createdAt: clock.now() });
      if (known && known.fingerprint !== fingerprint) {
        throw new machine.PaymentRejection('key_reused', 'The key belongs to another request');
      }
      if (known) return { outcome: known.outcome as Outcome, losesResponse: undefined };
      const { outcome, card } = await work(tx);
      await repository.storeOutcome(tx, key, outcome);
      return { outcome, losesResponse: card.losesResponse };
    });

  const announce = (
    tx: Tx,
    subject: Pick<TestEvent, 'type' | 'paymentId' | 'refundId'>,
    { copies = 1 }: MagicCard,
  ) => insertEvent(tx, { ...subject, id: newId('evt'), createdAt: clock.now() }, copies);

  const save = async (tx: Tx, payment: machine.MachinePayment, card: MagicCard) => {
    await repository.savePayment(tx, payment);
    await announce(
      tx,
      { type: `payment.${payment.state}`, paymentId: payment.id, refundId: undefined },
      card,
    );
    return payment;
  };

  const saveRefund = async (
    tx: Tx,
    { payment, refund }: { payment: machine.MachinePayment; refund: machine.MachineRefund },
    card: MagicCard,
  ) => {
    await repository.savePayment(tx, payment);
    await repository.saveRefund(tx, refund);
    await announce(tx, { type: `refund.${refund.state}`, paymentId: payment.id, refundId: refund.id }, card);
    return refund;
  };

  /** Locks the payment and ends a processing whose time is over. */
  const lock = async (tx: Tx, paymentId: string) => {
    const payment = await repository.lockPayment(tx, paymentId);
    if (!payment) throw new machine.PaymentRejection('payment_unknown', `No such payment: ${paymentId}`);
    const card = cardOf(payment.method);
    if (!isOver(payment.settlesAt)) return { payment, card };
    return { payment: await save(tx, machine.settlePayment(payment, card), card), card };
  };

  const change = (
    request: ChangePayment & Partial<AmountOf>,
    apply: (payment: machine.MachinePayment) => machine.MachinePayment,
  ) =>
    once<PaymentSnapshot>(request, async (tx) => {
      const { payment, card } = await lock(tx, request.paymentId);
      requireCurrency(payment, request);
      return { outcome: snapshotOf(await save(tx, apply(payment), card)), card };
    });

  const settle = (paymentId: string, refundId?: string): Promise<void> =>
    inTransaction({ db }, async (tx) => {
      const { payment, card } = await lock(tx, paymentId);
      const refund = refundId === undefined ? undefined : await repository.findRefund(tx, refundId);
      if (refund && isOver(refund.settlesAt)) {
        await saveRefund(tx, machine.settleRefund(payment, refund, card), card);
      }
    });

  const findPayment = async (id: string): Promise<PaymentSnapshot | undefined> => {
    const found = await repository.findPayment({ db }, id);
    if (!isOver(found?.settlesAt)) return found && snapshotOf(found);
    await settle(id);
    return findPayment(id);
  };

  const findRefund = async (id: string): Promise<RefundSnapshot | undefined> => {
    const found = await repository.findRefund({ db }, id);
    if (!found || !isOver(found.settlesAt)) return found && snapshotOf(found);
    await settle(found.paymentId, id);
    return findRefund(id);
  };

  return {
    createPayment: (request: CreatePayment) =>
      once<PaymentSnapshot>(request, async (tx) => {
        const { key: _, ...opening } = request;
        const card = cardOf(request.method);
        const opened = machine.openPayment({ id: newId('pi'), ...opening }, card, clock.now());
        return { outcome: snapshotOf(await save(tx, opened, card)), card };
      }),
    capture: (request: ChangePayment & AmountOf) =>
      change(request, (payment) => machine.capturePayment(payment, request.amountMinor)),
    cancel: (request: ChangePayment) => change(request, machine.cancelPayment),
    refund: (request: ChangePayment & AmountOf & { reference: string }) =>
      once<RefundSnapshot>(request, async (tx) => {
        const { payment, card } = await lock(tx, request.paymentId);
        requireCurrency(payment, request);
        const { reference, amountMinor } = request;
        const refunding = { id: newId('re'), reference, amountMinor };
        const refunded = machine.refundPayment(payment, refunding, card, clock.now());
        return { outcome: snapshotOf(await saveRefund(tx, refunded, card)), card };
      }),
    findPayment,
    findRefund,
    /** The payments of the time, newest first. */
    listPayments: async (time: { from: Date; to: Date }): Promise<PaymentSnapshot[]> =>
      (await repository.listPayments({ db }, time)).map(snapshotOf),
    /** The refunds of the payment, newest first. */
    listRefunds: async (paymentId: string): Promise<RefundSnapshot[]> =>
      (await repository.listRefunds({ db }, paymentId)).map(snapshotOf),
    /** The answer of the customer to 3-D Secure. A second answer changes nothing. */
    answer: (paymentId: string, answer: 'approve' | 'fail'): Promise<void> =>
      inTransaction({ db }, async (tx) => {
        const { payment, card } = await lock(tx, paymentId);
        if (payment.state !== 'requires_action') return;
        const answered =
          answer === 'approve' ? machine.approvePayment(payment) : machine.failPayment(payment);
        await save(tx, answered, card);
      }),
    /**
     * Ends what is in process long enough, and sends the due events, oldest first. An event is sent until `send` resolves.
     * Returns the number of the events for which it has.
     */
    deliverDue: async (
      send: (event: TestEvent) => Promise<void>,
      onFailure: (error: unknown) => void,
    ): Promise<number> => {
      for (const { paymentId, refundId } of await repository.listSettling({ db }, clock.now())) {
        await settle(paymentId, refundId);
      }
      for (let received = 0; ; ) {
        const now = clock.now();
        const leasedUntil = new Date(now.getTime() + EVENT_LEASE_MS);
        const claimed = await claimEvent({ db }, { now, leasedUntil });
        if (!claimed) return received;
        try {
          await send(claimed.event);
        } catch (error) {
          onFailure(error);
          continue;
        }
        await confirmEvent({ db }, claimed.position);
        received += 1;
      }
    },
  };
};

const cardOf = (method: string): MagicCard => {
  const card = findMagicCard(method);
  if (!card) throw new machine.PaymentRejection('method_unknown', `No such payment method: ${method}`);
  return card;
};

const requireCurrency = ({ currency }: machine.MachinePayment, given: Partial<AmountOf>): void => {
  if (given.currency === undefined || given.currency === currency) return;
  throw new machine.PaymentRejection('amount_invalid', `The payment is in ${currency}`);
};

const snapshotOf = <Timed extends { settlesAt: unknown; createdAt: unknown }>({
  settlesAt: _,
  createdAt: __,
  ...snapshot
}: Timed): Omit<Timed, 'settlesAt' | 'createdAt'> => snapshot;
