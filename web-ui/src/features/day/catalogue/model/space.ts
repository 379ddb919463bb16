import type { SpaceRequest, SpaceResponse } from '@/shared/api/generated/model';

/** A space as it stands in its form: money as people write it, by the hour. */
export type SpaceFields = Omit<SpaceRequest, 'priceMinor' | 'currency'> & { amount?: number | null };

export function valuesOf({
  id: _,
  version: __,
  photo: ___,
  priceMinor,
  currency: ____,
  ...fields
}: SpaceResponse): SpaceFields {
  return { ...fields, amount: priceMinor == null ? null : priceMinor / 100 };
}

/** A day that was emptied is none, and what is not priced has no amount. */
export function requestOf({ amount, ...fields }: SpaceFields): SpaceRequest {
  const priced = fields.priceKind === 'priced' && amount != null;
  return {
    ...fields,
    inUseFrom: fields.inUseFrom || null,
    retiredOn: fields.retiredOn || null,
    note: fields.note || null,
    partIds: fields.partIds ?? [],
    priceKind: fields.priceKind || null,
    priceReason: fields.priceReason || null,
    priceMinor: priced ? Math.round(amount * 100) : null,
    currency: priced ? 'CNY' : null,
  };
}
