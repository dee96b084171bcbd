import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 } from "../../../../src/host/document/package/crc32";

test("the check value of CRC-32 (ISO 3309, as zip uses it)", () => expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926));

test("nothing has the checksum 0", () => expect(crc32(new Uint8Array())).toBe(0));

test("bytes in pieces have the checksum of the whole", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(40), (bytes, at) => {
      expect(crc32(bytes.subarray(at), crc32(bytes.subarray(0, at)))).toBe(crc32(bytes));
    }),
  );
});
