import type { DeclineReason, ProviderPaymentState } from '../payment-gateway.ts';

/** The behaviour of a payment method. By default a payment is authorized at once, and a refund succeeds at once. */
export type MagicCard = Readonly<{
  opens?: Extract<ProviderPaymentState, 'requires_action' | 'processing' | 'declined'>;
  declineReason?: DeclineReason;
  /** How refunds end later. They begin as `pending`, or as `succeeded` if they fail later. */
  refundEnds?: 'succeeded' | 'failed';
  /** How the first call with a key loses its response, after its effect. */
  losesResponse?: 'broken' | 'hanging';
  /** How often each event is sent. */
  copies?: number;
}>;

/** Where Stripe has a test payment method for the behaviour, its name is the same. */
export const magicCards = {
  pm_card_visa: {},
  pm_card_visa_chargeDeclined: { opens: 'declined', declineReason: 'card_declined' },
  pm_card_visa_chargeDeclinedInsufficientFunds: { opens: 'declined', declineReason: 'insufficient_funds' },
  pm_card_threeDSecure2Required: { opens: 'requires_action' },
  pm_card_processing: { opens: 'processing' },
  pm_card_processingDeclined: { opens: 'processing', declineReason: 'card_declined' },
  pm_card_pendingRefund: { refundEnds: 'succeeded' },
  pm_card_refundFail: { refundEnds: 'failed' },
  pm_card_networkError: { losesResponse: 'broken' },
  pm_card_timeout: { losesResponse: 'hanging' },
  pm_card_duplicateEvent: { copies: 2 },
} as const satisfies Record<string, MagicCard>;

/** Undefined if there is no such card. */
export const findMagicCard = (method: string): MagicCard | undefined =>
  Object.hasOwn(magicCards, method) ? magicCards[method as keyof typeof magicCards] : undefined;
