import { hashOfEmail } from '../accounts/accounts-read-model.ts';
import type { Feature } from '../feature.ts';
import { expired } from '../retention.ts';
import * as carts from './carts/cart-handlers.ts';
import { listShownCarts } from './carts/cart-pricing.ts';
import * as catalogueFiles from './catalogue-files/catalogue-file-handlers.ts';
import { catalogueExportJob } from './catalogue-files/export-job.ts';
import { catalogueImportJob } from './catalogue-files/import-job.ts';
import { deleteRemains } from './catalogue-files/staging-repository.ts';
import * as categories from './categories/category-handlers.ts';
import * as customerGroups from './discounts/customer-group-handlers.ts';
import * as discounts from './discounts/discount-handlers.ts';
import { anonymizeUsages } from './discounts/discount-usage-repository.ts';
import { orderShippedMail } from './fulfilment/order-shipped-mail.ts';
import * as returns from './fulfilment/return-handlers.ts';
import { returnApprovedMail, returnReceivedMail, returnRejectedMail } from './fulfilment/return-mails.ts';
import { listReturnsOf } from './fulfilment/return-repository.ts';
import { shipmentDeliveredMail } from './fulfilment/shipment-delivered-mail.ts';
import * as shipments from './fulfilment/shipment-handlers.ts';
import * as invoices from './invoices/invoice-handlers.ts';
import { invoiceJob } from './invoices/invoice-job.ts';
import { listInvoices } from './invoices/invoice-repository.ts';
import { guestOrderClaim } from './orders/guest-order-claim.ts';
import * as guestOrders from './orders/guest-order-handlers.ts';
import { forgetBuyer } from './orders/guest-order-repository.ts';
import { orderConfirmationMail } from './orders/order-confirmation-mail.ts';
import { orderExpiry } from './orders/order-expiry.ts';
import * as orders from './orders/order-handlers.ts';
import { listOrders } from './orders/order-list-repository.ts';
import { orderRefundedMail } from './orders/order-refunded-mail.ts';
import * as payments from './payments/payment-handlers.ts';
import { paymentEventJob } from './payments/payment-inbox.ts';
import { paymentReconciliation } from './payments/payment-reconciliation.ts';
import { refundJob } from './payments/refund-calls.ts';
import * as products from './products/product-handlers.ts';
import { bestSellerRefresh } from './reports/best-seller-refresh.ts';
import * as reports from './reports/report-handlers.ts';
import { salesRollUp, salesRollUpReaction } from './reports/sales-roll-up.ts';
import * as shipping from './shipping/shipping-handlers.ts';
import * as taxRates from './shipping/tax-rate-handlers.ts';
import { shopGauges } from './shop-gauges.ts';
import { stockAudit } from './stock/stock-audit.ts';
import * as stock from './stock/stock-handlers.ts';
import { stockReservationExpiry } from './stock/stock-reservation-expiry.ts';
import * as stockReservations from './stock/stock-reservation-handlers.ts';

const DAY_MS = 24 * 3_600_000;
/** Longer than a provider repeats an event. */
const PAYMENT_EVENTS_LAST_MS = 30 * DAY_MS;
/** A provider executes a repeated key once for at least a day. */
const TEST_REQUESTS_LAST_MS = 7 * DAY_MS;
/** As long as card networks let a merchant refund a payment. Its refunds and events are deleted with it. */
const TEST_PAYMENTS_LAST_MS = 180 * DAY_MS;

/** Shorter than the file of an import lasts. */
const STAGED_ROWS_LAST_MS = 6 * 24 * 3_600_000;

const everyone = ['user', 'editor', 'moderator', 'admin'] as const;

export const shopFeature = {
  handlers: [
    categories,
    products,
    catalogueFiles,
    stock,
    stockReservations,
    shipping,
    taxRates,
    customerGroups,
    discounts,
    carts,
    orders,
    guestOrders,
    shipments,
    returns,
    payments,
    invoices,
    reports,
  ],
  // One statement confirms the actor and inserts the product. Uploads and calls of the provider need no transaction.
  ownTransactions: ['createProduct', 'confirmPayment', 'cancelPayment', 'importCatalogue'],
  scopes: {
    'orders:read': everyone,
    'orders:write': everyone,
    'orders:manage': ['admin'],
    'shipments:write': ['admin'],
    'products:write': ['admin'],
    'catalogue:import': ['admin'],
    'catalogue:export': ['admin'],
    'refunds:write': ['admin'],
    'discounts:read': ['admin'],
    'discounts:write': ['admin'],
    'rates:write': ['admin'],
    'reports:read': ['admin'],
    'stock:read': ['admin'],
    'stock:write': ['admin'],
  },
  schedules: [
    orderExpiry,
    paymentReconciliation,
    stockReservationExpiry,
    stockAudit,
    salesRollUp,
    bestSellerRefresh,
  ],
  jobs: [paymentEventJob, refundJob, invoiceJob, catalogueImportJob, catalogueExportJob],
  reactions: [guestOrderClaim, salesRollUpReaction],
  gauges: shopGauges,
  retention: [
    expired('carts', 'expires_at'),
    expired('payment_events', 'handled_at', PAYMENT_EVENTS_LAST_MS),
    expired('test_provider_requests', 'created_at', TEST_REQUESTS_LAST_MS),
    expired('test_provider_payments', 'created_at', TEST_PAYMENTS_LAST_MS),
    {
      kind: 'catalogue_import_rows',
      deleteSome: (context, limit) =>
        deleteRemains(context, new Date(context.clock.now().getTime() - STAGED_ROWS_LAST_MS), limit),
    },
  ],
  mails: [
    orderConfirmationMail,
    orderShippedMail,
    shipmentDeliveredMail,
    returnApprovedMail,
    returnRejectedMail,
    returnReceivedMail,
    orderRefundedMail,
  ],
  seed: {
    tables: ['products', 'orders'],
    load: async () => (await import('./seed/shop-seed.ts')).plantShop,
  },
  personalData: {
    exports: {
      carts: { pageSize: 100, readPage: (context, { id }, page) => listShownCarts(context, id, page) },
      invoices: { pageSize: 100, readPage: (context, { id }, page) => listInvoices(context, id, page) },
      orders: { pageSize: 100, readPage: (context, { id }, page) => listOrders(context, id, page) },
      returns: { pageSize: 100, readPage: (context, { id }, page) => listReturnsOf(context, id, page) },
    },
    erase: async (context, { id: userId, email }) => {
      await anonymizeUsages(context, { userId, emailHash: hashOfEmail(email) });
      await forgetBuyer(context, { userId, email });
    },
  },
} as const satisfies Feature;
