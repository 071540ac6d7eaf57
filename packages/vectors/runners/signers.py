"""The signers under test. Each scheme has one function per stage, which takes the case and returns the text of the stage."""

import base64
import hashlib
import hmac
from urllib.parse import parse_qsl, quote, unquote, urlsplit

# HTTP knows no other space around a header's value.
SPACE = " \t"


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def hmac_sha256(case):
    return hmac.new(case["credentials"]["secret"].encode(), case["stringToSign"].encode(), "sha256").hexdigest()


def encode(text):
    return quote(text, safe="-_.~")


def canonical_query(pairs):
    # The vendors sort by UTF-16 code units, Python by code points.
    in_order = sorted(pairs, key=lambda pair: [part.encode("utf-16-be") for part in pair])
    return "&".join(f"{encode(name)}={encode(value)}" for name, value in in_order)


def canonical_request(case, path):
    request, signed = case["request"], case["signedHeaders"]
    url = urlsplit(request["url"])
    headers = {"host": url.netloc, **{name.lower(): value for name, value in request["headers"].items()}}
    return "\n".join(
        [
            request["method"],
            path(url.path),
            canonical_query(parse_qsl(url.query, keep_blank_values=True)),
            "".join(f"{name}:{headers.get(name, '').strip(SPACE)}\n" for name in signed),
            ";".join(signed),
            sha256(request["body"]),
        ]
    )


def huawei_path(path):
    segments = "/".join(encode(unquote(segment)) for segment in path.split("/"))
    return segments if segments.endswith("/") else f"{segments}/"


def authorization(case, key, separator):
    signed = ";".join(case["signedHeaders"])
    parts = [f"{key}={case['credentials']['accessKeyId']}", f"SignedHeaders={signed}", f"Signature={case['signature']}"]
    return separator.join(parts)


def rpc_signature(case):
    key, text = f"{case['credentials']['secret']}&", case["stringToSign"]
    return base64.b64encode(hmac.new(key.encode(), text.encode(), "sha1").digest()).decode()


def sdk_string_to_sign(case):
    date = next(value for name, value in case["request"]["headers"].items() if name.lower() == "x-sdk-date")
    return f"SDK-HMAC-SHA256\n{date}\n{sha256(case['canonicalRequest'])}"


SCHEMES = {
    "ACS3-HMAC-SHA256": {
        "canonicalRequest": lambda case: canonical_request(case, lambda path: path),
        "stringToSign": lambda case: f"ACS3-HMAC-SHA256\n{sha256(case['canonicalRequest'])}",
        "signature": hmac_sha256,
        "authorization": lambda case: f"ACS3-HMAC-SHA256 {authorization(case, 'Credential', ',')}",
    },
    "SDK-HMAC-SHA256": {
        "canonicalRequest": lambda case: canonical_request(case, huawei_path),
        "stringToSign": sdk_string_to_sign,
        "signature": hmac_sha256,
        "authorization": lambda case: f"SDK-HMAC-SHA256 {authorization(case, 'Access', ', ')}",
    },
    "RPC-HMAC-SHA1": {
        "canonicalRequest": lambda case: canonical_query(p for p in case["parameters"] if p[0] != "Signature"),
        "stringToSign": lambda case: f"{case['method']}&%2F&{encode(case['canonicalRequest'])}",
        "signature": rpc_signature,
    },
}
