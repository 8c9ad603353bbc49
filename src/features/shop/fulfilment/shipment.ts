import type { components } from '../../../../generated/types.ts';

type Schemas = components['schemas'];

export type Shipment = Schemas['Shipment'];
export type ShipmentCreate = Schemas['ShipmentCreate'];
export type ShipmentPatch = Schemas['ShipmentPatch'];
export type LineQuantity = Schemas['OrderLineQuantity'];
export type Tracking = Schemas['ShipmentDispatch'];
/** A shipment with the version of its row. */
export type VersionedShipment = Shipment & { version: number };
