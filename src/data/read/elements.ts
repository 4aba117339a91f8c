/** A type of number in a file, as NumPy writes it without the order of bytes. */
export type ElementType = 'b1' | 'u1' | 'i1' | 'u2' | 'i2' | 'u4' | 'i4' | 'u8' | 'i8' | 'f4' | 'f8';

/** How the numbers of a file are written. */
export interface Elements {
  readonly type: ElementType;
  readonly littleEndian: boolean;
}

type Get = (view: DataView, at: number, littleEndian: boolean) => number;

const getters: Readonly<Record<ElementType, Get>> = {
  b1: (view, at) => (view.getUint8(at) === 0 ? 0 : 1),
  u1: (view, at) => view.getUint8(at),
  i1: (view, at) => view.getInt8(at),
  u2: (view, at, little) => view.getUint16(at, little),
  i2: (view, at, little) => view.getInt16(at, little),
  u4: (view, at, little) => view.getUint32(at, little),
  i4: (view, at, little) => view.getInt32(at, little),
  u8: (view, at, little) => Number(view.getBigUint64(at, little)),
  i8: (view, at, little) => Number(view.getBigInt64(at, little)),
  f4: (view, at, little) => view.getFloat32(at, little),
  f8: (view, at, little) => view.getFloat64(at, little),
};

/** Bytes of one number. */
export const bytesOf = (type: ElementType): number => Number(type.slice(1));

/** Whether this names a type of number that can be read. */
export const isElementType = (type: string): type is ElementType => Object.hasOwn(getters, type);

/** Writes `out.length` numbers, found every `stride` elements from element `start` on, into `out`. */
export function readElements(
  bytes: Uint8Array,
  { type, littleEndian }: Elements,
  out: Float64Array,
  start = 0,
  stride = 1,
): void {
  if (type === 'u1') {
    for (let i = 0; i < out.length; i++) out[i] = bytes[start + i * stride]!;
    return;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const get = getters[type];
  const width = bytesOf(type);
  for (let i = 0; i < out.length; i++) out[i] = get(view, (start + i * stride) * width, littleEndian);
}
