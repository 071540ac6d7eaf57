import { generateKeyPairSync, sign } from "node:crypto";

// DER: tag, the shortest form of the length, content.
function encode(tag: number, ...contents: Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Uint8Array[]) => encode(0x30, ...parts);
const integer = (value: number) => encode(2, Buffer.from([value]));
const oid = (hex: string) => encode(6, Buffer.from(hex, "hex"));
const time = (text: string) => encode(0x17, Buffer.from(text));
const bits = (bytes: Uint8Array) => encode(3, Buffer.from([0]), bytes);

/** Makes a certificate for 127.0.0.1 that is self-signed, with its key, both in PEM. */
export function createCertificate(): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(oid("2a8648ce3d040302"));
  const name = sequence(encode(0x31, sequence(oid("550403"), encode(0x0c, Buffer.from("localhost")))));
  const address = sequence(oid("551d11"), encode(4, sequence(encode(0x87, Buffer.from([127, 0, 0, 1])))));
  const body = sequence(
    encode(0xa0, integer(2)),
    integer(1),
    algorithm,
    name,
    sequence(time("200101000000Z"), time("491231235959Z")),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    encode(0xa3, sequence(address)),
  );
  const der = sequence(body, algorithm, bits(sign("sha256", body, privateKey)));
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString("base64")}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}
